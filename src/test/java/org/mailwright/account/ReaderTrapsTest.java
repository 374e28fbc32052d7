package org.mailwright.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.model.Side;

/** What each program means by its file where that is not what one would think. */
class ReaderTrapsTest extends ReaderTraps {

    private static final String PROFILE = """
            user_pref("mail.accountmanager.accounts", "account1,account2");
            user_pref("mail.account.account1.server", "server1");
            user_pref("mail.account.account1.identities", "id1,id2");
            user_pref("mail.server.server1.type", "imap");
            user_pref("mail.server.server1.hostname", "imap.example.org");
            user_pref("mail.server.server1.userName", "ada");
            user_pref("mail.identity.id1.useremail", "ada@example.org");
            user_pref("mail.identity.id2.smtpServer", "smtp2");
            user_pref("mail.account.account2.server", "server2");
            user_pref("mail.server.server2.type", "exchange");
            user_pref("mail.account.account3.server", "server3");
            user_pref("mail.smtpservers", "smtp1,smtp2");
            user_pref("mail.smtpserver.smtp1.hostname", "smtp.example.org");
            user_pref("mail.smtpserver.smtp2.hostname", "other.example.net");
            """;

    @Test
    void thunderbirdsDefaultsAreThoseThatAreNotInTheFile() {
        var found = read("thunderbird", "prefs.js", PROFILE);

        assertEquals(
                "imap imap.example.org:143 NONE [PASSWORD] ada / smtp smtp.example.org:587 NONE [NONE] ",
                text(found.accounts().getFirst()));
        assertEquals(List.of(Doubt.Kind.OTHER_IDENTITY_SERVER), doubts(found));
        assertEquals(1, found.accounts().size());
        assertEquals(List.of(Reason.OTHER_PROTOCOL), reasons(found));
    }

    @ParameterizedTest
    @CsvSource({
        "socketType 0, NONE 143",
        "socketType 1, STARTTLS 143",
        "socketType 2, STARTTLS 143",
        "socketType 3, TLS 993",
        "isSecure true, TLS 993"
    })
    void thunderbirdsEncryptionIsANumber(String pref, String expected) {
        var words = pref.split(" ");
        var line = "user_pref(\"mail.server.server1.%s\", %s);\n".formatted(words[0], words[1]);

        var server = read("thunderbird", "prefs.js", PROFILE + line)
                .accounts()
                .getFirst()
                .incoming()
                .orElseThrow();

        assertEquals(
                expected,
                server.encryption().orElseThrow() + " " + server.port().orElseThrow());
    }

    @Test
    void whatUserJsPutsBackIsWhatCounts() {
        var found = read(
                "thunderbird",
                "prefs.js",
                PROFILE + "user_pref(\"mail.smtpserver.smtp1.port\", 465);\n",
                "user.js",
                "user_pref(\"mail.smtpserver.smtp1.port\", 25);\n");

        var account = found.accounts().getFirst();
        assertEquals(Optional.of(25), account.outgoing().orElseThrow().port());
        assertTrue(account.doubts()
                .contains(Doubt.at(
                        Doubt.Kind.RESET_AT_START,
                        Side.OUTGOING,
                        Optional.of(new Place("~/user.js", 1, "mail.smtpserver.smtp1.port")))));
    }

    @Test
    void theProfileThatThunderbirdOpensComesFirstAndTheOtherIsMarked() {
        var found = read(
                "thunderbird",
                "profiles.ini",
                """
                [Profile0]
                Name=old
                Path=Profiles/a
                IsRelative=1
                Default=1
                [Profile1]
                Name=new
                Path=Profiles/b
                IsRelative=1
                [Install1]
                Default=Profiles/b
                [Profile2]
                Name=gone
                Path=Profiles/c
                [Profile3]
                Name=drive
                Path=D:\\Mail
                IsRelative=0
                [Profile4]
                Name=out
                Path=../../x
                """,
                "Profiles/a/prefs.js",
                PROFILE.replace("imap.example.org", "a.example.org"),
                "Profiles/b/prefs.js",
                PROFILE.replace("imap.example.org", "b.example.org"));

        var hosts = found.accounts().stream()
                .map(each -> each.incoming().orElseThrow().host().orElseThrow())
                .toList();
        assertEquals(List.of("b.example.org", "a.example.org"), hosts);
        assertTrue(found.accounts().get(1).doubts().contains(Doubt.of(Doubt.Kind.OTHER_PROFILE, "old")));
        assertEquals(
                List.of(Reason.OUTSIDE, Reason.OTHER_PROTOCOL, Reason.OTHER_PROTOCOL, Reason.MISSING, Reason.OUTSIDE),
                reasons(found));
    }

    @Test
    void clawsPortsCountOnlyWithTheirTickAndItsProtocolsWereRenumbered() {
        var file =
                "[Account: 1]\nprotocol=%s\n%sreceive_server=h.example.org\nuser_id=ada\npop_port=995\nset_popport=0\nssl_pop=0\n";

        assertEquals(
                "pop3 h.example.org:110 NONE [PASSWORD] ada / -",
                only("claws-mail", "accountrc", file.formatted("0", "config_version=4\n")));
        assertEquals(
                "imap h.example.org:143 NONE [PASSWORD] ada / -",
                only("claws-mail", "accountrc", file.formatted("3", "")));
        assertEquals(
                "imap h.example.org:143 NONE [PASSWORD] ada / -",
                only("claws-mail", "accountrc", file.formatted("1", "config_version=4\n")));
    }

    @Test
    void oauthIsAnotherBitInSylpheedThanInClaws() {
        var file =
                "[Account: 1]\nprotocol=3\nreceive_server=h.example.org\nuser_id=ada\nsmtp_server=s.example.org\nuse_smtp_auth=1\nsmtp_auth_method=16\n";

        assertEquals(
                "imap h.example.org:143 NONE [PASSWORD] ada / smtp s.example.org:25 NONE [OAUTH2] ada",
                only("sylpheed", "accountrc", file));
        assertEquals(
                "imap h.example.org:143 NONE [PASSWORD] ada / smtp s.example.org:25 NONE [PASSWORD] ada",
                only("claws-mail", "accountrc", file));
    }

    @Test
    void theSameWordMeansTwoThingsOnTheTwoSidesOfEvolution() {
        var account =
                "[Data Source]\nEnabled=true\nParent=%s\n[Mail Account]\nBackendName=imapx\nIdentityUid=i\n[Authentication]\nHost=%s\nMethod=none\nUser=ada\n";
        var transport =
                "[Mail Transport]\nBackendName=smtp\n[Authentication]\nHost=s.example.org\nPort=0\nMethod=none\nUser=ada\n[Security]\nMethod=ssl-on-alternate-port\n";
        var found = read(
                "evolution",
                "sources/a.source",
                account.formatted("", "h.example.org"),
                "sources/b.source",
                account.formatted("goa", ""),
                "sources/c.source",
                account.formatted("off", "h.example.org"),
                "sources/goa.source",
                "[GNOME Online Accounts]\nAccountId=x\n",
                "sources/off.source",
                "[Data Source]\nEnabled=false\n",
                "sources/i.source",
                "[Mail Identity]\nAddress=ada@example.org\n[Mail Submission]\nTransportUid=t\n",
                "sources/t.source",
                transport);

        assertEquals(
                "imap h.example.org:143 NONE [PASSWORD] ada / smtp s.example.org:465 TLS [NONE] ",
                text(found.accounts().getFirst()));
        assertEquals(List.of(Reason.KEPT_ELSEWHERE, Reason.SWITCHED_OFF), reasons(found));
    }

    @Test
    void gnomesAccountsPreferSslAndTellWhatTheyDoNotCheck() {
        var found = read("goa", "accounts.conf", """
                [Account account_1_0]
                Provider=imap_smtp
                EmailAddress=ada@example.org
                ImapHost=[2001:db8::1]:1993
                ImapUserName=ada
                ImapUseSsl=true
                ImapUseTls=true
                ImapAcceptSslErrors=true
                SmtpHost=s.example.org
                [Account account_1_1]
                Provider=google
                PresentationIdentity=ada@gmail.com
                """);

        assertEquals(
                "imap 2001:db8:0:0:0:0:0:1:1993 TLS [PASSWORD] ada / smtp s.example.org:587 NONE [NONE] ",
                text(found.accounts().getFirst()));
        assertEquals(List.of(Doubt.Kind.CERTIFICATE_UNCHECKED), doubts(found));
        assertEquals(List.of(Reason.BUILT_IN_SERVERS), reasons(found));
    }

    @Test
    void kmailsAbsentKeysAreThoseOfTheCurrentVersion() {
        var found = read(
                "kmail",
                "mailtransports",
                "[Transport 1]\nhost=s.example.org\nuser[$e]=$(id)\nauth=true\n[Transport 2]\nidentifier=sendmail\nname=local\n",
                "emailidentities",
                "[Identity #0]\nEmail Address=ada@example.org\nTransport=1\nuoid=1\n",
                "akonadi_imap_resource_9rc",
                "[network]\nImapServer=i.example.org\nOverrideEncryption=STARTTLS\nSafety=SSL\nUserName=ada\n",
                "akonadi/agentsrc",
                "[Instances]\nakonadi_imap_resource_0\\AgentType=akonadi_imap_resource\n");

        assertEquals(
                "- / smtp s.example.org:465 TLS [PASSWORD] ",
                text(found.accounts().getFirst()));
        assertEquals(List.of(Doubt.Kind.DEFAULT_BY_VERSION, Doubt.Kind.NOT_EXPANDED), doubts(found));
        assertEquals(List.of(Reason.LOCAL_PROGRAM), reasons(found));
    }

    private static String only(String program, String name, String text) {
        var accounts = read(program, name, text).accounts();
        assertEquals(1, accounts.size());
        return text(accounts.getFirst());
    }
}
