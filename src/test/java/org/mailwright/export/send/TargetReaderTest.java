package org.mailwright.export.send;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TargetReaderTest {

    private static final String HEAD = "id: app:x\ndocs: https://example.org\nfile: x.env\nsyntax: env\n";

    @Test
    void readsKeysAndLines() {
        var target = TargetReader.read(
                "# for people\n\n" + HEAD + "tls login | A=@user:url+yaml@, @port@ # @say:how@\n |\n");

        var file = target.files().getFirst();
        assertEquals("x.env", file.name());
        assertEquals(
                Set.of(Condition.TLS, Condition.LOGIN), file.lines().getFirst().when());
        assertEquals(
                List.of(
                        new Piece.Literal("A="),
                        new Piece.Value(TargetField.USER, List.of(Syntax.URL, Syntax.YAML)),
                        new Piece.Literal(", "),
                        new Piece.Value(TargetField.PORT, List.of(Syntax.LINE)),
                        new Piece.Literal(" # "),
                        new Piece.Words("export.app-x.how", List.of())),
                file.lines().getFirst().pieces());
        assertEquals(List.of(), file.lines().getLast().pieces());
    }

    @Test
    void anAddressWrittenOutIsNoGap() {
        var target = TargetReader.read(HEAD + " | to root@pam for @address@\n");

        assertEquals(
                List.of(
                        new Piece.Literal("to root@pam for "),
                        new Piece.Value(TargetField.ADDRESS, List.of(Syntax.ENV))),
                target.files().getFirst().lines().getFirst().pieces());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "' | @usr@'; line 5: no such value: usr",
                "' | @user:yml@'; line 5: no such syntax: yml",
                "' | @say@'; line 5: a sentence without a key",
                "'tsl | A'; line 5: no such condition: tsl",
                "'docs: x'; line 5: no such key here: docs",
                "'syntax: env'; line 5: said twice: syntax",
                "'A=1'; line 5: neither a key nor a line of a file",
                "'file: y'; line 5: a file without lines",
            })
    void namesTheLineOfAFault(String line, String message) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> TargetReader.read(HEAD + line + "\n"));

        assertEquals(message, thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'docs: x\nfile: f\nsyntax: env\n | A'; line 4: nothing says: id",
                "'id: app:x\nfile: f\nsyntax: env\n | A'; nothing says: docs",
                "'id: app:x\nrefuses: windows\ndocs: x\nfile: f\nsyntax: env\n | A'; no such limit: windows",
                "'id: app:x\nfiles: f'; line 2: no such key here: files",
                "'id: app:x\nfile: f\nsyntax: cobol\n | A'; line 4: no such syntax: cobol",
            })
    void saysWhatIsMissing(String text, String message) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> TargetReader.read(text));

        assertEquals(message, thrown.getMessage());
    }
}
