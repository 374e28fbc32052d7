package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;

/** A report that somebody sent is read again. */
class SavedReportTest {

    private static final String REPORT = """
            {"mailwrightReport": 1, "addressHidden": false, "address": "ada@example.org", "cause": "auth-bad-credentials",
             "side": "incoming", "clues": ["password-right", "of the future"],
             "settings": {"provider": null, "outgoingLogin": "same-as-incoming", "outgoing": null,
              "incoming": {"protocol": "imap", "host": "imap.example.org", "port": 993, "encryption": "tls",
               "auth": ["password"], "username": "ada"}},
             "stages": [{"side": "incoming", "stage": "auth", "status": "fail", "reply": "NO [AUTHENTICATIONFAILED] no"}]}
            """;

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    @Test
    void itIsExplainedInTheLanguageOfTheReader() throws IOException {
        var file = file(REPORT);

        var english = fakes.run("", "explain", file);
        var german = fakes.run("", "explain", file, "--lang", "de");

        assertThat(english.exit()).isZero();
        assertThat(english.out())
                .startsWith("ada@example.org")
                .contains("The password is right", "NO [AUTHENTICATIONFAILED] no", "mailwright check " + file);
        assertThat(german.out()).contains("Das Passwort stimmt");
        assertThat(fakes.run("", "explain", file, "--json").out())
                .startsWith("{\"address\":\"ada@example.org\",\"cause\":\"auth-bad-credentials\"");
    }

    @Test
    void itsSettingsAreTestedAgain() throws IOException {
        var run = fakes.run("x\n", "check", file(REPORT), "--password-stdin");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(fakes.requests.getFirst().settings().incoming().orElseThrow().endpoint())
                .hasToString("imap.example.org:993");
    }

    @Test
    void anotherFileIsAReplyLikeAnyOther() throws IOException {
        assertThat(fakes.run("", "explain", file("{}")).out()).doesNotContain("mailwright check");
    }

    @Test
    void aSearchThatFindsNothingIsReported() throws IOException {
        var report = folder.resolve("search.json");

        var run = fakes.run("", "detect", "ada@nowhere.example", "--report", report.toString());

        assertThat(run.exit()).isNotZero();
        assertThat(Files.readString(report)).contains("\"mailwrightSearchReport\": 1", "\"ada@nowhere.example\"");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("report.json"), content).toString();
    }
}
