package org.mailwright.export.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.Group;
import org.mailwright.export.Limit;
import org.mailwright.text.Messages;

/** The targets as they come with the program, each with every case of the folder cases. */
class TargetsTest {

    private static final Path DATA = Path.of("src/main/resources/org/mailwright/export/targets");

    static Stream<Exporter> exporters() {
        return Targets.exporters(Cases.KEYS).stream();
    }

    static Stream<Target> targets() {
        return Targets.names().map(Targets::read);
    }

    /** Run with {@code -Dgolden.update} to write the files anew, then look. */
    @ParameterizedTest
    @MethodSource("exporters")
    void writesWhatItAlwaysWrote(Exporter exporter) throws IOException {
        var written =
                Cases.names().stream().map(name -> section(name, exporter)).collect(Collectors.joining());

        var golden = Cases.FOLDER.resolve(exporter.id().replace("app:", "") + ".golden");
        if (System.getProperty("golden.update") != null) Files.writeString(golden, written);
        assertEquals(Files.readString(golden), written);
    }

    private static String section(String name, Exporter exporter) {
        return switch (exporter.export(Cases.profile(name))) {
            case Result.Refused(var reasons) -> "=== %s refused %s\n".formatted(name, codes(reasons.stream()));
            case Result.Exported(var files, var left, var _) ->
                "=== %s left %s\n".formatted(name, codes(left.stream()))
                        + files.stream()
                                .filter(file -> !file.mediaType().equals("application/pdf"))
                                .map(TargetsTest::section)
                                .collect(Collectors.joining());
        };
    }

    private static String section(ExportedFile file) {
        return "--- %s\n%s".formatted(file.name(), new String(file.content(), UTF_8));
    }

    private static String codes(Stream<Limit> limits) {
        return limits.map(Limit::code).collect(Collectors.joining(" "));
    }

    @Test
    void everyDataFileIsInTheIndex() throws IOException {
        try (var files = Files.list(DATA)) {
            var there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".target"))
                    .map(name -> name.replace(".target", ""))
                    .collect(toCollection(TreeSet::new));

            assertEquals(there, Targets.names().collect(toCollection(TreeSet::new)));
            assertEquals(there.size(), Targets.names().count(), "a name stands twice");
        }
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void theFormatHasTheNameOfItsFile(Exporter exporter) {
        assertEquals(exporter.id(), exporter.format().id());
        assertEquals(Group.APPS, exporter.format().group());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void startTlsIsRequiredOrRefused(Target target) {
        boolean says = target.files().stream()
                .flatMap(file -> file.lines().stream())
                .anyMatch(line -> line.when().contains(Condition.STARTTLS));

        assertEquals(!says, target.refuses(Limit.REQUIRED_STARTTLS));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void namesItsDocumentation(Target target) {
        assertEquals("https", URI.create(target.docs()).getScheme());
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void onlyItsOwnerMayReadAFile(Exporter exporter) {
        for (var name : Cases.names()) {
            if (exporter.export(Cases.profile(name)) instanceof Result.Exported exported) {
                assertTrue(exported.files().stream().allMatch(ExportedFile::owner));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void everyFileIsNamedByTheFormat(Exporter exporter) {
        for (var name : Cases.names()) {
            var profile = Cases.profile(name);
            if (exporter.export(profile) instanceof Result.Exported exported) {
                var names = exporter.format().files().stream()
                        .map(file -> file.replace(
                                "NAME", fileName(profile.settings().address().toString())))
                        .toList();
                assertTrue(names.containsAll(
                        exported.files().stream().map(ExportedFile::name).toList()));
            }
        }
    }

    private static String fileName(String address) {
        return address.replaceAll("[\", ]", "_");
    }

    @Test
    void aSentenceIsThereForEveryKeyAndAKeyForEverySentence() {
        Set<String> wanted = new TreeSet<>();
        targets().forEach(target -> {
            wanted.add(target.format().nameKey());
            wanted.add(target.format().howKey());
            target.words().forEach(wanted::add);
        });

        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var there = ResourceBundle.getBundle("org.mailwright.text.messages", language).keySet().stream()
                    .filter(key -> key.matches("export\\.(app|device)[.-].*"))
                    .collect(toCollection(TreeSet::new));
            assertEquals(wanted, there, language.toString());
        }
    }

    @Test
    void commentsAreInTheLanguageOfTheExportAndBreakAtTheMargin() {
        var german = Targets.exporters(Messages.in(Locale.GERMAN)).getFirst();

        var exported = (Result.Exported) german.export(Cases.profile("01-tls"));

        var lines =
                new String(exported.files().getFirst().content(), UTF_8).lines().toList();
        assertEquals(
                "# Für jedes Programm, das SMTP_HOST und ähnliche Namen liest. Laden Sie sie mit env_file in Docker",
                lines.getFirst());
        assertTrue(lines.stream().filter(line -> line.startsWith("#")).count() > 3);
        assertFalse(lines.stream().anyMatch(line -> line.length() > 100));
        assertTrue(lines.contains("SMTP_HOST=smtp.example.org"));
    }
}
