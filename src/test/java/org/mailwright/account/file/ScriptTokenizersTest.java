package org.mailwright.account.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;
import org.mailwright.account.php.PhpDefines;

/** Files of programs that are small programs themselves: read, never run. */
class ScriptTokenizersTest {

    @Test
    void tomlIsReadInItsFormsAndSecretsAreNot() {
        var file = TomlFile.read(bytes("""
                # comment
                [accounts."a.b"] # another
                host = "x" # more
                auth = { type = 'p', password = "NEVER" }
                list = ["host = 1", { host = "no" }]
                password = \"""
                host = "evil"
                \"""
                port = 993
                broken =
                [accounts.c]
                host = "y"
                """), (_, key) -> key.endsWith("password") ? KeyUse.SECRET : KeyUse.WANTED);

        assertEquals(
                Map.of(
                        "accounts.a\u2024b.host", "x",
                        "accounts.a\u2024b.auth.type", "p",
                        "accounts.a\u2024b.port", "993",
                        "accounts.c.host", "y"),
                texts(file.values()).entrySet().stream()
                        .filter(each -> each.getKey().startsWith("accounts"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(2, file.secrets("accounts.a\u2024b"));
        assertEquals(Optional.of(new Place("f", 10, "")), file.malformed());
    }

    @Test
    void muttsOwnVariablesArePutInAndCommandsAreNotRun() {
        var includes = new ArrayList<Setting>();
        try (var variables = new MuttVariables()) {
            var file = MuttFile.read(
                    bytes("""
                    set my_host = "mail.example.org" my_pass='NEVER READ'
                    set folder=imaps://ada:$my_pass@$my_host/ ; set imap_pass=$my_pass
                    set from=`whoami`@example.org realname="Ada \\"L\\"" \\
                        nossl_force_tls
                    source 'gpg -d x |'
                    source accounts/ada
                    folder-hook work 'set from=evil@example.org'
                    set smtp_url = "smtp://${my_missing}"
                    """),
                    Keys.wanted("from", "realname", "ssl_force_tls")
                            .urls("folder", "smtp_url")
                            .secrets("imap_pass"),
                    variables,
                    includes::add);

            assertEquals(
                    "imaps://ada:@mail.example.org/",
                    variables.get("folder").orElseThrow().value());
            assertTrue(variables.get("from").orElseThrow().unexpanded());
            assertEquals("Ada \"L\"", variables.get("realname").orElseThrow().value());
            assertEquals("no", variables.get("ssl_force_tls").orElseThrow().value());
            assertTrue(variables.get("smtp_url").orElseThrow().unexpanded());
            assertEquals(2, variables.secrets());
            assertEquals(1, file.hooks().size());
            assertTrue(includes.getFirst().unexpanded());
            assertEquals("accounts/ada", includes.get(1).value());
        }
    }

    @Test
    void environmentFilesAreReadButNotExpanded() {
        var file = EnvFile.read(
                bytes("""
                export HOST="mail.example.org" # comment
                FROM="${NAME}@example.org"
                USER='$notAVariable'
                PASS="NEVER
                HOST=evil"
                # PORT=1
                PORT=587 # 25
                """), Keys.wanted("HOST", "FROM", "USER", "PORT").secrets("PASS"));

        assertEquals("mail.example.org", file.get("HOST").orElseThrow().value());
        assertTrue(file.get("FROM").orElseThrow().unexpanded());
        assertEquals("$notAVariable", file.get("USER").orElseThrow().value());
        assertEquals("587", file.get("PORT").orElseThrow().value());
        assertEquals(1, file.secrets());
    }

    @Test
    void gitsSectionsQuotesAndJoinedLinesAreRead() {
        var file = GitConfig.read(bytes("""
                [sendemail] smtpServer = "mail.\\
                example.org" ; comment
                [SendEmail "Work"]
                \tsmtpUser = a"d"a
                \tsmtpPass = "NEVER # READ"
                \tflag
                """), (_, key) -> key.equals("smtppass") ? KeyUse.SECRET : KeyUse.WANTED);

        assertEquals(
                "mail.example.org",
                file.get("sendemail", "smtpServer").orElseThrow().value());
        assertEquals("ada", file.get("sendemail.Work", "smtpuser").orElseThrow().value());
        assertEquals(1, file.entries().stream().filter(GitConfig.Entry::secret).count());
        assertEquals("", file.get("sendemail.Work", "flag").orElseThrow().value());
    }

    @Test
    void phpIsNotRun() {
        var file = PhpDefines.read(
                bytes("""
                <?php /* define('HOST', 'comment'); */ // define('HOST', 'comment');
                $x = "define('HOST', 'text');";
                define( 'HOST', 'mail.example.org' );
                define("USER", getenv('USER'));
                define('FROM', "a$b");
                define('PORT', 25);
                define('ON', TRUE);
                define('PASS', 'NEVER' . 'READ');
                if (defined('HOST')) {}
                """), Keys.wanted("HOST", "USER", "FROM", "PORT", "ON").secrets("PASS"));

        assertEquals("mail.example.org", file.get("HOST").orElseThrow().value());
        assertEquals(3, file.get("HOST").orElseThrow().place().orElseThrow().line());
        assertTrue(file.get("USER").orElseThrow().unexpanded());
        assertTrue(file.get("FROM").orElseThrow().unexpanded());
        assertEquals("25", file.get("PORT").orElseThrow().value());
        assertEquals("TRUE", file.get("ON").orElseThrow().value());
        assertEquals(1, file.secrets());
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
