package org.mailwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mailwright.export.Exporter.Result;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;

/**
 * No value breaks out of a file: whatever names, user name and sender an account has, a parser of the file's syntax finds
 * the same values in the same places as for a harmless account, and the hostile ones as they are.
 */
class WholeFilesPropertyTest {

    private static final List<String> SIGNS = List.of(
            "\"",
            "'",
            "\\",
            "`",
            "$(id)",
            "${HOME}",
            "%s",
            "<b>",
            "</",
            "]]>",
            "&amp;",
            "<!--",
            "-->",
            "?>",
            "#",
            "; ",
            " = ",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "|",
            "*",
            "!",
            "@",
            ",",
            "\u2028",
            "\u0085x",
            "\ud83d\ude00",
            "\u202e",
            "\u05d0",
            " ",
            "00",
            "*/",
            "//",
            "--",
            "\\n",
            "%0a",
            "true",
            "~",
            "a");

    private static final String USER = "harmless-user";

    private static final Set<String> READ = Set.of(
            "json", "mailwright", "yaml", "yml", "xml", "k9s", "svg", "html", "mobileconfig", "properties", "zone");

    /** Those with a file that {@link Structure} reads; the others are read in tests of their own. */
    private static final List<Exporter> FORMATS = AllExporters.in(SampleWords.ENGLISH).stream()
            .filter(exporter -> exporter.format().files().stream()
                    .anyMatch(file -> READ.contains(file.substring(file.lastIndexOf('.') + 1))))
            .toList();

    /** What harmless accounts come to; few of them differ. */
    private static final Map<List<Object>, Result> HARMLESS = new HashMap<>();

    @Property(tries = 20, seed = "20261127")
    void aParserFindsEveryValueInItsPlace(
            @ForAll("names") String display, @ForAll("names") String name, @ForAll("users") String user)
            throws Exception {
        var hostile = account(display.isBlank() ? "" : display, name.isBlank() ? "" : name, user, "second@example.org");
        var harmless = account(display.isBlank() ? "" : "Fred", name.isBlank() ? "" : "Mail", USER, "s@example.org");

        for (var exporter : FORMATS) check(exporter, hostile, harmless, user);
    }

    @Property(tries = 20, seed = "20261127")
    void aSenderBringsNothingOfItsOwn(@ForAll("senders") EmailAddress sender) throws Exception {
        var hostile = account("Fred", "Mail", USER, sender.toString());
        var harmless = account("Fred", "Mail", USER, "s@example.org");

        for (var exporter : FORMATS) check(exporter, hostile, harmless, USER);
    }

    private static void check(Exporter exporter, AccountSettings hostile, AccountSettings harmless, String user)
            throws Exception {
        if (!(exporter.export(SampleAccounts.profile(hostile)) instanceof Result.Exported got)) return;
        var twin = (Result.Exported) HARMLESS.computeIfAbsent(
                List.of(exporter.id(), harmless), _ -> exporter.export(SampleAccounts.profile(harmless)));
        boolean lessName =
                got.left().contains(Limit.DISPLAY_NAME) != twin.left().contains(Limit.DISPLAY_NAME);
        if (lessName) return;
        for (int i = 0; i < twin.files().size(); i++) {
            if (i == got.files().size()) return; // a sheet without the code, which has no room for so much text
            var file = got.files().get(i);
            var found = Structure.of(file);
            var wanted = Structure.of(twin.files().get(i));
            if (found.isEmpty()) continue;
            assertThat(withoutCode(found.get().keySet()))
                    .as(exporter.id() + " " + file.name())
                    .isEqualTo(withoutCode(wanted.orElseThrow().keySet()));
            wanted.get().forEach((path, value) -> {
                if (value.equals(USER))
                    assertEquals(user, meant(exporter.id(), found.get().getOrDefault(path, "")), exporter.id());
            });
        }
    }

    /** What the program takes a value for once its file was parsed: Docker Compose reads $$ as $. */
    private static String meant(String id, String value) {
        return id.startsWith("app:compose") ? value.replace("$$", "$") : value;
    }

    /** The picture of the code has more rows the more text there is, or is left out. */
    private static List<String> withoutCode(Set<String> paths) {
        return paths.stream()
                .map(path -> path.replaceAll("/\\d+/(div|footer)", "/$1"))
                .filter(path -> !path.contains("svg") && !path.contains("/div"))
                .sorted()
                .toList();
    }

    private static AccountSettings account(String display, String name, String user, String sender) {
        return SampleAccounts.with(SampleAccounts.usual(), server -> server.withUsername(user))
                .withNames(display, name)
                .withSender(Optional.of(EmailAddress.parse(sender).orElseThrow()));
    }

    @Provide
    Arbitrary<String> names() {
        return texts().map(WholeFilesPropertyTest::line);
    }

    @Provide
    Arbitrary<String> users() {
        return names().filter(text -> !text.isEmpty() && !text.equals(USER));
    }

    @Provide
    Arbitrary<EmailAddress> senders() {
        var local = Arbitraries.strings()
                .withChars("abz019!#$%&'*+/=?^_`{|}~-")
                .ofMinLength(1)
                .ofMaxLength(64);
        return Combinators.combine(local, Arbitraries.of("example.org", "b\u00fccher.example"))
                .as((one, domain) -> EmailAddress.parse(one + "@" + domain))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static Arbitrary<String> texts() {
        var signs = Arbitraries.of(SIGNS).list().ofMaxSize(6).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(List.of(signs, Arbitraries.strings().all().ofMaxLength(8)));
    }

    /** Without what the model refuses, halves of characters, which UTF-8 cannot hold, and what no XML can hold. */
    private static String line(String text) {
        return Stream.of(text)
                .flatMapToInt(String::codePoints)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .filter(c -> c != 0xfffe && c != 0xffff)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
