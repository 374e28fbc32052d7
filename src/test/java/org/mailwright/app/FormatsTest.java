package org.mailwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.export.AllExporters;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.Group;
import org.mailwright.export.Limit;
import org.mailwright.export.SampleWords;
import org.mailwright.text.Messages;

/** The formats that the program offers: all are tested, documented, and say in words what they cannot say. */
class FormatsTest {

    private static final Path DOCS = Path.of("docs/export.md");
    private static final Path GOLDEN = Path.of("src/test/resources/org/mailwright/export");
    private static final List<String> KINDS =
            List.of("tls", "starttls", "pop3", "oauth2", "relay", "own-login", "idn", "hostile");
    private static final List<String> TERMINAL = List.of(
            "imap-tls", "imap-starttls", "pop3", "oauth2-only", "no-login-smtp", "own-smtp-login", "idn", "hostile");

    static List<Format> formats() {
        return AllExporters.in(SampleWords.ENGLISH).stream()
                .map(Exporter::format)
                .toList();
    }

    @Test
    void testsKnowEveryFormatThatIsOffered() {
        assertThat(formats()).extracting(Format::id).containsExactlyInAnyOrderElementsOf(Formats.ids());
        assertThat(Formats.ids()).doesNotHaveDuplicates().hasSizeGreaterThan(34);
        assertThat(formats()).extracting(Format::group).contains(Group.values());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatAFormatIsAndCannotSayIsThereInWords(Format format) {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var words = Messages.in(language);
            var limits = Stream.concat(
                    format.limits().stream(), format.readers().stream().flatMap(reader -> reader.drops().stream()));
            var keys = Stream.concat(
                    Stream.of(format.nameKey(), format.howKey()), limits.map(limit -> "limit." + limit.code()));
            assertThat(keys).allSatisfy(key -> assertThat(words.get(key)).isNotBlank());
        }
    }

    @Test
    void noTwoLimitsAreSaidInTheSameWords() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var words = Messages.in(language);
            assertThat(Arrays.stream(Limit.values()).map(limit -> words.get("limit." + limit.code())))
                    .doesNotHaveDuplicates();
        }
    }

    /** Each kind of account has its place in the golden files, if only to say that it is refused. */
    @ParameterizedTest
    @MethodSource("formats")
    void everyKindOfAccountHasItsGoldenFile(Format format) throws IOException {
        var id = format.id();
        var own = GOLDEN.resolve("kinds").resolve(id.replace(':', '-') + ".golden");
        if (format.group() == Group.TERMINAL) {
            assertKinds(GOLDEN.resolve("terminal-" + id + ".golden"), "==== ", TERMINAL);
        } else if (Files.exists(own)) {
            assertKinds(own, "=== ", KINDS);
        } else {
            assertKinds(GOLDEN.resolve(id).resolve("outcome.golden"), "", KINDS);
        }
    }

    private static void assertKinds(Path golden, String mark, List<String> kinds) throws IOException {
        var lines = Files.readAllLines(golden);
        for (var kind : kinds) {
            assertThat(lines).as(golden + " " + kind).anyMatch(line -> line.matches(mark + kind + "\\b.*"));
        }
    }

    /** Run with {@code -Dgolden.update} to write the sections anew. */
    @Test
    void thePageForUsersHasASectionForEachFormat() throws IOException {
        var page = Files.readString(DOCS);
        int start = page.indexOf("## Every format\n");

        var written = page.substring(0, start) + "## Every format\n" + sections();

        if (System.getProperty("golden.update") != null) Files.writeString(DOCS, written);
        assertEquals(Files.readString(DOCS), written);
    }

    private static String sections() {
        var words = Messages.in(Locale.ENGLISH);
        return formats().stream().map(format -> section(format, words)).collect(Collectors.joining());
    }

    private static String section(Format format, Messages words) {
        var text = new StringBuilder("\n### " + format.id() + "\n\n");
        text.append(words.get(format.nameKey())).append(". ").append(words.get(format.howKey()));
        text.append("\n\n- Files: `")
                .append(String.join("`, `", format.files()))
                .append("`\n");
        item(text, "Refused", format.capabilities().refuses(), words);
        item(text, "Left out", format.capabilities().drops(), words);
        for (var reader : format.readers()) item(text, reader.name() + " does not take", reader.drops(), words);
        return text.toString();
    }

    private static void item(StringBuilder text, String title, List<Limit> limits, Messages words) {
        if (limits.isEmpty()) return;
        text.append("- ").append(title).append(": ");
        text.append(
                limits.stream().map(limit -> words.get("limit." + limit.code())).collect(Collectors.joining("; ")));
        text.append('\n');
    }
}
