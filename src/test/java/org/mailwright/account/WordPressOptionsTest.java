package org.mailwright.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.program.Programs;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;

/** The options of WordPress's mail plugins, in each form in which somebody may hand them in. */
class WordPressOptionsTest {

    private static final String WP_MAIL_SMTP =
            "a:3:{s:4:\"mail\";a:3:{s:10:\"from_email\";s:15:\"web@example.org\";s:9:\"from_name\";s:4:\"O'Ne\";"
                    + "s:6:\"mailer\";s:4:\"smtp\";}s:4:\"smtp\";a:7:{s:7:\"autotls\";b:1;s:4:\"auth\";b:1;"
                    + "s:4:\"host\";s:16:\"smtp.example.org\";s:10:\"encryption\";s:3:\"ssl\";s:4:\"port\";i:465;"
                    + "s:4:\"user\";s:15:\"web@example.org\";s:4:\"pass\";s:18:\"NEVER-READ-\"p;ss;a\";}"
                    + "s:5:\"gmail\";a:1:{s:9:\"client_id\";s:0:\"\";}}";

    private static final String LINE = "web@example.org smtp.example.org 465 TLS PASSWORD web@example.org";

    private static String mysql(String value) {
        return value.replace("\\", "\\\\").replace("'", "\\'").replace("\"", "\\\"");
    }

    @Test
    void readsADumpOfTheDatabase() {
        var dump = "-- MySQL dump 10.13\nINSERT INTO `wp_options` VALUES (1,'siteurl','https://x','yes'),\n"
                + "(2,'cron','a:1:{i:5;a:0:{}}','yes'),(3,'wp_mail_smtp','" + mysql(WP_MAIL_SMTP) + "','no');\n";

        var account = read(dump).accounts().getFirst();

        assertThat(line(account)).isEqualTo(LINE);
        assertThat(account.displayName()).isEqualTo("O'Ne");
        assertThat(account.passwordsDropped()).isOne();
        assertThat(account.outgoing().orElseThrow().places().get(ServerField.PORT))
                .isEqualTo(new Place("~/a.sql", 3, "wp_mail_smtp smtp port"));
    }

    @Test
    void readsTheValueHoweverItIsQuoted() {
        var forms = List.of(
                WP_MAIL_SMTP,
                "UPDATE wp_options SET option_value = '" + WP_MAIL_SMTP.replace("'", "''")
                        + "' WHERE option_name = 'wp_mail_smtp';",
                "option_name,option_value\nwp_mail_smtp,\"" + WP_MAIL_SMTP.replace("\"", "\"\"") + "\"\n",
                "option_name\toption_value\nwp_mail_smtp\t" + WP_MAIL_SMTP + "\n",
                "[{\"option_name\":\"wp_mail_smtp\",\"option_value\":\""
                        + WP_MAIL_SMTP.replace("\"", "\\\"").replace("O'", "O\\u0027") + "\"}]",
                "{\"mail\":{\"from_email\":\"web@example.org\",\"mailer\":\"smtp\"},\"smtp\":{\"autotls\":true,"
                        + "\"auth\":true,\"host\":\"smtp.example.org\",\"encryption\":\"ssl\",\"port\":465,"
                        + "\"user\":\"web@example.org\",\"pass\":\"NEVER-READ\"}}",
                "array (\n  'mail' => \n  array (\n    'from_email' => 'web@example.org',\n    'mailer' => 'smtp',\n"
                        + "  ),\n  'smtp' => \n  array (\n    'auth' => true,\n    'pass' => 'NEVER-READ\\'x',\n"
                        + "    'host' => 'smtp.example.org',\n    'encryption' => 'ssl',\n    'port' => 465,\n"
                        + "    'user' => 'web@example.org',\n    'license' => NULL,\n  ),\n)\n");

        for (var form : forms) {
            var found = read(form);
            assertThat(found.accounts())
                    .as(form)
                    .map(WordPressOptionsTest::line)
                    .containsExactly(LINE);
            assertThat(found.accounts().getFirst().passwordsDropped()).as(form).isOne();
            assertThat(found.toString()).doesNotContain("NEVER");
        }
    }

    /** A name was replaced in the dump, and the lengths were not. */
    @Test
    void believesAStringsEndMoreThanItsLength() {
        assertThat(read(WP_MAIL_SMTP.replace("16:\"smtp.example.org", "16:\"mail.web.example.org"))
                        .accounts())
                .map(WordPressOptionsTest::line)
                .containsExactly(LINE.replace("smtp.example", "mail.web.example"));
        assertThat(read(WP_MAIL_SMTP.replace("18:\"NEVER-READ-\"p;ss;a", "18:\"NEVER"))
                        .accounts())
                .map(WordPressOptionsTest::line)
                .containsExactly(LINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a:2:{s:16:\"from_email_field\";s:5:\"a@b.c\";s:13:\"smtp_settings\";a:6:{s:4:\"host\";s:8:\"mail.b.c\";"
                    + "s:15:\"type_encryption\";s:4:\"none\";s:13:\"autentication\";s:2:\"no\";s:8:\"username\";s:1:\"x\";s:8:\"password\";s:9:\"TkVWRVI=x\";s:4:\"port\";s:2:\"25\";}}|a@b.c"
                    + " mail.b.c 25 NONE NONE ",
                "a:8:{s:8:\"enc_type\";s:3:\"tls\";s:8:\"hostname\";s:8:\"mail.b.c\";s:4:\"port\";s:3:\"587\";"
                    + "s:12:\"sender_email\";s:5:\"a@b.c\";s:14:\"transport_type\";s:4:\"smtp\";s:9:\"auth_type\";s:7:\"crammd5\";s:19:\"basic_auth_username\";s:1:\"x\";s:19:\"basic_auth_password\";s:1:\"y\";}|a@b.c"
                    + " mail.b.c 587 STARTTLS PASSWORD_ENCRYPTED x",
                "a:2:{s:8:\"mappings\";a:1:{s:5:\"a@b.c\";s:3:\"k-1\";}s:11:\"connections\";a:1:{s:3:\"k-1\";a:2:{s:5:\"title\";"
                    + "s:4:\"Smtp\";s:17:\"provider_settings\";a:8:{s:12:\"sender_email\";s:5:\"a@b.c\";s:4:\"host\";"
                    + "s:8:\"mail.b.c\";s:4:\"port\";s:3:\"465\";s:4:\"auth\";s:3:\"yes\";s:8:\"username\";s:1:\"x\";"
                    + "s:8:\"password\";s:1:\"y\";s:10:\"encryption\";s:3:\"ssl\";s:8:\"provider\";s:4:\"smtp\";}}}}|a@b.c"
                    + " mail.b.c 465 TLS PASSWORD x",
                "a:6:{s:9:\"smtp_host\";s:8:\"mail.b.c\";s:9:\"smtp_auth\";s:4:\"true\";s:13:\"smtp_username\";s:1:\"x\";"
                    + "s:13:\"smtp_password\";s:1:\"y\";s:18:\"type_of_encryption\";s:3:\"tls\";s:9:\"smtp_port\";s:3:\"587\";}|"
                    + " mail.b.c 587 STARTTLS PASSWORD x",
                "a:6:{s:4:\"from\";s:5:\"a@b.c\";s:4:\"host\";s:8:\"mail.b.c\";s:10:\"smtpsecure\";s:0:\"\";s:8:\"smtpauth\";s:3:\"yes\";s:8:\"username\";s:1:\"x\";s:8:\"password\";s:1:\"y\";}|a@b.c"
                    + " mail.b.c 25 STARTTLS PASSWORD x",
            })
    void readsThePlugins(String option, String expected) {
        assertThat(read(option).accounts())
                .map(account -> line(account).strip())
                .containsExactly(expected == null ? "" : expected.strip());
    }

    @Test
    void saysWhoSendsWithoutAServer() {
        assertThat(read(WP_MAIL_SMTP.replace("s:4:\"smtp\";}s:4:\"smtp\"", "s:5:\"gmail\";}s:4:\"smtp\""))
                        .skipped())
                .map(Skipped::reason)
                .containsExactly(Reason.OTHER_PROTOCOL);
        assertThat(read(WP_MAIL_SMTP.replace("s:4:\"smtp\";}s:4:\"smtp\"", "s:4:\"mail\";}s:4:\"smtp\""))
                        .skipped())
                .map(Skipped::reason)
                .containsExactly(Reason.LOCAL_PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void showsNothingOfADamagedOne(int seed) {
        var files = Map.of(
                "a.sql",
                ("INSERT INTO wp_options VALUES (1,'x','" + mysql(WP_MAIL_SMTP) + "');")
                        .getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 300; i++) {
            var folder = new RecordingFolder(new Mutations(seed * 1000L + i).of(files));
            assertThat(Programs.reader("wordpress").orElseThrow().read(folder)).isNotNull();
        }
    }

    private static FoundAccounts read(String content) {
        var folder = new RecordingFolder(Map.of("a.sql", content.getBytes(StandardCharsets.UTF_8)));
        return Programs.reader("wordpress").orElseThrow().read(folder);
    }

    private static String line(FoundAccount account) {
        var server = account.outgoing().orElseThrow();
        return "%s %s %s %s %s %s"
                .formatted(
                        account.email().map(Object::toString).orElse(""),
                        server.host().orElse(""),
                        server.port().orElse(0),
                        server.encryption().map(Encryption::toString).orElse(""),
                        server.auth().stream().map(AuthMethod::name).findFirst().orElse(""),
                        server.username());
    }
}
