package org.mailwright.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.Skipped.Reason;

/** Files of terminal and web programs as people really write them: other quotes, orders, words and references. */
class OddTerminalFilesTest extends ReaderTraps {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            export MAIL_HOST='h.example.org';MAIL_PORT = "587" # port;MAIL_ENCRYPTION=null          | h.example.org:587 NONE
            \uFEFFMAIL_HOST=h.example.org;MAIL_ENCRYPTION="";MAIL_PORT=465                              | h.example.org:465 TLS
            MAIL_URL=smtps://ada%40example.org:NEVER-READ@h.example.org                             | h.example.org:465 TLS
            SMTP_HOST=h.example.org;SMTP_SECURE=ssl;SMTP_PORT=465;SMTP_NAME=ada                     | h.example.org:465 TLS
            SMTP_HOST=h.example.org;SMTP_SECURE=tls;SMTP_NAME=ada                                   | h.example.org:587 STARTTLS
            SMTP_HOST=h.example.org;SMTP_ENCRYPTION=tls                                             | h.example.org:587 STARTTLS
            SMTP_HOST=h.example.org;SMTP_SECURITY=force_tls                                         | h.example.org:465 TLS
            MAIL_SCHEME=null;MAIL_HOST=h.example.org;MAIL_PORT=587                                  | h.example.org:587 STARTTLS
            EMAIL_URL=smtp+tls://ada:NEVER-READ@h.example.org:587;SMTP_FROM="Ada" <ada@example.org> | h.example.org:587 STARTTLS
            EMAIL_URL=smtp+ssl://ada:NEVER-READ@h.example.org:465                                   | h.example.org:465 TLS
            MAILER_DSN=smtp://h.example.org:25?a=b&auto_tls=false                                   | h.example.org:25 NONE
            NAME=example.org;EMAIL_USE_TLS=on;EMAIL_HOST=h.example.org                              | h.example.org:25 STARTTLS
            """)
    void aDotenvFile(String lines, String expected) {
        var found = read("dotenv", ".env", lines.strip().replace(";", "\r\n"));

        var server = found.accounts().getFirst().outgoing().orElseThrow();
        assertEquals(
                expected.strip(),
                server.host().orElseThrow() + ":" + server.port().orElseThrow() + " "
                        + server.encryption().orElseThrow());
        assertFalse(found.toString().contains("NEVER"), "a password");
    }

    @Test
    void aUrlKeepsItsFormButForThePasswordAndWhatFollowsTheServer() {
        var text = "MAILER_DSN=smtp://ada:NEVER-READ@h.example.org/NEVER?verify_peer=false&key=NEVER-READ\n"
                + "SMTP_FROM=\"Ada\" <ada@example.org> # me\nSMTP_HOST=h.example.org\n";
        var found = read("dotenv", ".env", text);
        var dsn = found.accounts().getFirst();

        var place = Objects.requireNonNull(dsn.outgoing().orElseThrow().places().get(ServerField.HOST));

        assertEquals("://{user}:PASSWORD@{host}:{port}/…?…", place.form());
        assertEquals(List.of(Doubt.Kind.NOT_ENFORCED, Doubt.Kind.CERTIFICATE_UNCHECKED), kinds(dsn));
        assertEquals(
                Optional.of("ada@example.org"),
                found.accounts().getLast().email().map(Object::toString));
        assertFalse(found.toString().contains("NEVER"), "a password");
    }

    private static List<Doubt.Kind> kinds(FoundAccount account) {
        return account.doubts().stream().map(Doubt::kind).toList();
    }

    @Test
    void aVariableOfTheSameFileIsPutInAndAnyOtherIsNot() {
        var text =
                "MAIL_HOST=h.example.org\nMAIL_PORT=587\nMAIL_USERNAME=ada@example.org\nMAIL_PASSWORD=\"NEVER#READ\"\n"
                        + "MAIL_FROM_ADDRESS=\"${MAIL_USERNAME}\"\n";
        var known = read("dotenv", ".env", text).accounts().getFirst();
        var secret = read("dotenv", ".env", text.replace("${MAIL_USERNAME}", "${MAIL_PASSWORD}"));
        var command = read("dotenv", ".env", text.replace("${MAIL_USERNAME}", "$(id)@example.org"));

        assertEquals(Optional.of("ada@example.org"), known.email().map(Object::toString));
        assertEquals(1, known.passwordsDropped());
        assertEquals(List.of(Doubt.Kind.NOT_EXPANDED), doubts(secret));
        assertEquals(List.of(Doubt.Kind.NOT_EXPANDED), doubts(command));
    }

    @Test
    void wordpressTakesConstantsInEitherForm() {
        var found = read("wordpress", "wp-config.php", """
                <?php
                # define( 'WPMS_SMTP_HOST', 'old.example.org' );
                const WPMS_ON = true;
                if (!defined('WPMS_SMTP_HOST')) { define("WPMS_SMTP_HOST", 'h.example.org', true); }
                define( 'WPMS_SMTP_PORT', 465 ); define( 'WPMS_SSL', 'ssl' );
                const WPMS_SMTP_USER = 'ada';
                define( 'WPMS_SMTP_PASS', "NEVER'READ" );
                define( 'WPMS_MAIL_FROM', getenv('FROM') );
                """);

        assertEquals(
                "- / smtp h.example.org:465 TLS [PASSWORD] ada",
                text(found.accounts().getFirst()));
        assertEquals(List.of(Doubt.Kind.NOT_EXPANDED), doubts(found));
    }

    @Test
    void mbsyncTakesQuotesAndBackslashesAsAShellDoes() {
        var found = read("isync", ".mbsyncrc", """
                IMAPStore work-remote
                Host imap.example.org # the old one is gone
                User EXAMPLE\\\\ada
                PassCmd "echo NEVER-READ"
                SSLType IMAPS

                IMAPAccount home
                Host "imap.example.net"
                User "ada\\"l"
                TLSType None
                """);

        assertEquals(
                List.of(
                        "imap imap.example.org:993 TLS [PASSWORD] EXAMPLE\\ada / -",
                        "imap imap.example.net:143 NONE [PASSWORD] ada\"l / -"),
                found.accounts().stream().map(ReaderTraps::text).toList());
    }

    @Test
    void whatMuttSetsAfterAnIncludedFileCounts() {
        var found = read(
                "neomutt",
                "neomuttrc",
                "set my_host=h.example.org smtp_url=smtp://a@first.example.org\\\n"
                        + " from=ada@example.org ; source \"accounts/ada\"\n"
                        + "set smtp_url = \"smtp://$my_user:$my_pass@$my_host:587/\"\n",
                "accounts/ada",
                "set my_user=ada my_pass=\"NEVER\\\"READ\" smtp_url=smtps://b@second.example.org imap_user=ada\n"
                        + "set folder = imaps://imap.example.org:993\n");

        assertEquals(
                "imap imap.example.org:993 TLS [PASSWORD] ada / smtp h.example.org:587 STARTTLS [PASSWORD] ada",
                text(found.accounts().getFirst()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            smtpEncryption = tls;smtpServerPort = 587 | 587 STARTTLS
            smtpssl = true                            | 465 TLS
            smtpssl = yes;smtpEncryption = tls        | 25 STARTTLS
            smtpEncryption = starttls                 | 25 NONE
            """)
    void gitTakesAnyOtherWordForNoEncryption(String lines, String expected) {
        var found = read(
                "git", ".gitconfig", "[sendemail]\nsmtpServer = h.example.org\n" + lines.replace(";", "\n") + "\n");

        var server = found.accounts().getFirst().outgoing().orElseThrow();
        assertEquals(
                expected.strip(),
                server.port().orElseThrow() + " " + server.encryption().orElseThrow());
    }

    @Test
    void postfixTriesTheFirstOfItsRelays() {
        var found = read("postfix", "main.cf", """
                # relayhost = [old.example.org]
                relayhost =
                    [a.example.org]:submission, [b.example.org]:587
                smtp_sasl_auth_enable = yes
                smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd, static:ada:NEVER-READ
                smtp_tls_security_level = encrypt
                """);

        assertEquals(
                "- / smtp a.example.org:587 STARTTLS [PASSWORD] ",
                text(found.accounts().getFirst()));
        assertFalse(found.toString().contains("NEVER"), "a password");
    }

    @Test
    void msmtpsNamesAreTakenAsTheyAreAndItsOtherNamesAreNoAccounts() {
        var found = read("msmtp", ".msmtprc", """
                defaults
                port 587
                tls
                account  "Büro"
                \thost\tsmtp.example.org
                \tfrom\tada@example.org
                \tauth
                \tuser\t"ada"
                \tpasswordeval\t"gpg -d ~/.pw.gpg"
                account default : "Büro"
                account second
                host smtp.example.net
                tls off
                auth off
                user ada
                """);

        assertEquals(
                List.of(
                        "- / smtp smtp.example.org:587 STARTTLS [PASSWORD] ada",
                        "- / smtp smtp.example.net:587 NONE [NONE] "),
                found.accounts().stream().map(ReaderTraps::text).toList());
        assertEquals(List.of(), reasons(found));
    }

    @Test
    void aCommandInAnyFileIsNamedAndNotRun() {
        var msmtp = read("msmtp", ".msmtprc", "account a\nhost h.example.org\neval \"echo port 25\"\n");
        var mutt = read("neomutt", "muttrc", "set folder=imaps://h.example.org\nsource \"gpg -d x|\"\nset from=`id`\n");

        assertEquals(List.of(Reason.NOT_FOLLOWED), reasons(msmtp));
        assertEquals(List.of(Reason.NOT_FOLLOWED), reasons(mutt));
        assertEquals(List.of(Doubt.Kind.NOT_EXPANDED), doubts(mutt));
    }
}
