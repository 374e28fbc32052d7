package org.mailwright.text;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.account.Doubt;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerField;
import org.mailwright.account.Skipped;
import org.mailwright.account.imports.ImportKind;
import org.mailwright.account.imports.ImportReading.Missing;
import org.mailwright.account.imports.ImportReading.Refusal;
import org.mailwright.account.program.Programs;
import org.mailwright.account.program.UnreadProgram;
import org.mailwright.batch.ListFault;
import org.mailwright.batch.RowFault;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.Verified;
import org.mailwright.detect.Source;
import org.mailwright.domain.RecordRule;
import org.mailwright.domain.State;
import org.mailwright.export.Limit;
import org.mailwright.export.guide.GuideField;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.model.Turn;
import org.mailwright.policy.PolicyFault.Flaw;
import org.mailwright.profile.ProfileReading.Problem;
import org.mailwright.publish.live.LiveRule;
import org.mailwright.repair.Suspect;

/** The bundle as a whole: nothing is missing, unused, ill-formed or impolite in any language. */
class MessagesTest {

    private static final Set<String> NONE = Set.of();

    /** Keys that the program puts together at run time, so that no source file holds them whole. */
    private static final List<Pattern> COMPUTED = Stream.of(
                    "cli\\.registration\\.[a-z]+\\.[a-z]+",
                    "cause\\.[a-z0-9-]+\\.(title|happened|next)(\\.(general|window))?",
                    "clue\\.[a-z-]+(\\.next(\\.window)?)?",
                    "display\\.appearance\\.[a-z]+",
                    "stage\\.[a-z]+",
                    "logon\\.(accepted|refused|mechanism-refused)",
                    "advice\\.turn\\.[a-z]+",
                    "check\\.side\\.[a-z]+",
                    "settings\\.encryption\\.[a-z]+",
                    "settings\\.(auth|paste)\\.[a-z0-9-]+",
                    "hint\\.[A-Z0-9_]+",
                    "source\\.[a-z]+",
                    "detection\\.broken\\.[a-z]+(\\.line)?",
                    "limit\\.[a-z0-9-]+",
                    "profile\\.[a-z0-9-]+",
                    "import\\.(kind|nothing|refused)\\.[a-z0-9-]+(\\.line)?",
                    "account\\.doubt\\.[a-z0-9-]+",
                    "export\\.[a-z0-9-]+\\.(name|how)",
                    "export\\.(app|device)[a-z0-9.-]*", // quoted by the data files: TargetsTest
                    "report\\.(section|name|source|status|protocols)\\.[A-Za-z0-9]*",
                    "catalog\\.fault\\.[a-z0-9-]+",
                    "policy\\.(fault|problem)\\.[a-z0-9-]+",
                    "account\\.(program|skipped|doubt|field|auth|verdict|suspect)\\.[a-z0-9-]+",
                    "account\\.unread\\.[a-z0-9-]+\\.(why|instead)",
                    "import\\.(refused|nothing)\\.[a-z-]+",
                    "json\\.fault\\.[a-z-]+",
                    "guide\\.(field|note|hint)\\.[a-z0-9-]+",
                    "done\\.how\\.[a-z0-9-]+\\.[a-z-]+",
                    "done\\.place\\.[a-z]+(\\.tile)?",
                    "cli\\.formats\\.group\\.[a-z]+",
                    "cli\\.export\\.sign\\.[a-z-]+",
                    "cli\\.option\\.[a-z-]+",
                    "cli\\.([a-z-]+\\.)?(help|footer)",
                    "finding\\.[a-z0-9-]+",
                    "publish\\.page\\.[a-z-]+\\.[123]",
                    "cli\\.finding\\.state\\.[a-z]+",
                    "cli\\.(asked|side|status|bad-server)\\.[a-z]+",
                    "cli\\.catalog\\.basis\\.[a-z-]+",
                    "batch\\.(list|row|kind|outcome|one-for-all)\\.[a-z-]+")
            .map(Pattern::compile)
            .toList();

    static List<Messages> languages() {
        return Messages.LANGUAGES.stream().map(Messages::in).toList();
    }

    static Stream<Arguments> families() {
        return Stream.of(
                Arguments.of(
                        "cause",
                        keys(
                                Cause.values(),
                                cause -> Stream.of("title", "happened", "next")
                                        .map(part -> "cause." + cause.code() + "." + part))),
                Arguments.of("stage", keys(Stage.values(), stage -> Stream.of("stage." + stage.code()))),
                Arguments.of("turn", keys(Turn.values(), turn -> Stream.of("advice.turn." + turn.code()))),
                Arguments.of("side", keys(Side.values(), side -> Stream.of("check.side." + side.code()))),
                Arguments.of(
                        "encryption", keys(Encryption.values(), way -> Stream.of("settings.encryption." + way.code()))),
                Arguments.of(
                        "basis",
                        keys(
                                Verified.Basis.values(),
                                basis -> Stream.of("cli.catalog.basis."
                                        + basis.name().toLowerCase(Locale.ROOT).replace('_', '-')))),
                Arguments.of("hint", keys(Hint.Code.values(), hint -> Stream.of("hint." + hint.name()))),
                Arguments.of("source", keys(Source.values(), source -> Stream.of("source." + source.code()))),
                Arguments.of("import kind", keys(ImportKind.values(), kind -> Stream.of("import.kind." + kind.code()))),
                Arguments.of(
                        "import missing", keys(Missing.values(), lack -> Stream.of("import.nothing." + lack.code()))),
                Arguments.of(
                        "import refusal", keys(Refusal.values(), why -> Stream.of("import.refused." + why.code()))),
                Arguments.of("profile", keys(Problem.values(), problem -> Stream.of("profile." + problem.code()))),
                Arguments.of("doubt", keys(Doubt.Kind.values(), doubt -> Stream.of("account.doubt." + doubt.code()))),
                Arguments.of(
                        "skipped",
                        keys(Skipped.Reason.values(), reason -> Stream.of("account.skipped." + reason.code()))),
                Arguments.of(
                        "suspect", keys(Suspect.values(), suspect -> Stream.of("account.suspect." + suspect.code()))),
                Arguments.of("field", keys(ServerField.values(), field -> Stream.of("account.field." + field.code()))),
                Arguments.of("auth", keys(AuthMethod.values(), method -> Stream.of("account.auth." + method.code()))),
                Arguments.of(
                        "program",
                        keys(
                                Programs.readers().toArray(ProgramReader[]::new),
                                reader -> Stream.of("account.program." + reader.program()))),
                Arguments.of(
                        "unread",
                        keys(
                                UnreadProgram.ALL.toArray(UnreadProgram[]::new),
                                program -> Stream.of(
                                        program.whyKey(), program.insteadKey(), "account.program." + program.id()))),
                Arguments.of("policy", keys(Flaw.values(), flaw -> Stream.of("policy.fault." + flaw.code()))),
                Arguments.of("domain rule", keys(RecordRule.values(), rule -> Stream.of("finding." + rule.code()))),
                Arguments.of("live rule", keys(LiveRule.values(), rule -> Stream.of("finding." + rule.code()))),
                Arguments.of("state", keys(State.values(), state -> Stream.of("cli.finding.state." + state.code()))),
                Arguments.of(
                        "guide field", keys(GuideField.values(), field -> Stream.of("guide.field." + field.code()))),
                Arguments.of(
                        "row fault",
                        keys(
                                RowFault.Kind.values(),
                                kind -> Stream.of("batch.row." + kind.code(), "batch.kind." + kind.code()))),
                Arguments.of("list fault", keys(ListFault.values(), fault -> Stream.of("batch.list." + fault.code()))),
                Arguments.of("limit", keys(Limit.values(), limit -> Stream.of("limit." + limit.code()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void everyValueHasItsSentence(String family, Set<String> wanted) {
        var keys = Messages.in(Locale.ENGLISH).keys();

        assertEquals(NONE, without(wanted, keys), "missing sentences of the family " + family);
    }

    /** Others may be on their way: TranslationReport names what they lack. */
    @Test
    void germanIsComplete() {
        assertEquals(
                NONE,
                without(
                        Messages.in(Locale.ENGLISH).keys(),
                        Messages.in(Locale.GERMAN).keys()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noLanguageHasAKeyThatEnglishLacks(Messages messages) {
        assertEquals(NONE, without(messages.keys(), Messages.in(Locale.ENGLISH).keys()), "in " + messages.locale());
    }

    @Test
    void everySentenceIsUsed() {
        var named = named("\"([\\w.-]++)(?=\")");

        var unused = keys(Messages.in(Locale.ENGLISH), key -> !named.contains(key));
        unused.removeIf(
                key -> COMPUTED.stream().anyMatch(family -> family.matcher(key).matches()));

        assertEquals(NONE, unused);
    }

    @Test
    void everySentenceThatASourceNamesIsThere() {
        var messages = Messages.in(Locale.ENGLISH);

        var missing = named("messages\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
        missing.removeIf(messages::has);

        assertEquals(NONE, missing);
    }

    private static Set<String> named(String expression) {
        return Pattern.compile(expression)
                .matcher(sources())
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::read)
                    .collect(joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Messages messages, Predicate<String> wanted) {
        return messages.keys().stream().filter(wanted).collect(toCollection(TreeSet::new));
    }

    private static <T> Set<String> keys(T[] values, Function<T, Stream<String>> keys) {
        return Arrays.stream(values).flatMap(keys).collect(toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(key -> !some.contains(key)).collect(toCollection(TreeSet::new));
    }
}
