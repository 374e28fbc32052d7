package org.mailwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.cli.Fakes.Run;
import org.mailwright.cli.command.Commands;

class TerminalTest {

    private final Fakes fakes = new Fakes();

    @Test
    void saysItsVersion() {
        assertEquals(new Run(0, "Mailwright test\n", ""), fakes.run("", "--version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "detect",
                "check",
                "explain",
                "export",
                "formats",
                "licenses",
                "catalog",
                "catalog find",
                "catalog list",
                "catalog validate"
            })
    void everyCommandExplainsItselfInBothLanguages(String command) {
        var english = fakes.run("", (command + " --help --lang en").split(" "));
        var german = fakes.run("", (command + " --help --lang de").split(" "));

        assertEquals(0, english.exit());
        assertTrue(english.out().startsWith("Usage:\n  mailwright " + command), english.out());
        assertTrue(german.out().startsWith("Verwendung:\n  mailwright " + command), german.out());
        assertTrue(german.out().contains("--dns") && german.out().contains("Nameserver"), german.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense|There is no command “nonsense”.",
                "detect|This is missing: ADDRESS",
                "detect a@b.example --wrong|There is no option --wrong.",
                "check a@b.example --password=hunter2|There is no option --password.",
                "check a@b.example --password hunter2|There is no option --password.",
                "domain -x.example|-x.example begins like an option. If it is a name, put -- before it.",
                "domain -x.example --dns 1.1.1.1|-x.example begins like an option. If it is a name, put -- before it.",
                "detect -ada@example.org|-ada@example.org begins like an option. If it is a name, put -- before it.",
                "detect a@b.example -c@d.example|-c@d.example begins like an option. If it is a name, put -- before it.",
                "domain --wrong|This is missing: DOMAIN",
                "check a@b.example c@d.example|That is more than this command takes.",
                "export a@b.example|This is missing: --format ID",
                "detect a@b.example --dns|This is missing: --dns HOST[:PORT]",
                "detect a@b.example --dns 1.1.1.1 --dns 1.1.1.1|The option --dns is given twice.",
                "export a@b.example --format x|There is no format “x”.",
                "explain x --stage y|There is no stage “y”.",
            })
    void wrongUsageIsTwoAndASentence(String line, String sentence) {
        var run = fakes.run("", (line + " --lang en").split(" "));

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(sentence), run.err());
        assertFalse(run.err().contains("hunter2"), run.err());
    }

    @ParameterizedTest
    @CsvSource({"export nothing.mailwright --format thunderbird", "check nothing.mailwright"})
    void aFileThatCannotBeReadIsNamed(String line) {
        var run = fakes.run("", (line + " --lang en").split(" "));

        assertEquals(4, run.exit());
        assertEquals("The file nothing.mailwright cannot be read.", run.err().strip());
    }

    @Test
    void aNameBehindTwoHyphensIsAName() {
        var run = fakes.run("", "domain", "--lang=en", "--", "-x.example");

        assertEquals(2, run.exit());
        assertEquals("“-x.example” is not a domain.", run.err().strip());
    }

    @Test
    void aCommandAloneShowsWhatThereIs() {
        assertEquals(2, fakes.run("", "catalog").exit());
        assertEquals(2, fakes.run("").exit());
    }

    @Test
    void anArgumentIsNeverReadAsAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("args"), "ada@example.org");

        assertEquals(2, fakes.run("", "detect", "@" + file).exit());
    }

    @Test
    void aBugIsOneLineAndSeventy() {
        fakes.bug = Optional.of(new IllegalStateException("secret"));

        var quiet = fakes.run("", "detect", "ada@example.org", "--lang", "en");
        var verbose = fakes.run("", "detect", "ada@example.org", "-v", "--lang", "en");

        assertEquals(new Run(70, "", "Mailwright has a bug (IllegalStateException). With -v it says more.\n"), quiet);
        assertTrue(verbose.err().contains("at org.mailwright"));
    }

    @ParameterizedTest
    @CsvSource({"Broken pipe,0,''", "No space left on device,4,The results cannot be written.\n"})
    void aClosedPipeIsSilentAndAFullDiskIsSaid(String trouble, int exit, String words) {
        var err = new ByteArrayOutputStream();
        var out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(trouble);
            }
        };

        int code = new Terminal(Commands.ALL, fakes, InputStream.nullInputStream(), new Output(out, err, UTF_8))
                .run("formats", "--lang", "en");

        assertEquals(exit, code);
        assertEquals(words.strip(), err.toString(UTF_8).strip());
    }

    @Test
    void explainsRepliesOneALine() {
        var lines = """
                {"stage":"auth","provider":"gmail","reply":"534 5.7.9 Application-specific password required"}
                {"reply":"-ERR no"}
                {"stage":"nowhere","reply":"x"}
                not json
                """;

        var run = fakes.run(lines, "explain", "--json", "-", "--lang", "en");

        assertEquals(2, run.exit());
        var objects = run.out().lines().toList();
        assertEquals(4, objects.size());
        assertTrue(objects.get(0)
                .startsWith("{\"cause\":\"auth-app-password-required\",\"confidence\":\"high\",\"title\":\""));
        assertTrue(objects.get(0).contains("\"whoseTurn\":\"you\",\"links\":[\"https://"), objects.get(0));
        assertTrue(objects.get(1).startsWith("{\"cause\":\"auth-bad-credentials\",\"confidence\":\"low\""));
        assertTrue(objects.get(2).startsWith("{\"cause\":\"input-invalid\""));
        assertTrue(objects.get(3).startsWith("{\"cause\":\"input-invalid\""));
    }

    @Test
    void aLineMayNameItsStageByTheCommand() {
        var run = fakes.run("""
                {"stage":"ehlo","reply":"500 x"}
                {"stage":"starttls","reply":"454 x"}
                """, "explain", "--json", "-");

        assertEquals(0, run.exit(), run.out());
    }

    @Test
    void whereOnlyAppPasswordsWorkAWrongPasswordIsOftenTheUsualOne() {
        var known = fakes.run("", "explain", "--json", "--stage", "auth", "--provider", "icloud", "535 no");
        var unknown = fakes.run("", "explain", "--json", "--stage", "auth", "535 no");

        assertTrue(known.out().contains("auth-app-password-required"), known.out());
        assertTrue(unknown.out().contains("auth-bad-credentials"), unknown.out());
    }

    @Test
    void aReplyMayBeginWithADash() {
        assertEquals(0, fakes.run("", "explain", "-ERR [AUTH] no").exit());
        assertEquals(2, fakes.run("", "explain", " ").exit());
    }
}
