package org.mailwright.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/**
 * The font of a language whose letters the window's own font lacks: the one that is bundled for it, or an installed one of the
 * file {@code fonts/families}.
 */
final class ScriptFont {

    /** The families of the bundled fonts by their files, since JavaFX would load a font anew each time. */
    private static final Map<String, Optional<String>> LOADED = new ConcurrentHashMap<>();

    private ScriptFont() {}

    /** A style sheet for the font of a language; empty where the window's own will do, or none is installed. */
    static Optional<String> sheet(Locale language) {
        return bundled(language).or(() -> installed(language)).map(ScriptFont::sheetOf);
    }

    /** Before Pango lists the fonts for the first text that it shapes, or it does not find ours. */
    static void loadBundled() {
        bundled(Locale.of("ar"));
    }

    private static Optional<String> bundled(Locale language) {
        return Stream.of("Bold", "Regular")
                .map(style -> "fonts/" + language.getLanguage() + "-" + style + ".ttf")
                .flatMap(file -> LOADED.computeIfAbsent(file, ScriptFont::load).stream())
                .reduce((_, last) -> last);
    }

    /** The family of a bundled font; empty if there is no such file. */
    private static Optional<String> load(String file) {
        try (var in = ScriptFont.class.getResourceAsStream(file)) {
            return Optional.ofNullable(in).map(font -> Font.loadFont(font, 0)).map(Font::getFamily);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> installed(Locale language) {
        var wanted = families(language);
        if (wanted.isEmpty()) return Optional.empty(); // asking for what is installed takes its time
        return choose(wanted, Font.getFamilies());
    }

    static Optional<String> choose(List<String> wanted, Collection<String> installed) {
        return wanted.stream().filter(installed::contains).findFirst();
    }

    /** The fonts of a language, best first. */
    static List<String> families(Locale language) {
        var prefix = language.getLanguage() + " ";
        return lines().filter(line -> line.startsWith(prefix))
                .flatMap(line -> Stream.of(line.substring(prefix.length()).split(", ")))
                .toList();
    }

    private static Stream<String> lines() {
        try (var in = Objects.requireNonNull(ScriptFont.class.getResourceAsStream("fonts/families"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheetOf(String family) {
        var css = ".root { -fx-font-family: \"" + family + "\"; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
