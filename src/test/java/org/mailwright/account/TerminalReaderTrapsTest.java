package org.mailwright.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.program.Programs;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What terminal and web programs mean by their files, where it is not what a reader expects. */
class TerminalReaderTrapsTest extends ReaderTraps {

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
}
