package org.mailwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.cli.Fakes;
import org.mailwright.file.FileTrust;
import org.mailwright.policy.Policy;

/** The one file that serves everybody is made of the same template as a list's files. */
class TemplateExportTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "thunderbird-cfg, --for-everyone",
        "apple, --for-everyone",
        "evolution, --for-everyone",
        "dns, --json",
        "pacc, --json"
    })
    void aTemplateWithPlaceholdersServesEverybody(String format, String option) throws IOException {
        var file = Files.writeString(folder.resolve("t.mailwright"), """
                {"format": "mailwright-profile", "version": 1, "account": {"email": "you@corp.example",
                  "incoming": [{"type": "imap", "host": "imap.corp.example", "port": 993, "security": "tls",
                    "auth": ["password-cleartext"], "username": "%EMAILADDRESS%"}],
                  "outgoing": [{"type": "smtp", "host": "smtp.corp.example", "port": 465, "security": "tls",
                    "auth": ["password-cleartext"], "username": "%EMAILADDRESS%"}]}}
                """);

        var run = Fakes.run(
                new TerminalServices(Policy.NONE, FileTrust.ANYBODY),
                "",
                "export",
                file.toString(),
                "--format=" + format,
                option,
                "--out=" + folder.resolve("out") + "/");

        assertThat(run.exit()).as(run.err()).isZero();
    }
}
