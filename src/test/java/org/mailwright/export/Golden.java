package org.mailwright.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.mailwright.export.Exporter.Result;
import org.mailwright.profile.Profile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** What an exporter must write, byte for byte. Run with {@code -Dgolden.update} to write the files anew, then look. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/org/mailwright/export");

    private Golden() {}

    /** Compares the one file, or each of several: NAME.golden, or NAME.FILE.golden with dots for slashes. */
    public static void check(String name, Exporter exporter, Profile... profiles) {
        var files = files(exporter, profiles);
        for (var file : files) {
            var suffix = files.size() == 1 ? "" : "." + file.name().replace('/', '.');
            compare(FOLDER.resolve(name + suffix + ".golden"), file.content());
        }
    }

    /**
     * Compares what every sample account comes to: the files, each by its name, and {@code outcome}, which lists per
     * account why it is refused or what is left out. Bitmaps are compressed, which another release of the JDK may do in
     * another way: tests of their own look into them.
     */
    public static void checkCases(String name, Exporter exporter) {
        var folder = FOLDER.resolve(name);
        var outcomes = new StringBuilder();
        SampleAccounts.cases().forEach((each, settings) -> {
            var result = exporter.export(SampleAccounts.profile(settings));
            outcomes.append(each).append(": ").append(outcome(result)).append('\n');
            if (result instanceof Result.Exported exported) {
                for (var file : exported.files())
                    if (!file.mediaType().equals("image/png"))
                        compare(golden(folder, each, exported, file), file.content());
            }
        });
        compare(folder.resolve("outcome.golden"), outcomes.toString().getBytes(UTF_8));
    }

    private static Path golden(Path folder, String name, Result.Exported exported, ExportedFile file) {
        var suffix = exported.files().size() == 1 ? "" : "." + file.name().replaceAll("[/@]", ".");
        return folder.resolve(name + suffix + ".golden");
    }

    private static String outcome(Result result) {
        return switch (result) {
            case Result.Refused(var reasons) ->
                "refused " + reasons.stream().map(Limit::code).toList();
            case Result.Exported(var files, var left, var readerLeft) ->
                files.stream().map(Golden::words).toList()
                        + " left " + left.stream().map(Limit::code).toList()
                        + readerLeft.stream()
                                .map(limit -> " " + limit.reader() + " "
                                        + limit.limit().code())
                                .collect(Collectors.joining(","));
        };
    }

    private static String words(ExportedFile file) {
        return file.name() + " " + file.mediaType() + (file.owner() ? " 0600" : "");
    }

    /** The files of an export that must succeed. */
    public static List<ExportedFile> files(Exporter exporter, Profile... profiles) {
        return assertInstanceOf(Result.Exported.class, exporter.exportAll(List.of(profiles)))
                .files();
    }

    /** The one file of an export that must succeed. */
    public static ExportedFile file(Exporter exporter, Profile... profiles) {
        var files = files(exporter, profiles);
        assertEquals(1, files.size());
        return files.getFirst();
    }

    private static void compare(Path golden, byte[] written) {
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(golden.getParent());
                Files.write(golden, written);
            }
            assertEquals(new String(Files.readAllBytes(golden), UTF_8), new String(written, UTF_8), golden.toString());
            assertArrayEquals(Files.readAllBytes(golden), written, golden.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
