package org.mailwright.export.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.export.guide.GuideLine.Act;

/** What a guide quotes was seen in the program or in its help, and the data say where; all else is in our words. */
class CheckedLabelsTest {

    private static final Pattern WHEN =
            Pattern.compile("\\b(20\\d\\d|i(Pad)?OS \\d+|macOS \\d+|Outlook \\d+|Android \\d+|3\\.46\\.4)\\b");
    /** Names of protocols and programs, and pictures. */
    private static final Set<String> SAME_FOR_ALL = Set.of(
            "IMAP",
            "POP",
            "POP3",
            "IMAP/POP",
            "SMTP",
            "SSL/TLS",
            "STARTTLS",
            "StartTLS",
            "OAuth2",
            "OAuth 2.0",
            "OK",
            "Outlook",
            "Mail",
            "Mail (Microsoft Outlook)",
            "\u2699");

    static Stream<MailProgram> programs() {
        return Guides.all().stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void eachLanguageThatIsQuotedHasASource(MailProgram program) {
        var sourced = new HashSet<Locale>();
        program.sources().forEach(source -> sourced.addAll(source.languages()));

        words(program).filter(words -> words.labels().size() > 1).forEach(words -> {
            for (int i = 0; i < words.labels().size(); i++) {
                var label = words.labels().get(i);
                if (label.origin() == Label.Origin.PROGRAM && !SAME_FOR_ALL.contains(label.text())) {
                    assertThat(sourced).as(label.text()).contains(words.languages().get(i));
                }
            }
        });
        assertThat(sourced).contains(Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aSourceSaysOfWhatVersionOrDayItIs(MailProgram program) {
        assertThat(program.sources()).allMatch(source -> WHEN.matcher(source.text()).find());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whatIsSaidInOurWordsIsSaidInEachLanguage(MailProgram program) {
        words(program)
                .map(LabelTranslations::labels)
                .filter(labels -> labels.getFirst().isOurs() && !labels.getFirst().text().isEmpty())
                .forEach(labels -> assertThat(labels).as("%s", labels).hasSize(12));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void oneWordForAllLanguagesIsNoWordOfALanguage(MailProgram program) {
        var alone = words(program)
                .map(LabelTranslations::labels)
                .filter(labels -> labels.size() == 1 && !labels.getFirst().isOurs())
                .map(labels -> labels.getFirst().text());

        assertThat(alone).isSubsetOf(SAME_FOR_ALL);
    }

    /** Of everything that a person reads on the way, but the program's name and version. */
    private static Stream<LabelTranslations> words(MailProgram program) {
        return Stream.concat(
                program.lines().stream().flatMap(line -> words(line.act()).stream()),
                program.choices().values().stream().flatMap(choice -> choice.values().stream()));
    }

    private static List<LabelTranslations> words(Act act) {
        return switch (act) {
            case Act.Go(var path) -> path;
            case Act.First(var title) -> List.of(title);
            case Act.Page(var title) -> List.of(title);
            case Act.Section(var title) -> List.of(title);
            case Act.Ask(var _, var label) -> List.of(label);
            case Act.Tick(var _, var label) -> List.of(label);
            case Act.Set(var _, var label) -> List.of(label);
            case Act.Press(var label) -> List.of(label);
        };
    }
}
