package org.mailwright.account.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.account.program.Programs;
import org.mailwright.model.Encryption;

class KnownFilesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/org/mailwright/account/fixtures");

    @ParameterizedTest
    @CsvSource({
        "thunderbird/Profiles/k3x8p2qd.default-release/prefs.js, thunderbird",
        "outlook/profile.reg, outlook",
        "thunderbird-android/settings.k9s, thunderbird-android",
        "fairemail/fairemail_20260101.json, fairemail",
        "goa/goa-1.0/accounts.conf, goa",
        "geary/account_01/geary.ini, geary",
        "claws-mail/accountrc, claws-mail",
        "sylpheed/accountrc, sylpheed",
        "kmail/mailtransports, kmail",
        "msmtp/msmtprc, msmtp",
        "isync/mbsyncrc, isync",
        "neomutt/neomuttrc, neomutt",
        "aerc/accounts.conf, aerc",
        "himalaya/config.toml, himalaya",
        "offlineimap/offlineimaprc, offlineimap",
        "git/gitconfig, git",
        "postfix/main.cf, postfix",
        "dotenv/laravel.env, dotenv",
        "wordpress/wp-config.php, wordpress",
        "grafana/grafana.ini, grafana",
        "gitea/app.ini, gitea",
        "trojita/trojita.conf, trojita",
        "apple-mail/Accounts4.sqlite, apple-mail",
        "evolution/sources/8b1e7a60cc0d45e6a1a0f1c2d3e4f502.source, evolution",
        "dotenv/nodemailer.env, dotenv",
        "dotenv/django.env, dotenv",
        "geary/account_02/geary.ini, geary",
        "windows-mail/Example (anna)/account{4A18B81E-83CA-472A-8D7F-5301C0B97B8D}.oeaccount, windows-mail"
    })
    void aFileIsKnownByItsContentAlone(String file, String program) throws IOException {
        var bytes = Files.readAllBytes(FIXTURES.resolve(file));

        assertEquals(Optional.of(program), KnownFiles.byContent(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:2:{s:4:\"mail\";a:1:{s:10:\"from_email\";s:0:\"\";s:6:\"mailer\";s:4:\"smtp\";}s:4:\"smtp\";a:0:{}}",
                "| wp_mail_smtp | a:2:{s:4:\"mail\";a:1:{s:10:\"from_email\";s:0:\"\";s:6:\"mailer\";s:4:\"smtp\";}}",
                "INSERT INTO `wp_options` VALUES"
                        + " (1,'o','a:1:{s:8:\\\"enc_type\\\";N;s:14:\\\"transport_type\\\";N;}','no');",
                "{\"mail\":{\"from_email\":\"a@b.c\",\"mailer\":\"smtp\"},\"smtp\":{}}",
                "array (\n  'smtp_settings' => \n  array (\n    'type_encryption' => 'ssl',\n  ),\n)"
            })
    void theOptionsOfWordPressAreKnown(String option) {
        assertEquals(Optional.of("wordpress"), KnownFiles.byContent(option.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[smtp]",
                "[mailer]",
                "[sendemail]",
                "relayhost = [smtp.house.net]:587",
                "account default",
                "IMAPAccount house",
                "IMAPStore house",
                "set folder = imaps://imap.house.net",
                "MAIL_HOST=smtp.house.net",
                "user_pref(\"mail.server.server1.hostname\", \"imap.house.net\");",
                "<k9settings>",
                "Windows Registry Editor Version 5.00",
                "REGEDIT4",
                "[Transport 1]",
                "[Account: 1]",
                "define( 'WPMS_SMTP_HOST', 'smtp.house.net' );",
                "SQLite format 3"
            })
    void aHelpPageThatQuotesALineOfAFileStaysAHelpPage(String line) {
        var page = """
            How to set up mail at House

            Incoming server: imap.house.net
            Port: 993
            Security: SSL/TLS
            Outgoing server: smtp.house.net
            Port: 465
            If you run a server, put this line into its file:
            %s
            Your user name is your whole email address.
            """.formatted(line);

        var reading = new ImportFile(Programs.readers()).read(page.getBytes(StandardCharsets.UTF_8), "-");

        var accounts = assertInstanceOf(ImportReading.Accounts.class, reading);
        assertEquals(ImportKind.PASTED_TEXT, accounts.kind());
        assertEquals(
                "imap.house.net",
                accounts.found()
                        .accounts()
                        .getFirst()
                        .incoming()
                        .orElseThrow()
                        .host()
                        .orElseThrow());
    }

    @Test
    void anExportOfAnotherVersionIsNotTakenForTheKnownOne() {
        var file = """
            <k9settings version="99" format="2"><accounts><account uuid="2b3c0f0e-4d0e-4f7e-9a53-0d6f3f1f6f10">
            <incoming-server type="IMAP"><host>imap.house.net</host></incoming-server></account></accounts></k9settings>
            """;

        var reading = new ImportFile(Programs.readers()).read(file.getBytes(StandardCharsets.UTF_8), "a.k9s");

        assertEquals(new ImportReading.Refused(ImportReading.Refusal.OTHER_VERSION, 0), reading);
    }

    @Test
    void aK9FileWithADocumentTypeIsHostileNotDamaged() {
        var k9 = "<?xml version=\"1.0\"?>%s<k9settings version=\"99\" format=\"1\"><accounts/></k9settings>";
        var hostile = new ImportReading.Refused(ImportReading.Refusal.HOSTILE, 0);

        assertEquals(hostile, read(k9.formatted("<!DOCTYPE k [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), "a.k9s"));
        assertNotEquals(hostile, read(k9.formatted(""), "a.k9s"));
    }

    /** The app takes TLS where a file does not say, so that half a file is no account in clear. */
    @Test
    void aK9FileThatEndsTooEarlyNamesNoServerInClear() {
        var half = "<k9settings version=\"99\" format=\"1\"><accounts><account><incoming-server type=\"IMAP\">"
                + "<host>imap.house.example</host><port>993</port>";

        var accounts = assertInstanceOf(ImportReading.Accounts.class, read(half, "half.k9s"))
                .found()
                .accounts();

        assertEquals(
                Optional.of(Encryption.TLS),
                accounts.getFirst().incoming().orElseThrow().encryption());
    }

    private static ImportReading read(String text, String name) {
        return new ImportFile(Programs.readers()).read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    @Test
    void aPageSavedAsHtmlStaysAHelpPage() {
        var page = """
            <!DOCTYPE html><html><head><script>user_pref("a", 1);</script></head><body>
            <table><tr><td>IMAP server</td><td>imap.house.net</td></tr><tr><td>Port</td><td>993</td></tr></table>
            </body></html>
            """;

        var reading = new ImportFile(Programs.readers()).read(page.getBytes(StandardCharsets.UTF_8), "help.html");

        assertEquals(
                ImportKind.PASTED_TEXT,
                assertInstanceOf(ImportReading.Accounts.class, reading).kind());
    }

    @Test
    void aTextWithAProgramsNameIsReadAsTextWhereTheProgramsReaderFindsNothing() {
        var page = "Incoming server: IMAP\nServer: imap.house.net\nPort: 993\nEncryption: SSL/TLS\n";

        var reading = new ImportFile(Programs.readers()).read(page.getBytes(StandardCharsets.UTF_8), "house.env");

        assertEquals(
                ImportKind.PASTED_TEXT,
                assertInstanceOf(ImportReading.Accounts.class, reading).kind());
    }
}
