package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that is read rightly stays so where a browser, a mail or a clipboard gave it another form. */
class SameErrorTest {

    private static final PastedErrorReader READER = PastedErrorReader.bundled();

    private static final Map<String, UnaryOperator<String>> FORMS = Map.of(
            "line ends of Windows", text -> text.replace("\n", "\r\n"),
            "other blanks", text -> text.replace(' ', '\u00a0'),
            "signs that nobody sees", text -> "\ufeff" + text.replace(" ", " \u200b"),
            "a margin", text -> lines(text, line -> "        " + line),
            "points of a list", text -> lines(text, line -> "\u2022 " + line),
            "quotation marks", text -> "\u201c" + text + "\u201d",
            "a page of HTML", text -> "<p>" + html(text).replace("\n", "</p>\n<p>") + "</p>",
            "breaks of HTML", text -> "<div>" + html(text).replace("\n", "<br>\n") + "</div>",
            "passed on", text -> "From: Ann <ann@house.net>\nTo: help@house.net\nSubject: cannot send\n\n" + text);

    static List<Calibration.Text> texts() throws IOException, URISyntaxException {
        var file = Objects.requireNonNull(SameErrorTest.class.getResource("calibration-23.jsonl"));
        return Calibration.texts(Path.of(file.toURI())).stream()
                .filter(text -> text.isRight(READER))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anotherFormHasTheSameCause(Calibration.Text text) {
        FORMS.forEach((form, change) -> {
            var changed = new Calibration.Text(text.source(), text.provider(), change.apply(text.reply()), text.want());

            assertThat(changed.isRight(READER)).as(form).isTrue();
        });
    }

    private static String lines(String text, UnaryOperator<String> change) {
        return Arrays.stream(text.split("\n", -1)).map(change).collect(Collectors.joining("\n"));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
