package org.mailwright.model;

import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;

class SafeTextTest {

    /** All there is: C0, DEL, C1, bidirectional controls, tags, separators, halves of pairs. */
    private static final String EVERYTHING = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> c < 0x3000 || c >= 0xd7f0 && c < 0xe010 || c >= 0xfe00 && c < 0x11100 || c >= 0xe0000)
            .filter(c -> c < 0xf0000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    @Test
    void aLineHoldsNothingThatSteers() {
        assertThat(SafeText.line(EVERYTHING).codePoints().filter(SafeTextTest::steers))
                .isEmpty();
    }

    @Test
    void linesHoldNothingButLineFeedsBesides() {
        assertThat(SafeText.lines("a\r\nb\tc\u001b[31m\u009b31m\u202ed\u2028e\u007f"))
                .isEqualTo("a\ufffd\nb c\ufffd[31m\ufffd31m\ufffdd\ufffde\ufffd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "J\u00fcrgen \ud83d\udc69\u200d\ud83d\udcbb", "\u0646\u0645\u06cc\u200c\u062e", ""})
    void whatPeopleWriteIsLeftAsItIs(String text) {
        assertThat(SafeText.line(text)).isEqualTo(text);
        assertThat(SafeText.json("\"" + text + "\"")).isEqualTo("\"" + text + "\"");
    }

    @Test
    void jsonMeansTheSameAndHoldsNothingThatSteers() throws IOException {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.beginArray().value(EVERYTHING).endArray();
        }

        var safe = SafeText.json(text.toString());

        assertThat(safe.codePoints().filter(SafeTextTest::steers)).isEmpty();
        var read = JsonParser.parseString(safe).getAsJsonArray().get(0).getAsString();
        assertThat(read.equals(EVERYTHING)).isTrue();
    }

    @Test
    void aLongLineIsCutBetweenCharacters() {
        assertThat(SafeText.line("ab\ud83d\udc69cd", 3)).isEqualTo("ab\u2026");
        assertThat(SafeText.line("abc", 3)).isEqualTo("abc");
    }

    private static boolean steers(int c) {
        int type = Character.getType(c);
        boolean joins = c == 0x200c || c == 0x200d;
        return Character.isISOControl(c)
                || type == Character.FORMAT && !joins
                || type == Character.SURROGATE
                || c == 0x2028
                || c == 0x2029;
    }
}
