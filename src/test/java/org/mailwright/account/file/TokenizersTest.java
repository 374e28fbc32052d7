package org.mailwright.account.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

class TokenizersTest {

    private static final Pattern ALL = Pattern.compile("mail\\..*");

    @Test
    void prefsAreReadInEachOfMozillasForms() {
        var prefs = prefs("""
                // a comment
                # another; user_pref("mail.no", 1);
                /* and
                   one more */ user_pref( 'mail.a' , 'it\\'s' ) ; user_pref("mail.b", -1);user_pref("mail.c",true);
                user_pref("mail.d", "M\\u00fcller \\"x\\" \\\\ \\ud83d\\ude00");
                user_pref("other.e", "no");
                user_pref("mail.a2", "\\x41");
                """);

        assertEquals(
                Map.of(
                        "mail.a", "it's",
                        "mail.b", "-1",
                        "mail.c", "true",
                        "mail.d", "M\u00fcller \"x\" \\ \ud83d\ude00",
                        "mail.a2", "A"),
                texts(prefs.values()));
        assertEquals(Optional.empty(), prefs.malformed());
        assertEquals(
                Optional.of(new Place("f", 5, "mail.d")),
                Optional.ofNullable(prefs.values().get("mail.d")).flatMap(Setting::place));
    }

    @Test
    void anUnbalancedQuoteCostsOnlyItsNeighbours() {
        var prefs = prefs("""
                user_pref("mail.a", "one");
                user_pref("mail.b", "two);
                user_pref("mail.c", "three");
                user_pref("mail.d", "four");
                """);

        assertEquals(Map.of("mail.a", "one", "mail.d", "four"), texts(prefs.values()));
        assertEquals(Optional.of(new Place("f", 2, "mail.b")), prefs.malformed());
    }

    @Test
    void aNulEndsThePrefsAndBrokenUtf8IsMarked() {
        var bytes = "user_pref(\"mail.a\", \"M\u00fc\");user_pref(\"mail.b\", \"x\");\0user_pref(\"mail.c\", \"y\");"
                .getBytes(StandardCharsets.ISO_8859_1);

        var prefs = PrefsFile.read(new FileBytes("f", bytes), ALL);

        assertEquals(Map.of("mail.a", "M\ufffd", "mail.b", "x"), texts(prefs.values()));
        assertTrue(prefs.malformed().isPresent());
    }

    @Test
    void whatStandsInAKeysPlaceAfterAnErrorIsNotShown() {
        var prefs = prefs("user_pref(\"not a key, but a password\", );");

        assertEquals(Optional.of(new Place("f", 1, "")), prefs.malformed());
    }

    @Test
    void aGroupThatIsThereTwiceIsOneAndTheLastKeyCounts() {
        var file = ini("[A]\nhost=one\nport=1\n[B]\nhost=other\n[A]\nhost=two\n", IniDialect.GLIB);

        assertEquals("two", file.section("A").text("host", ""));
        assertEquals("1", file.section("A").text("port", ""));
        assertEquals("other", file.section("b").text("host", ""));
    }

    @Test
    void kdesExpansionIsNeverDone() {
        var file = ini("[A]\nhost[$e]=$(touch /tmp/x)\nport[$e]=25\nuser[de]=nein\nuser=a\\sb\\x41\n", IniDialect.KDE);
        var section = file.section("A");

        assertTrue(section.get("host").orElseThrow().unexpanded());
        assertEquals("", section.get("host").orElseThrow().value());
        assertEquals("25", section.text("port", ""));
        assertEquals("a bA", section.text("user", ""));
    }

    @Test
    void pythonsReferencesAreNotFollowed() {
        var file = ini("[A]\nhost: %(x)s\nuser = 50%%\nport = 1\n  2\n", IniDialect.PYTHON);

        assertTrue(file.section("A").get("host").orElseThrow().unexpanded());
        assertEquals("50%", file.section("A").text("user", ""));
        assertEquals("1\n2", file.section("A").text("port", ""));
    }

    @Test
    void aSecretMayTakeLinesThatLookLikeKeys() {
        var go = ini("[A]\npassword = \"\"\"x\nhost = evil\n\"\"\"\nport = 1 ; comment\n", IniDialect.GO);
        var python = ini("[A]\npassword = x\n host = evil\nport = 1\n", IniDialect.PYTHON);

        for (var file : java.util.List.of(go, python)) {
            assertEquals(Optional.empty(), file.section("A").get("host"));
            assertEquals("1", file.section("A").text("port", ""));
            assertEquals(1, file.section("A").secrets());
        }
    }

    @Test
    void anEmptySecretIsNone() {
        assertEquals(0, ini("[A]\npassword=\n", IniDialect.CLAWS).section("A").secrets());
    }

    @Test
    void aLineThatIsNothingIsNamedByItsNumberOnly() {
        assertEquals(
                Optional.of(new Place("f", 2, "")),
                ini("[A]\nNEVER-READ\nhost=x\n", IniDialect.GLIB).malformed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            imaps://ada%40x.org:pw@h:993/INBOX    | imaps://ada%40x.org:@h:993/INBOX | true
            smtp://ada@x.org:p@w:d@h:25           | smtp://ada@x.org:@h:25          | true
            smtp://ada:p/w?#d@h                   | smtp://ada:@h                   | true
            imap://h:993/a@b                      | imap://h:993/a@b                | false
            imap://ada@h:993/x:y@z                | imap://ada@h:993/x:y@z          | false
            imap://ada:pw@[2001:db8::1]:143       | imap://ada:@[2001:db8::1]:143   | true
            imap://[2001:db8::1]:143/a@b          | imap://[2001:db8::1]:143/a@b    | false
            ada:pw@h                              | ada:@h                          | true
            ada:@h                                | ada@h                           | false
            """)
    void aPasswordIsCutOutOfAUrlBeforeItIsText(String url, String text, boolean secret) {
        var bytes = url.getBytes(StandardCharsets.UTF_8);

        assertEquals(Optional.of(new UrlText(text, secret)), UrlText.of(bytes, 0, bytes.length));
    }

    @Test
    void xmlWithADocumentTypeIsRefused() {
        var file = XmlPull.read(
                bytes("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><b>&x;</b></a>"),
                (_, _) -> KeyUse.WANTED);

        assertTrue(file.malformed().isPresent());
        assertEquals(Optional.empty(), file.root().child("a"));
    }

    @Test
    void whatCameBeforeAnErrorInXmlIsKept() {
        var file = XmlPull.read(bytes("<a><b>1</b><c>2"), (_, _) -> KeyUse.WANTED);

        assertEquals(
                "1",
                file.root().child("a").orElseThrow().child("b").orElseThrow().text());
        assertTrue(file.malformed().isPresent());
    }

    @Test
    void whatCameBeforeAnErrorInJsonIsKept() {
        var file = JsonPull.read(
                bytes("{\"accounts\":[{\"host\":\"a\",\"password\":\"NEVER\",\"x\":[[]]},{\"host\":\"b\","),
                (_, name) ->
                        name.equals("password") ? KeyUse.SECRET : name.equals("x") ? KeyUse.IGNORED : KeyUse.WANTED);

        var accounts = file.root().orElseThrow().list("accounts");
        assertEquals("a", accounts.getFirst().text("host"));
        assertEquals(1, accounts.getFirst().secrets());
        assertEquals("b", accounts.get(1).text("host"));
        assertTrue(file.malformed().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void utf16IsToldByItsMarkOrItsNuls(String charset) {
        var text = "[A]\nhost=m\u00fcller.example\n";
        var plain = text.getBytes(Charset.forName(charset));
        var marked = ("\ufeff" + text).getBytes(Charset.forName(charset));

        for (var bytes : java.util.List.of(plain, marked)) {
            var file = IniFile.read(new FileBytes("f", bytes), IniDialect.GLIB, Keys.wanted("host"));
            assertEquals("m\u00fcller.example", file.section("A").text("host", ""));
        }
    }

    @Test
    void aValueThatIsTooLongIsNotDecoded() {
        var file = ini("[A]\nhost=" + "x".repeat(5000) + "\nport=1\n", IniDialect.GLIB);

        assertEquals(Optional.empty(), file.section("A").get("host"));
        assertEquals("1", file.section("A").text("port", ""));
        assertFalse(file.malformed().orElseThrow().toString().contains("xx"));
    }

    private static IniFile ini(String text, IniDialect dialect) {
        return IniFile.read(
                bytes(text), dialect, Keys.wanted("host", "port", "user").secrets("password"));
    }

    private static PrefsFile prefs(String text) {
        return PrefsFile.read(bytes(text), ALL);
    }

    private static FileBytes bytes(String text) {
        return new FileBytes("f", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> texts(Map<String, Setting> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().value()));
    }
}
