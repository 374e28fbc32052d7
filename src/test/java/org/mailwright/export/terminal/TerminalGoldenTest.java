package org.mailwright.export.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.Exporter;
import org.mailwright.export.Golden;
import org.mailwright.export.Limit;
import org.mailwright.export.SampleAccounts;
import org.mailwright.profile.Profile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What each format makes of each account, byte for byte; -Dgolden.update writes the files anew. */
class TerminalGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/mailwright/export");

    static Stream<String> formats() {
        return TerminalExporters.all().stream().map(Exporter::id);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesWhatItAlwaysWrote(String format) throws IOException {
        var exporter = TerminalExporters.of(format);
        var golden = FOLDER.resolve("terminal-" + format + ".golden");

        var written = TerminalAccounts.cases().entrySet().stream()
                .map(account -> "==== " + account.getKey() + "\n"
                        + told(exporter.export(SampleAccounts.profile(account.getValue()))))
                .collect(Collectors.joining("\n"));

        if (System.getProperty("golden.update") != null) Files.writeString(golden, written);
        assertEquals(Files.readString(golden), written);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFileIsForItsOwnerAlone(String format) {
        assertTrue(Golden.file(TerminalExporters.of(format), usual()).owner());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameAccountTwiceGivesTwoNamesOrIsRefused(String format) {
        var result = TerminalExporters.of(format).exportAll(List.of(usual(), usual()));

        switch (result) {
            case Result.Refused(var reasons) -> assertEquals(List.of(Limit.SEVERAL_ACCOUNTS), reasons);
            case Result.Exported exported -> {
                var text = new String(exported.files().getFirst().content(), UTF_8);
                assertTrue(text.contains("fred@example.org-2"), text);
            }
        }
    }

    @Test
    void severalAccountsStandOneAfterTheOther() {
        for (var format : List.of("msmtp", "mbsync", "aerc", "himalaya")) {
            var other =
                    SampleAccounts.profile(TerminalAccounts.of("ada@example.net", "Ada", "ada", "mail.example.net"));

            Golden.check("terminal-" + format + "-two", TerminalExporters.of(format), usual(), other);
        }
    }

    private static Profile usual() {
        return SampleAccounts.profile(SampleAccounts.usual());
    }

    private static String told(Result result) {
        return switch (result) {
            case Result.Refused(var reasons) -> "refused: " + codes(reasons) + "\n";
            case Result.Exported(var files, var left, var readerLeft) ->
                "left: " + codes(left)
                        + readerLeft.stream()
                                .map(one ->
                                        "; " + one.reader() + ": " + one.limit().code())
                                .collect(Collectors.joining())
                        + "\n" + new String(files.getFirst().content(), UTF_8);
        };
    }

    private static String codes(List<Limit> limits) {
        return limits.isEmpty() ? "nothing" : limits.stream().map(Limit::code).collect(Collectors.joining(", "));
    }
}
