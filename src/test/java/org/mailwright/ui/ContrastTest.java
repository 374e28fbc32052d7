package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of every style sheet can be told apart, as WCAG 2.2 counts it (1.4.3 and 1.4.11). */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    private static final Path SHEETS = Path.of("src/main/resources/org/mailwright/ui");
    private static final Pattern COLOUR = Pattern.compile("(-[a-z-]+): (#[0-9a-f]{6});");

    static Stream<Arguments> pairs() {
        return Stream.of("light.css", "dark.css", "contrast.css")
                .flatMap(sheet -> Stream.of(
                                text("-color-fg-default", "-color-bg-default"),
                                text("-color-fg-default", "-mw-card"),
                                text("-color-fg-default", "-color-bg-subtle"),
                                text("-color-fg-muted", "-color-bg-default"),
                                text("-color-fg-muted", "-mw-card"),
                                text("-color-accent-fg", "-color-bg-default"),
                                text("-color-accent-fg", "-mw-card"),
                                text("-mw-on-accent", "-color-accent-emphasis"),
                                text("-mw-on-accent", "-mw-accent-hover"),
                                text("-mw-prompt", "-color-bg-default"),
                                text("-mw-good", "-mw-good-card"),
                                text("-mw-warn", "-mw-warn-card"),
                                text("-mw-bad", "-mw-bad-card"),
                                text("-mw-bad", "-color-bg-default"),
                                text("-color-fg-default", "-mw-good-card"),
                                text("-color-fg-default", "-mw-warn-card"),
                                text("-color-fg-default", "-mw-bad-card"),
                                text("-color-fg-default", "-color-accent-subtle"),
                                text("-color-fg-default", "-color-accent-muted"),
                                edge("-mw-focus", "-color-bg-default"),
                                edge("-mw-focus", "-mw-card"),
                                edge("-mw-edge", "-color-bg-default"),
                                edge("-mw-edge", "-mw-card"))
                        .map(pair -> Arguments.of(sheet, pair)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void oneCanBeToldFromTheOther(String sheet, Pair pair) throws IOException {
        var colours = colours(sheet);

        assertThat(ratio(of(colours, pair.front()), of(colours, pair.behind()))).isGreaterThanOrEqualTo(pair.least());
    }

    private static <T> T of(Map<String, T> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    /** Who names the ring, the edge and the prompt in the structure gets those colours. */
    @ParameterizedTest
    @MethodSource("uses")
    void theStructureUsesThem(String rule) throws IOException {
        assertThat(Files.readString(SHEETS.resolve("mailwright.css"))).contains(rule);
    }

    static Stream<String> uses() {
        return Stream.of(
                ".button:focused, .toggle-button:focused { -fx-border-color: -mw-focus;",
                ".check-box:focused > .box { -fx-border-color: -mw-focus;",
                ".radio-button:focused > .radio { -fx-border-color: -mw-focus;",
                ".text-input, .combo-box-base { -fx-background-color: -mw-edge,",
                ".text-input:focused, .combo-box-base:focused, .combo-box-base:showing { -fx-background-color: -mw-focus,",
                ".check-box > .box, .radio-button > .radio { -fx-background-color: -mw-edge,",
                "Z\"; -fx-background-color: -mw-edge; -fx-padding: 0.45em; }",
                "-fx-prompt-text-fill: -mw-prompt;",
                "-fx-background-color: -mw-edge, -mw-card;");
    }

    record Pair(String front, String behind, double least) {}

    private static Pair text(String front, String behind) {
        return new Pair(front, behind, TEXT);
    }

    private static Pair edge(String front, String behind) {
        return new Pair(front, behind, EDGE);
    }

    private static Map<String, Color> colours(String sheet) throws IOException {
        var colours = new TreeMap<String, Color>();
        COLOUR.matcher(Files.readString(SHEETS.resolve(sheet)))
                .results()
                .forEach(found -> colours.put(found.group(1), Color.web(found.group(2))));
        return colours;
    }

    static double ratio(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
