package org.mailwright.export.guide;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.export.Limit;
import org.mailwright.model.AccountSettings;

/** Which program holds which kind of account, and why not: each meeting of the two, as a table to read. */
class GuideMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/org/mailwright/export/guide/matrix.txt");

    @Test
    void eachProgramHoldsEachKindOfAccountOrSaysWhyNot() throws IOException {
        var lines = new ArrayList<String>();
        for (var kind : GuideAccounts.kinds().entrySet()) {
            for (var program : Guides.all())
                lines.add(kind.getKey() + " " + program.id() + " " + meeting(program, kind));
        }

        assertEquals(Files.readString(TABLE), String.join("\n", lines) + "\n");
    }

    private static String meeting(MailProgram program, Map.Entry<String, AccountSettings> kind) {
        return switch (Guide.of(program, kind.getValue(), Locale.ENGLISH)) {
            case Guide.Refused(var reasons) ->
                "refused: " + reasons.stream().map(Limit::code).collect(joining(" "));
            case Guide.Ready ready when ready.byAddress() -> "by address";
            case Guide.Ready ready ->
                "by hand"
                        + ready.noPlace().stream()
                                .map(field -> " -" + field.code())
                                .collect(joining());
        };
    }

    /** Nobody is left without a way: what one program refuses, another of the same device holds. */
    @ParameterizedTest
    @ValueSource(strings = {"pop3", "starttls", "own-login", "no-outgoing-login", "plaintext", "own-name", "long"})
    void whatOneProgramRefusesAnotherHolds(String kind) {
        var settings = Objects.requireNonNull(GuideAccounts.kinds().get(kind));
        var all = Guides.all();

        for (var program : all) {
            if (Guide.of(program, settings, Locale.ENGLISH) instanceof Guide.Refused) {
                var instead = Guides.instead(program, all, settings);
                assertEquals(
                        List.of(program.device()),
                        instead.stream().map(MailProgram::device).distinct().toList(),
                        kind + " " + program.id());
            }
        }
    }
}
