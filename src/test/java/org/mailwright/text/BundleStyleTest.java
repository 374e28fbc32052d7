package org.mailwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signs and the words of both bundles, by the glossary. */
class BundleStyleTest {

    private static final Set<String> NONE = Set.of();

    private static final Pattern STRAIGHT = Pattern.compile("\"|\\pL''\\pL");
    /** The glossary's other words, words that are hard to understand, and American spelling. */
    private static final Pattern NOT_ENGLISH = Pattern.compile(
            "\\blog(ged|ging|s)? (on|in)\\b|(?<!-)\\blog-(on|in)s?\\b(?!-)|\\blogins?\\b(?! name|=| or PLAIN)"
                    + "|\\bbehind the @|\\be-mails?\\b|\\b(2FA|MFA)\\b|\\bISP\\b(?!/)|(?<!eM |-)\\bclients?\\b(?! ID)|\\bdigital pass\\b"
                    + "|(?<![.\\w])(en|dis)abled?\\b|\\bdeactivate|\\bactivate|\\byour IT\\b(?! department)"
                    + "|\\b(lies?|stands?|lay|stood) (in|there|here|below|beside|between|behind|without)\\b"
                    + "|\\bin (its )?place\\b|\\bspeaks? (for|with)\\b|\\banew\\b|\\bwait with\\b|\\bput right\\b|\\bvouch"
                    + "|\\bmend(s|ed)?\\b|\\bseldom\\b|\\bknows no way\\b|\\bwatch Caps\\b|(?<!there )\\bis no (?!longer)"
                    + "|\\b(organi|recogni|authori|customi|synchroni)z|\\b(colors?|center|gray|favorites?|behavior|canceled)\\b"
                    + "|\\blicense(s|d)?\\b(?! 2)|(?<![-/“\\w])catalogs?\\b(?! (find|list|validate))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_GERMAN =
            Pattern.compile("(?<![-\\w])Mailprogramm|\\bhinter dem @|\\b[Gg]ewöhnlich|\\bgewohntes Passwort"
                    + "|\\b(abgeschaltet|abschalten|aktiviert|aktivieren)\\b|\\bRechner\\b|\\bNetz\\b|\\bNetzanbieter"
                    + "|\\ban Port\\b|\\bPassierschein|[Ee]inlogg|[Aa]uslogg|\\bLogin\\b|\\bVirenschutz\\b|\\bIhre[rn]? IT\\b(?!-)"
                    + "|Spam-Ordner|\\bbürgt|\\bhereinl[aä]|\\bFährte\\b|\\bProvider\\b|(?<!Symfony )\\bMailer\\b|(?<!eM )\\bClients?\\b(?!-ID)"
                    + "|\\bLeuten?\\b|\\bIhr(em)? Telefon|\\b[Ee]rzeug|\\bschweig|\\btaug|\\bGesagte|\\bKennw[oö]rt"
                    + "|\\b[Nn]ehmen Sie (?!es nicht an|dort „mail“)|(?<!-)\\bMails\\b|\\bz\\. ?B\\.|\\bbzw\\.");

    static List<Messages> languages() {
        return MessageFormTest.READ_BY_PEOPLE.stream().map(Messages::in).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_de.properties"})
    void noKeyIsThereTwice(String bundle) throws IOException {
        var seen = new HashSet<String>();

        var twice = Files.readAllLines(Path.of("src/main/resources/org/mailwright/text", bundle)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .collect(TextExceptions.SORTED);

        assertEquals(NONE, twice);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void quotesAndApostrophesAreTypographic(Messages messages) {
        assertEquals(
                TextExceptions.of("quote", messages.locale()),
                keys(messages, text -> STRAIGHT.matcher(text).find()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are logged in.",
                "After the log-on",
                "Mend it",
                "Your login",
                "It lies in INBOX.",
                "“x” is no email address",
                "Your organization",
                "the built-in catalog",
                "Enable IMAP",
                "another mail client"
            })
    void anotherWordIsSeen(String english) {
        assertTrue(NOT_ENGLISH.matcher(english).find());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ihr gewöhnliches Passwort",
                "Port 993 im Netz",
                "Loggen und einloggen",
                "Passwort und Mails lesen",
                "Ihren Leuten",
                "Nehmen Sie Port 465",
                "ein anderer Client",
                "IMAP aktivieren"
            })
    void anotherGermanWordIsSeen(String german) {
        assertTrue(NOT_GERMAN.matcher(german).find());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theGlossarysOtherWordsAreAbsent(Messages messages) {
        var bad = messages.locale().equals(Locale.GERMAN) ? NOT_GERMAN : NOT_ENGLISH;

        assertEquals(
                TextExceptions.of("word", messages.locale()),
                keys(messages, text -> bad.matcher(text).find()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theManualsUseTheGlossarysWords(Messages messages) throws IOException {
        boolean german = messages.locale().equals(Locale.GERMAN);
        var manual = Path.of("installer/shell", german ? "mailwright.de.1" : "mailwright.1");

        var found = (german ? NOT_GERMAN : NOT_ENGLISH)
                .matcher(Files.readString(manual))
                .results()
                .map(MatchResult::group);

        assertEquals(NONE, found.collect(TextExceptions.SORTED));
    }

    private static Set<String> keys(Messages messages, Predicate<String> wanted) {
        return messages.keys().stream()
                .filter(key -> wanted.test(messages.pattern(key)))
                .collect(TextExceptions.SORTED);
    }
}
