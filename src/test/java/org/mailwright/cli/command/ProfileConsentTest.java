package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import static org.assertj.core.api.Assertions.assertThat;

/** A profile that anybody can have mailed gets no password for servers of its own. */
class ProfileConsentTest {

    @TempDir
    private Path folder;

    private final Fakes fakes = new Fakes();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("your new mail settings.mailwright"), """
                {"format": "mailwright-profile", "version": 1, "account": {"email": "ada@example.org",
                  "incoming": [{"type": "imap", "host": "imap.evil.example", "port": 993, "security": "tls",
                                "auth": ["password"], "username": "ada@example.org"}],
                  "outgoing": [{"type": "smtp", "host": "smtp.evil.example", "port": 465, "security": "tls",
                                "auth": ["password"], "username": "ada@example.org"}]},
                 "evidence": {"source": "catalog \\u001b[31m"}}
                """);
    }

    @Test
    void itsServersAreNamedAndNothingIsSent() {
        var run = check("--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"cause\":\"disco-foreign-host\"", "\"source\":\"profile\"", "\"trusted\":false");
        assertThat(run.err()).contains("imap.evil.example, smtp.evil.example");
        assertThat(fakes.requests).isEmpty();
        assertThat(fakes.passwords).isEmpty();
    }

    @Test
    void oneServerNamedOnTheCommandLineSpeaksForItselfOnly() {
        assertThat(check("--outgoing=smtp.evil.example:465:tls").exit()).isEqualTo(1);
        assertThat(fakes.passwords).isEmpty();
    }

    @Test
    void toNameTheServersIsToKnowThem() {
        var run = check("--incoming=imap:imap.evil.example:993:tls", "--outgoing=smtp.evil.example:465:tls");

        assertThat(run.exit()).isZero();
        assertThat(fakes.requests).hasSize(1);
    }

    private Fakes.Run check(String... more) {
        var words = new ArrayList<>(List.of("check", file.toString(), "--password-stdin"));
        words.addAll(List.of(more));
        return fakes.run("hunter2\n", words.toArray(String[]::new));
    }
}
