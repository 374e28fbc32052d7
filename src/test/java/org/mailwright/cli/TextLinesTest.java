package org.mailwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    @Test
    void readsLinesOfAnyEnd() throws CommandException {
        assertEquals(List.of(whole("a"), whole(""), whole("ü")), lines("a\r\n\nü", 10));
    }

    @Test
    void theEndOfALongLineIsLeftOutAndTheNextLineIsRead() throws CommandException {
        assertEquals(List.of(new TextLines.Line("abc", false), whole("d")), lines("abcde\nd\n", 3));
    }

    @Test
    void saysWhetherTheNextLineIsThere() throws CommandException {
        var lines = new TextLines(in("a\nb\nc"), 10);

        lines.next();
        assertEquals(true, lines.hasNext());
        lines.next();
        assertEquals(false, lines.hasNext());
    }

    @Test
    void aLineMayBeLongerThanABlock() throws CommandException {
        var long1 = "x".repeat(200_000);

        assertEquals(List.of(whole(long1), whole("y")), lines(long1 + "\ny", 1_000_000));
    }

    @Test
    void ofALongTextTheBeginningAndTheEndAreRead() throws CommandException {
        var text = InputText.read(in("first line\n" + "ä".repeat(5_000_000) + "\nlast line"));

        assertEquals("first line", text.lines().findFirst().orElseThrow());
        assertEquals("last line", text.lines().toList().getLast());
    }

    @Test
    void aShortTextIsReadWhole() throws CommandException {
        var text = "a\n" + "ü".repeat(40_000);

        assertEquals(text, InputText.read(in(text)));
    }

    private static List<TextLines.Line> lines(String text, int longest) throws CommandException {
        var lines = new TextLines(in(text), longest);
        var read = new ArrayList<TextLines.Line>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) read.add(line.get());
        return read;
    }

    private static TextLines.Line whole(String text) {
        return new TextLines.Line(text, true);
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
