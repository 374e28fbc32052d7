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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.cli.Fakes.Run;
import org.mailwright.cli.command.Commands;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;

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
                "nonsense|There is no command \"nonsense\".",
                "detect|This is missing: ADDRESS",
                "detect a@b.example --wrong|There is no option --wrong.",
                "check a@b.example --password=hunter2|There is no option --password.",
                "check a@b.example --password hunter2|There is no option --password.",
                "check a@b.example c@d.example|That is more than this command takes.",
                "export a@b.example|This is missing: --format ID",
                "detect a@b.example --dns|This is missing: --dns HOST[:PORT]",
                "detect a@b.example --dns 1.1.1.1 --dns 1.1.1.1|The option --dns is given twice.",
                "export a@b.example --format x|There is no format \"x\".",
                "explain x --stage y|There is no stage \"y\".",
            })
    void wrongUsageIsTwoAndASentence(String line, String sentence) {
        var run = fakes.run("", (line + " --lang en").split(" "));

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(sentence), run.err());
        assertFalse(run.err().contains("hunter2"), run.err());
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
    void whoeverHasReadEnoughHearsNothingAndAFullDiskIsSaid(String trouble, int exit, String words) {
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

    @Test
    void listsFormatsWithTheirLimits() {
        var run = fakes.run("", "formats", "--json", "--lang", "en");

        assertEquals(
                "{\"id\":\"json\",\"group\":\"own\",\"name\":\"Mailwright profile\",\"files\":[\"NAME.mailwright\"],"
                        + "\"refuses\":[],\"drops\":[],\"readers\":[],\"limits\":[]}",
                run.out().lines().findFirst().orElse(""));
        assertTrue(run.out().contains("\"id\":\"thunderbird\",\"group\":\"programs\""));
        assertEquals(0, fakes.run("", "formats", "--lang", "de").exit());
    }

    @Test
    void listsWhatIsInsideWithLicenceAndNotice() {
        var words = fakes.run("", "licenses");
        var objects = fakes.run("", "licenses", "--json");

        assertEquals(0, words.exit());
        assertTrue(words.out().startsWith("Mailwright "), words.out());
        assertTrue(words.out().contains("\n    Apache-2.0\n    Mailwright\n    Copyright"), words.out());
        assertTrue(
                objects.out()
                        .lines()
                        .allMatch(
                                line -> line.matches(
                                        "\\{\"name\":\".+\",\"version\":\".+\",\"licenses\":\\[\".+\"],\"page\":.+,\"notice\":\".*\"}")),
                objects.out());
    }

    @Test
    void exportsWhatItReadsBack(@TempDir Path folder) throws IOException {
        var profile = Files.writeString(folder.resolve("a.mailwright"), """
                {"format":"mailwright-profile","version":1,"account":{"email":"ada@example.org",
                 "incoming":[{"type":"imap","host":"imap.example.org","port":993,"security":"tls",
                  "auth":["password"],"username":"ada"}],"outgoing":[]}}""");

        var saved =
                fakes.run("", "export", profile.toString(), "--format=json", "--name=Ada", "--out=" + folder, "--json");
        var refused = fakes.run("", "export", profile.toString(), "--format=thunderbird", "--json");

        var file = folder.resolve("ada@example.org.mailwright");
        assertEquals(0, saved.exit());
        assertEquals(
                "{\"outcome\":\"exported\",\"format\":\"json\",\"file\":\"" + file + "\",\"files\":[\"" + file
                        + "\"],\"limits\":[],\"readers\":[]}\n",
                saved.out());
        var read = new ProfileReader().read(file) instanceof ProfileReading.Read(var it)
                ? it.settings().displayName()
                : "";
        assertEquals("Ada", read);
        assertEquals(1, refused.exit());
        assertEquals(
                "{\"outcome\":\"refused\",\"format\":\"thunderbird\",\"file\":null,\"files\":[],"
                        + "\"limits\":[\"no-outgoing\"],\"readers\":[]}\n",
                refused.out());
    }

    @Test
    void aFolderThatIsNotThereIsFour() {
        assertEquals(4, fakes.run("", "catalog", "validate", "/no/such/folder").exit());
        assertEquals(
                4,
                fakes.run("", "export", "/no/such.mailwright", "--format", "json")
                        .exit());
    }

    @Test
    void findsProvidersByDomainAndMx() {
        var byDomain = fakes.run("", "catalog", "find", "posteo.de", "--json").out();
        var byMx = fakes.run("", "catalog", "find", "gmail-smtp-in.l.google.com", "--json");

        assertTrue(
                byDomain.startsWith("{\"id\":\"posteo\",\"name\":\"Posteo\",\"status\":\"ok\",\"domains\":["),
                byDomain);
        assertTrue(byMx.out().contains("\"id\":\"gmail\""), byMx.out());
        assertEquals(
                3, fakes.run("", "catalog", "find", "no-such-domain.example").exit());
        assertEquals(2, fakes.run("", "catalog", "find", "a b").exit());
        assertTrue(fakes.run("", "catalog", "list").out().lines().count() >= 20);
    }

    @Test
    void namesEveryFaultOfAProviderFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("x.json"), "{\"schemaVersion\":1}");

        var run = fakes.run("", "catalog", "validate", folder.toString(), "--json");

        assertEquals(1, run.exit());
        assertTrue(run.out().lines().allMatch(line -> line.startsWith("{\"file\":\"x.json\",\"path\":\"$")), run.out());
        assertEquals(List.of(), List.of(run.err().lines().toArray()));
    }
}
