package org.mailwright.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.program.Programs;

/** Files of old and new editions of desktop programs, in other encodings, and as mail and editors change them. */
class OddDesktopFilesTest extends ReaderTraps {

    private static final String OUTLOOK = """
            Windows Registry Editor Version 5.00

            [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Büro [neu]\\9375CFF0413111d3B88A00104B2A6676\\00000002]
            "clsid"="{ED475412-B0D6-11D2-8C3B-00104B2A6676}"
            "Email"=hex:61,00,64,00,61,00,40,00,65,00,78,00,61,00,6d,00,70,00,6c,\\
              00,65,00,2e,00,6f,00,72,00,67,00,00,00
            "Account Name"="Jürgen \\"J\\""
            "IMAP Server"=hex(1):69,00,6d,00,61,00,70,00,2e,00,65,00,78,00,61,00,6d,00,70,\\
              00,6c,00,65,00,2e,00,6f,00,72,00,67,00,00,00
            "IMAP User"="EXAMPLE\\\\ada"
            "IMAP Password"=hex:02,4e,00,45,00,\\
              56,00,45,00,52,00
            "IMAP Port"=dword:000003E1
            "IMAP Use SSL"=dword:00000001
            """;
    private static final String EXPECTED = "imap imap.example.org:993 TLS [PASSWORD] EXAMPLE\\ada / -";

    @Test
    void anExportOfTheRegistryInAnyEncoding() {
        var utf16 = "\uFEFF" + OUTLOOK.replace("\n", "\r\n");
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            assertEquals(EXPECTED, outlook(utf16.getBytes(charset)), charset.name());
        }
        var old = OUTLOOK.replace("Windows Registry Editor Version 5.00", "REGEDIT4");
        for (var page : List.of("windows-1252", "windows-1250", "IBM850")) {
            assertEquals(EXPECTED, outlook(old.getBytes(Charset.forName(page))), page);
        }
    }

    @Test
    void anExportThatWentThroughAMail() {
        assertEquals(EXPECTED, outlook(OUTLOOK.replace("\\\n  ", "\\\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                EXPECTED,
                outlook(OUTLOOK.lines()
                        .map(line -> "   " + line + "  ")
                        .reduce("", (all, line) -> all + line + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anExportThatIsCutOffShowsWhatIsThere() {
        var cut = OUTLOOK.substring(0, OUTLOOK.indexOf("00,6c,00,65,00,2e,00,6f,00,72,00,67,00,00,00\n\"IMAP User"));
        var found = read("outlook", "x.reg", cut);

        assertEquals(List.of(Reason.MALFORMED), reasons(found));
        assertEquals("IMAP Server", found.skipped().getFirst().place().key());
        assertEquals(
                Optional.of("ada@example.org"),
                found.accounts().getFirst().email().map(Object::toString));
    }

    private static String outlook(byte[] export) {
        var folder = new RecordingFolder(Map.of("x.reg", export));
        var found = Programs.reader("outlook").orElseThrow().read(folder);
        assertEquals(List.of(), found.skipped());
        assertEquals(1, found.accounts().getFirst().passwordsDropped());
        return text(found.accounts().getFirst());
    }

    /** Versions write other things; what the program of today makes of it counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            user_pref("mail.server.s.port", 993); user_pref("mail.server.s.socketType", 3);     | 993 TLS [PASSWORD]
            user_pref("mail.server.s.isSecure", true);                                          | 993 TLS [PASSWORD]
            pref("mail.server.s.socketType", 2, locked);                                        | 143 STARTTLS [PASSWORD]
            sticky_pref('mail.server.s.socketType', 3);                                         | 993 TLS [PASSWORD]
            user_pref( "mail.server.s.socketType" , +2 ) ; // Büro                              | 143 STARTTLS [PASSWORD]
            user_pref("mail.server.s.authMethod", 10); user_pref("mail.server.s.socketType", 3);| 993 TLS [OAUTH2]
            user_pref("mail.server.s.useSecAuth", true);                                        | 143 NONE [PASSWORD]
            user_pref("mail.server.s.authMethod", 4);                                           | 143 NONE [PASSWORD_ENCRYPTED]
            """)
    void thunderbirdOfAnyAge(String prefs, String expected) {
        var found = read("thunderbird", "prefs.js", """
                # Mozilla User Preferences
                user_pref("mail.accountmanager.accounts", "a,local,a");
                user_pref("mail.account.a.server", "s"); user_pref("mail.account.a.identities", "i,j");
                user_pref("mail.account.local.server", "l"); user_pref("mail.server.l.type", "none");
                user_pref("mail.server.s.type", "imap"); user_pref("mail.server.s.hostname", "imap.example.org");
                user_pref("mail.server.s.userName", "j\\xc3\\xbcrgen"); user_pref("mail.identity.i.useremail", "ada@example.org");
                user_pref("mail.identity.j.useremail", "eva@example.org");
                """ + prefs.strip() + "\n");

        var server = found.accounts().getFirst().incoming().orElseThrow();
        assertEquals(1, found.accounts().size());
        assertEquals(List.of(), found.skipped());
        assertEquals("jürgen", server.username());
        assertEquals(
                expected.strip(),
                server.port().orElseThrow() + " " + server.encryption().orElseThrow() + " " + server.auth());
    }

    @Test
    void anOutgoingServerOfAnotherKindIsNamedAndNoOtherIsPutInItsPlace() {
        var found = read("thunderbird", "prefs.js", """
                user_pref("mail.accountmanager.accounts", "a");
                user_pref("mail.account.a.server", "s");
                user_pref("mail.account.a.identities", "i");
                user_pref("mail.server.s.type", "pop3");
                user_pref("mail.server.s.hostname", "pop.example.org");
                user_pref("mail.identity.i.smtpServer", "e");
                user_pref("mail.smtpserver.e.type", "ews");
                user_pref("mail.smtpservers", "o,e");
                user_pref("mail.smtpserver.o.hostname", "other.example.org");
                """);

        assertTrue(found.accounts().getFirst().outgoing().isEmpty());
        assertEquals(List.of(Reason.OTHER_PROTOCOL), reasons(found));
    }

    @ParameterizedTest
    @CsvSource({
        "offline.startup_state 3, true",
        "network.online false, true",
        "network.online true, false",
        "offline.startup_state 2, false"
    })
    void aProfileThatWorksOfflineIsMarked(String pref, boolean offline) {
        var words = pref.split(" ");

        var found = read(
                "thunderbird",
                "prefs.js",
                "user_pref(\"mail.accountmanager.accounts\", \"a\");user_pref(\"mail.account.a.server\", \"s\");"
                        + "user_pref(\"mail.server.s.type\", \"imap\");user_pref(\"mail.server.s.hostname\", \"h.example.org\");"
                        + "user_pref(\"%s\", %s);\n".formatted(words[0], words[1]));

        assertEquals(offline, doubts(found).contains(Doubt.Kind.WORKS_OFFLINE));
    }

    @Test
    void profilesWithNamesOutsideAscii() {
        var found = read(
                "thunderbird",
                "profiles.ini",
                "\uFEFF[Profile0]\r\nName=Büro\r\nIsRelative=1\r\nPath=Profiles/ä ö.Büro\r\n",
                "Profiles/ä ö.Büro/prefs.js",
                "user_pref(\"mail.accountmanager.accounts\", \"a\");user_pref(\"mail.account.a.server\", \"s\");"
                        + "user_pref(\"mail.server.s.type\", \"imap\");user_pref(\"mail.server.s.hostname\", \"h.example.org\");");

        assertEquals("~/Profiles/ä ö.Büro/prefs.js", found.accounts().getFirst().origin());
    }

    @Test
    void fairemailSendsFromThePrimaryIdentity() {
        var found = read("fairemail", "fairemail_1.json", """
                {"accounts":[{"protocol":0,"host":"h.example.org","port":993,"encryption":0,"user":"ada","password":"NEVER-READ",
                "identities":[{"email":"off@example.org","host":"x.example.org","synchronize":false,"primary":true},
                {"email":"b@example.org","host":"b.example.org","port":587,"encryption":1,"user":"b"},
                {"email":"a@example.org","host":"a.example.org","port":465,"encryption":0,"user":"a","primary":true}]}]}
                """);

        assertEquals(
                "a@example.org",
                found.accounts().getFirst().email().orElseThrow().toString());
        assertEquals(
                "imap h.example.org:993 TLS [PASSWORD] ada / smtp a.example.org:465 TLS [PASSWORD] a",
                text(found.accounts().getFirst()));
    }
}
