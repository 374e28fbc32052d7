package org.mailwright.export.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.export.Limit;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.guide.Label.Origin;

class GuideReaderTest {

    private static final String HEAD = """
            id: some-program
            languages: en de
            name: Some program | Ein Programm
            device: computer
            platforms: linux
            version: 1.0
            seen: 2026-11-27
            source: [en de] https://example.org/help, 2026
            """;

    @Test
    void eachLanguageHasItsWordsAndOthersTheEnglishOnes() {
        var program = GuideReader.read(HEAD + "page: Account | Konto\nask in-host: Server\n");
        var page = program.lines().getFirst().act();

        assertThat(program.name(Locale.GERMAN)).isEqualTo("Ein Programm");
        assertThat(program.name(Locale.FRENCH)).isEqualTo("Some program");
        assertThat(page).isEqualTo(new GuideLine.Act.Page(words("Account", "Konto")));
    }

    @Test
    void anExclamationMarkSaysThatTheWordsAreOurs() {
        var program = GuideReader.read(HEAD + "first: Account\npage: Account\nask in-host: !The server\nask in-port: !\n");
        var guide = (Guide.Ready) Guide.of(program, SampleAccounts.usual(), Locale.ENGLISH);

        assertThat(guide.entries().map(GuideStep.Entry::label))
                .containsExactly(new Label("The server", Origin.OURS), new Label("", Origin.OURS));
        assertThat(guide.first()).contains(new Label("Account", Origin.PROGRAM));
        assertThat(guide.has(Origin.OURS)).isTrue();
        assertThat(guide.has(Origin.ENGLISH)).isFalse();
        assertThat(program.label(GuideField.IN_HOST, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void whatATranslationLacksIsEnglishAndOneWordForAllIsNot() {
        var program = GuideReader.read(HEAD + "go: A > B | C > =\npage: D\nask in-host: IMAP\n");
        var guide = (Guide.Ready) Guide.of(program, SampleAccounts.usual(), Locale.GERMAN);

        assertThat(guide.steps().getFirst())
                .isEqualTo(new GuideStep.Go(
                        List.of(new Label("C", Origin.PROGRAM), new Label("B", Origin.ENGLISH))));
        assertThat(guide.entries().map(GuideStep.Entry::label)).containsExactly(new Label("IMAP", Origin.PROGRAM));
        assertThat(guide.has(Origin.ENGLISH)).isTrue();
    }

    @Test
    void aChoiceInOurWordsIsNoneToCopy() {
        var words = "choice in-security tls: !\nchoice in-security starttls: TLS\nchoice in-security none: None\n";
        var program = GuideReader.read(HEAD + "page: Account\nask in-security: Security\n" + words);
        var guide = (Guide.Ready) Guide.of(program, SampleAccounts.usual(), Locale.ENGLISH);

        assertThat(guide.entries().map(GuideStep.Entry::kind)).containsExactly(GuideStep.Kind.DESCRIBED);
        assertThat(guide.entries().map(GuideStep.Entry::value)).containsExactly("tls");
        assertThat(program.word(GuideField.IN_SECURITY, "tls", Locale.ENGLISH)).isEmpty();
        assertThat(program.word(GuideField.IN_SECURITY, "none", Locale.ENGLISH)).contains("None");
    }

    @Test
    void whatIsLongerThanAFieldIsRefused() {
        var program = GuideReader.read(HEAD + "longest: 20\npage: Account\nask in-host: Server\n");
        var long21 = SampleAccounts.with(SampleAccounts.usual(), server -> server.withUsername("x".repeat(21)));

        assertThat(Guide.of(program, long21, Locale.ENGLISH)).isEqualTo(new Guide.Refused(List.of(Limit.TOO_LONG)));
        assertThat(Guide.of(program, SampleAccounts.usual(), Locale.ENGLISH)).isInstanceOf(Guide.Ready.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            nonsense ; neither a key nor a step
            color: red ; outside of a page, or no such step: color
            id: another ; said twice: id
            go: A > B | C ; the languages click differently often
            page: A | B | C ; 3 languages in place of 2
            page: A | ! ; a label without words
            go: A > ! ; a label without words
            page: A | ?B ; a label that was not looked up
            source: https://example.org ; a source is its languages in brackets and a place
            ask in-host: Server ; a field outside of a page
            choice in-host tls: TLS ; nothing to choose: in-host
            choice in-secrecy tls: TLS ; no such field: in-secrecy
            [sometimes] go: A ; no such condition: sometimes
            [imap] version: 2 ; no condition here
            note: microsoft-cloud ; a note is a code and a page
            press now: OK ; no such step: press now
            """)
    void aMistakeIsNamedWithItsLine(String line, String mistake) {
        assertThatThrownBy(() -> GuideReader.read(HEAD + line + "\n")).hasMessage("line 9: " + mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            choice in-security tls: TLS ; nobody asks for in-security
            refuses: witchcraft ; no such word: witchcraft
            oauth: nobody ; no such word: nobody
            """)
    void whatDoesNotFitTogetherIsAMistake(String line, String mistake) {
        assertThatThrownBy(() -> GuideReader.read(HEAD + line + "\n")).hasMessage(mistake);
    }

    @Test
    void aChoiceNeedsAWordForEachValueThatAnAccountMayHave() {
        var page = "page: Account\nask in-security: Security\nchoice in-security tls: TLS\n";

        assertThatThrownBy(() -> GuideReader.read(HEAD + page)).hasMessage("no word for in-security [starttls, none]");
        assertThat(GuideReader.read(HEAD + "refuses: incoming-starttls plaintext\n" + page)
                        .lines())
                .hasSize(2);
    }

    private static LabelTranslations words(String... words) {
        return new LabelTranslations(
                List.of(Locale.ENGLISH, Locale.GERMAN),
                Stream.of(words)
                        .map(word -> new Label(word, Origin.PROGRAM))
                        .toList());
    }

    @Test
    void withoutASourceAFileCountsForNothing() {
        assertThatThrownBy(() -> GuideReader.read(HEAD.replaceAll("source.*\n", "")))
                .hasMessage("nothing says: source");
    }
}
