package org.mailwright.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.program.Programs;
import org.mailwright.model.Side;

/** What each program means by its file where that is not what one would think. */
class ReaderTrapsTest {

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Use SSL=1,Port=993                      | TLS 993      |
            Use SSL=1,Port=587                      | STARTTLS 587 | encryption-unclear
            Use SSL=1,Secure Connection=2           | STARTTLS 143 |
            Secure Connection=1                     | TLS 993      |
            Secure Connection=3                     | STARTTLS 143 | not-enforced
            Secure Connection=0,Use SSL=1           | NONE 143     |
            Secure Connection=9                     | null 143     | encryption-invalid
            """)
    void outlooksNewerValueForEncryptionCounts(String values, String expected, String doubt) {
        var body = new StringBuilder("""
                REGEDIT4

                [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\P\\9375CFF0413111d3B88A00104B2A6676\\00000001]
                "clsid"="{ED475412-B0D6-11D2-8C3B-00104B2A6676}"
                "Email"="ada@example.org"
                "IMAP Server"="imap.example.org"
                "IMAP User"="ada"
                """);
        for (var value : values.strip().split(",")) {
            var parts = value.split("=");
            body.append("\"IMAP %s\"=dword:%08x\n".formatted(parts[0], Integer.parseInt(parts[1])));
        }

        var account = read("outlook", "x.reg", body.toString()).accounts().getFirst();

        var server = account.incoming().orElseThrow();
        assertEquals(
                expected.strip(),
                server.encryption().map(Object::toString).orElse("null") + " "
                        + server.port().orElseThrow());
        assertEquals(
                doubt == null ? List.of() : List.of(doubt.strip()),
                account.doubts().stream().map(each -> each.kind().code()).toList());
    }

    @Test
    void outlooksOlderTreesAndLeftoversAreMarked() {
        var account = """
                [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\%s\\Outlook\\Profiles\\P\\9375CFF0413111d3B88A00104B2A6676\\0000000%d]
                "clsid"="{ED475411-B0D6-11D2-8C3B-00104B2A6676}"
                "POP3 Server"="pop%d.example.org"
                "SMTP Server"="smtp.example.org"
                "SMTP Use Auth"=dword:00000000
                "SMTP User"="left over"
                """;
        var order = """
                [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\P\\9375CFF0413111d3B88A00104B2A6676]
                "{ED475418-B0D6-11D2-8C3B-00104B2A6676}"=hex:02,00,00,00,01,00,00,00
                """;

        var found = read(
                "outlook",
                "x.reg",
                "REGEDIT4\n\n" + account.formatted("15.0", 1, 0) + order + account.formatted("16.0", 1, 1)
                        + account.formatted("16.0", 2, 2) + account.formatted("16.0", 3, 3));

        assertEquals(
                List.of("pop2.example.org", "pop1.example.org", "pop0.example.org"),
                found.accounts().stream()
                        .map(each -> each.incoming().orElseThrow().host().orElseThrow())
                        .toList());
        assertTrue(found.accounts().get(2).hasDoubt(Doubt.Kind.OLD_VERSION));
        assertEquals(List.of(Reason.REMOVED), reasons(found));
        assertEquals("", found.accounts().getFirst().outgoing().orElseThrow().username());
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

    @Test
    void msmtpAccountsTakeOverWhatOthersHave() {
        var found = read("msmtp", "msmtprc", """
                defaults
                tls on
                auth oauthbearer
                account one
                host s.example.org
                from *@example.org
                user ada
                tls_starttls off
                account two : one
                host "t.example.org"
                tls_certcheck off
                account default : two
                eval echo host evil.example.org
                """);

        assertEquals(
                List.of("one", "two"),
                found.accounts().stream().map(FoundAccount::accountName).toList());
        assertEquals(
                "- / smtp t.example.org:465 TLS [OAUTH2] ada",
                text(found.accounts().get(1)));
        assertEquals(
                List.of(Doubt.Kind.CERTIFICATE_UNCHECKED),
                found.accounts().get(1).doubts().stream().map(Doubt::kind).toList());
        assertEquals(List.of(Reason.NOT_FOLLOWED), reasons(found));
    }

    @Test
    void neomuttReadsWhatItIncludesFromInsideOnly() {
        var found = read(
                "neomutt",
                "neomuttrc",
                "source accounts/ada\nsource /etc/Muttrc\nsource 'pass show x|'\nsource my_passwords\n",
                "accounts/ada",
                "set pop_host=pops://ada@pop.example.org from='Ada <ada@example.org>'\nsource neomuttrc\n",
                "my_passwords",
                "set imap_pass=NEVER\n");

        assertEquals(
                "pop3 pop.example.org:995 TLS [PASSWORD] ada / -",
                text(found.accounts().getFirst()));
        assertEquals(List.of(Reason.NOT_FOLLOWED, Reason.NOT_FOLLOWED, Reason.PASSWORD_STORE), reasons(found));
    }

    @Test
    void whatPythonWouldComputeIsUnknown() {
        var found = read("offlineimap", "offlineimaprc", """
                [general]
                accounts = a, b
                [Account a]
                remoterepository = r
                [Repository r]
                remotehosteval = __import__('os').system('touch /tmp/x')
                remotehost = old.example.org
                remoteuser = ada
                [Account b]
                remoterepository = g
                [Repository g]
                type = Gmail
                remoteuser = ada@gmail.com
                """);

        assertEquals(
                Optional.empty(),
                found.accounts().getFirst().incoming().orElseThrow().host());
        assertEquals(List.of(Doubt.Kind.NOT_EXPANDED), doubts(found));
        assertEquals(
                "imap imap.gmail.com:993 TLS [PASSWORD] ada@gmail.com / -",
                text(found.accounts().get(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            smtp_tls_security_level = may                                  | STARTTLS 25 | not-enforced
            smtp_tls_security_level = encrypt                              | STARTTLS 25 |
            smtp_tls_wrappermode = yes                                     | TLS 25      |
            myhostname = x                                                 | NONE 25     |
            """)
    void postfixEncryptsAsItsLevelSays(String line, String expected, String doubt) {
        var account = read("postfix", "main.cf", "relayhost = [s.example.org]\n" + line.strip() + "\n")
                .accounts()
                .getFirst();

        var server = account.outgoing().orElseThrow();
        assertEquals(
                expected.strip(),
                server.encryption().orElseThrow() + " " + server.port().orElseThrow());
        assertEquals(doubt != null, account.hasDoubt(Doubt.Kind.NOT_ENFORCED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAIL_HOST=h.example.org;MAIL_PORT=587;MAIL_ENCRYPTION=tls             | h.example.org:587 STARTTLS
            MAIL_HOST=h.example.org;MAIL_PORT=465;MAIL_ENCRYPTION=tls             | h.example.org:465 TLS
            MAIL_HOST=h.example.org;MAIL_PORT=465;MAIL_SCHEME=smtps               | h.example.org:465 TLS
            MAILER_DSN=smtps://ada:NEVER-READ@h.example.org                       | h.example.org:465 TLS
            MAILER_DSN="smtp://ada:NEVER-READ@h.example.org:587?verify_peer=0"    | h.example.org:587 STARTTLS
            EMAIL_HOST=h.example.org;EMAIL_USE_SSL=True;EMAIL_PORT=465            | h.example.org:465 TLS
            EMAIL_HOST=h.example.org                                              | h.example.org:25 NONE
            SMTP_SERVER=h.example.org;SMTP_ENABLE_STARTTLS=never                  | h.example.org:25 NONE
            SMTP_SERVER=h.example.org;SMTP_TLS=true;SMTP_PORT=465                 | h.example.org:465 TLS
            SMTP_HOST=h.example.org;SMTP_SECURE=false                             | h.example.org:587 STARTTLS
            GF_SMTP_HOST=h.example.org:587;GF_SMTP_STARTTLS_POLICY=NoStartTLS     | h.example.org:587 NONE
            """)
    void eachWebProgramHasItsOwnWords(String lines, String expected) {
        var found = read("dotenv", ".env", lines.strip().replace(";", "\n"));

        var server = found.accounts().getFirst().outgoing().orElseThrow();
        assertEquals(1, found.accounts().size());
        assertEquals(
                expected.strip(),
                server.host().orElseThrow() + ":" + server.port().orElseThrow() + " "
                        + server.encryption().orElseThrow());
    }

    @Test
    void anEncryptedExportIsNamedAndNotOpened() {
        var folder = new RecordingFolder(Map.of("fairemail_1.backup", new byte[] {1}));

        var found = Programs.reader("fairemail").orElseThrow().read(folder);

        assertEquals(List.of(Reason.ENCRYPTED), reasons(found));
        assertEquals(List.of(), folder.opened());
    }

    @Test
    void himalayasSecondVersionHasUrls() {
        var found = read("himalaya", "config.toml", """
                [accounts.example]
                email = "ada@example.org"
                imap.server = "imap.example.org"
                imap.sasl.plain.username = "ada"
                imap.sasl.plain.password.raw = "NEVER-READ"
                smtp.server = "smtp://smtp.example.org:587"
                smtp.starttls = true
                smtp.sasl.xoauth2.username = "ada"
                """);

        assertEquals(
                "imap imap.example.org:993 TLS [PASSWORD] ada / smtp smtp.example.org:587 STARTTLS [OAUTH2] ada",
                text(found.accounts().getFirst()));
        assertEquals(1, found.accounts().getFirst().passwordsDropped());
    }

    @Test
    void aercsPlainSchemeDependsOnTheVersion() {
        var old = read("aerc", "accounts.conf", "[a]\noutgoing = smtp://ada@h.example.org\nsmtp-starttls = no\n");
        var none = read(
                "aerc", "accounts.conf", "[a]\noutgoing = smtp+insecure+none://h.example.org\nfrom = a@example.org\n");

        assertEquals(
                "- / smtp h.example.org:587 NONE [PASSWORD] ada",
                text(old.accounts().getFirst()));
        assertEquals(List.of(Doubt.Kind.DEFAULT_BY_VERSION), doubts(old));
        assertEquals(
                "- / smtp h.example.org:587 NONE [NONE] ", text(none.accounts().getFirst()));
    }

    @Test
    void gitsIdentitiesTakeOverAndItsTlsIsStarttls() {
        var found = read("git", ".gitconfig", """
                [user]
                email = ada@example.org
                [sendemail]
                smtpServer = h.example.org
                smtpEncryption = tls
                smtpUser = ada
                [sendemail "work"]
                smtpServer = w.example.org
                smtpEncryption = ssl
                [include]
                path = ~/.gitconfig-secret
                """);

        assertEquals(
                "- / smtp h.example.org:25 STARTTLS [PASSWORD] ada",
                text(found.accounts().getFirst()));
        assertEquals(
                "- / smtp w.example.org:465 TLS [PASSWORD] ada",
                text(found.accounts().get(1)));
        assertEquals(List.of(Reason.NOT_FOLLOWED), reasons(found));
    }

    private static String only(String program, String name, String text) {
        var accounts = read(program, name, text).accounts();
        assertEquals(1, accounts.size());
        return text(accounts.getFirst());
    }

    private static FoundAccounts read(String program, String... namesAndTexts) {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return Programs.reader(program).orElseThrow().read(new RecordingFolder(files));
    }

    private static String text(FoundAccount account) {
        return account.incoming().map(ReaderTrapsTest::text).orElse("-") + " / "
                + account.outgoing().map(ReaderTrapsTest::text).orElse("-");
    }

    private static String text(FoundServer server) {
        return "%s %s:%s %s %s %s"
                .formatted(
                        server.protocol().code(),
                        server.host().orElse("?"),
                        server.port().map(Object::toString).orElse("?"),
                        server.encryption().map(Object::toString).orElse("?"),
                        server.auth(),
                        server.username());
    }

    private static List<Doubt.Kind> doubts(FoundAccounts found) {
        return found.accounts().getFirst().doubts().stream().map(Doubt::kind).toList();
    }

    private static List<Reason> reasons(FoundAccounts found) {
        return found.skipped().stream().map(Skipped::reason).toList();
    }
}
