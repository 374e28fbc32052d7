package org.mailwright.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.export.Exporter.Result;

/**
 * What the sheets, the letter, and the applications and devices make of each kind of account: one file a format, in which a
 * kind that comes to the same as another one says so. Pictures in a page are left out, since tests of their own read them.
 */
class KindsGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/mailwright/export/kinds");

    static Stream<Exporter> formats() {
        return AllExporters.in(SampleWords.ENGLISH).stream()
                .filter(exporter -> exporter.id().matches("sheet|letter|device|app:.*"));
    }

    /** Run with {@code -Dgolden.update} to write the files anew, then look. */
    @ParameterizedTest
    @MethodSource("formats")
    void writesWhatItAlwaysWrote(Exporter exporter) throws IOException {
        var before = new HashMap<String, String>();
        var all = new StringBuilder();
        SampleAccounts.cases().forEach((kind, settings) -> {
            var told = told(exporter.export(SampleAccounts.profile(settings)));
            var same = before.putIfAbsent(told, kind);
            all.append("=== ").append(kind).append(same == null ? "\n" + told : " as " + same + "\n");
        });

        var golden = FOLDER.resolve(exporter.id().replace(':', '-') + ".golden");
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, all);
        }
        assertEquals(Files.readString(golden), all.toString());
    }

    private static String told(Result result) {
        return switch (result) {
            case Result.Refused(var reasons) -> "refused " + codes(reasons) + "\n";
            case Result.Exported(var files, var left, var _) ->
                "left " + codes(left) + "\n"
                        + files.stream().map(KindsGoldenTest::told).collect(Collectors.joining());
        };
    }

    private static String told(ExportedFile file) {
        var text = file.mediaType().equals("application/pdf")
                ? PdfText.of(file.content())
                : new String(file.content(), UTF_8).replaceAll(" d=\"[^\"]*\"", " d=\"...\"");
        return "--- %s %s%s\n%s%s"
                .formatted(
                        file.name(),
                        file.mediaType(),
                        file.owner() ? " 0600" : "",
                        text,
                        text.endsWith("\n") ? "" : "\n");
    }

    private static List<String> codes(List<Limit> limits) {
        return limits.stream().map(Limit::code).toList();
    }
}
