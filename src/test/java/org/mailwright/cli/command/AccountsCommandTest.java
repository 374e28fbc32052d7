package org.mailwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.account.Computer;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.Fakes;

class AccountsCommandTest {

    private static final String FIXTURES = "src/test/resources/org/mailwright/account/fixtures/";

    private final Fakes fakes = new Fakes();

    @TempDir
    Path temp;

    @Test
    void printsTheObjectOfTheContract() throws IOException {
        fakes.outcome = MsmtpCase.found();
        var file = Files.writeString(temp.resolve("msmtprc"), MsmtpCase.CONFIG);

        var run = fakes.run("", "accounts", "--file", file.toString(), "--json");

        assertEquals(new Fakes.Run(0, """
                {"program":"msmtp","origin":"FILE","email":"ada@example.org","incoming":null,\
                "outgoing":{"protocol":"smtp","host":"smtp.example.org","port":25,"encryption":"none",\
                "auth":["password"],"username":"ada@example.org"},\
                "differences":[{"side":"outgoing","field":"port","is":"25","right":"465","source":"catalog",\
                "verdict":"wrong"},{"side":"outgoing","field":"encryption","is":"none","right":"tls",\
                "source":"catalog","verdict":"weak"}],"doubts":[],"passwordsDropped":1,"check":null}
                """.replace("FILE", file.toString()), ""), run);
    }

    @Test
    void saysInWordsWhatToChangeAndWhere() throws IOException {
        fakes.outcome = MsmtpCase.found();
        var file = Files.writeString(temp.resolve("msmtprc"), MsmtpCase.CONFIG);

        var run = fakes.run("", "accounts", "--file", file.toString());

        assertEquals(0, run.exit());
        assertTrue(run.out().contains("msmtp: ada@example.org"), run.out());
        assertTrue(run.out().contains("Port: 25. The provider has 465."), run.out());
        assertTrue(run.out().contains(file + ", line 3, port"), run.out());
        assertFalse((run.out() + run.err()).contains("NEVER"), run.out());
    }

    @Test
    void readsAProgramsFolderFromAnotherComputer() {
        var run = fakes.run("", "accounts", "--program", "thunderbird", "--base", FIXTURES + "thunderbird", "--json");

        assertEquals(3, run.out().lines().count());
        assertEquals(0, run.exit());
    }

    @Test
    void takesAProgramsFileForItsFolder() {
        var run =
                fakes.run("", "accounts", "--program", "outlook", "--base", FIXTURES + "outlook/profile.reg", "--json");

        assertEquals(2, run.out().lines().count());
    }

    @Test
    void readsStandardInput() {
        var run = fakes.run(MsmtpCase.CONFIG + "account default : one\n", "accounts", "--file", "-", "--json");

        assertTrue(run.out().startsWith("{\"program\":\"msmtp\",\"origin\":\"-\""), run.out());
    }

    @Test
    void readsThePastedTextOfAHelpPage() {
        var run = fakes.run(
                "Incoming server: IMAP\nServer: imap.example.org\nPort: 993\nEncryption: SSL/TLS\n",
                "accounts",
                "--file",
                "-",
                "--json");

        assertTrue(run.out().startsWith("{\"program\":\"pasted-text\""), run.out() + run.err());
    }

    @Test
    void findsTheProgramsOfThisComputer() throws IOException {
        Files.writeString(temp.resolve(".msmtprc"), MsmtpCase.CONFIG);
        fakes.computer = new Computer(Computer.Kind.LINUX, temp, Map.of());

        var run = fakes.run("", "accounts", "--json", "--program", "msmtp");

        assertEquals(1, run.out().lines().count());
    }

    @Test
    void saysWhereItLookedWhenThereIsNothing() throws IOException {
        Files.createDirectories(temp.resolve(".config/geary"));
        Files.createDirectories(temp.resolve(".balsa"));
        fakes.computer = new Computer(Computer.Kind.LINUX, temp, Map.of());

        var run = fakes.run("", "accounts");

        assertEquals(ExitCode.NOTHING_FOUND, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Looked at: " + temp.resolve(".config/geary")), run.err());
        assertTrue(run.err().contains("Balsa: The format"), run.err());
    }

    @Test
    void saysWhyAProgramIsNotReadAndWhatToDoInstead() {
        var run = fakes.run("", "accounts", "--program", "new-outlook");

        assertEquals(ExitCode.NOTHING_FOUND, run.exit());
        assertTrue(run.err().contains("at Microsoft"), run.err());
        assertTrue(run.err().contains("add it again"), run.err());
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        var picture = Files.write(temp.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});

        assertEquals(
                ExitCode.USAGE, fakes.run("", "accounts", "--program", "lotus").exit());
        assertEquals(
                ExitCode.USAGE,
                fakes.run("", "accounts", "--base", temp.toString()).exit());
        assertEquals(
                ExitCode.USAGE,
                fakes.run("", "accounts", "--file", "x", "--program", "msmtp").exit());
        assertEquals(
                ExitCode.TROUBLE,
                fakes.run("", "accounts", "--file", temp.resolve("gone").toString())
                        .exit());
        assertEquals(
                ExitCode.TROUBLE,
                fakes.run("", "accounts", "--file", picture.toString()).exit());
        assertEquals(
                ExitCode.NOTHING_FOUND,
                fakes.run("Dear Ada, how are you?", "accounts", "--file", "-").exit());
        assertEquals(
                ExitCode.TROUBLE,
                fakes.run(
                                "",
                                "accounts",
                                "--program",
                                "msmtp",
                                "--base",
                                temp.resolve("gone").toString())
                        .exit());
    }

    @Test
    void onlyTheAccountsOfOneAddressAreShown() {
        var run = fakes.run(
                "",
                "accounts",
                "--program",
                "thunderbird",
                "--base",
                FIXTURES + "thunderbird",
                "--json",
                "--address",
                "ben@example.net");

        assertEquals(1, run.out().lines().count());
    }

    @Test
    void tellsWhatTheSameAccountHasOtherwiseInAnotherProgram() throws IOException {
        var config = MsmtpCase.CONFIG.replace("port 25", "port 465\ntls on");
        var file = Files.writeString(
                temp.resolve("msmtprc"),
                config + config.replace("account one", "account two").replace("465", "587"));

        var run = fakes.run("", "accounts", "--file", file.toString());

        assertTrue(run.out().contains("Outgoing mail, Port: here 465, there 587"), run.out());
    }

    @Test
    void tellsWhatItSkippedOnTheOtherStream() {
        var run = fakes.run("", "accounts", "--program", "outlook", "--base", FIXTURES + "outlook", "--json");

        assertEquals(2, run.out().lines().count());
        assertTrue(run.err().contains("carla@example.com: This account signs in without IMAP and SMTP"), run.err());
    }
}
