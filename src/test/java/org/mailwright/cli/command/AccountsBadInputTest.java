package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.account.Computer;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.Fakes;

/** One broken file among others: a sentence with the file and the key, and the other accounts all the same. */
class AccountsBadInputTest {

    private static final String GOOD = """
            user_pref("mail.accountmanager.accounts", "a");
            user_pref("mail.account.a.server", "s");
            user_pref("mail.account.a.identities", "i");
            user_pref("mail.identity.i.useremail", "%s@example.org");
            user_pref("mail.server.s.type", "imap");
            user_pref("mail.server.s.hostname", "imap.example.org");
            """;

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path home = Path.of("");

    private Path profiles = home;

    @BeforeEach
    void oneGoodProfile() throws IOException {
        profiles = Files.createDirectories(home.resolve(".thunderbird"));
        fakes.computer = new Computer(Computer.Kind.LINUX, home, Map.of());
        profile("good", GOOD.formatted("ada"));
        list("good", "bad");
    }

    @Test
    void aFileOf200Megabytes() throws IOException {
        profile("bad", "");
        try (var file = new RandomAccessFile(profiles.resolve("bad/prefs.js").toFile(), "rw")) {
            file.setLength(200L << 20);
        }

        assertThat(told(1)).contains(in("bad/prefs.js"), "larger than any of its kind");
    }

    @Test
    void anUnbalancedQuoteIsNamedByItsKeyAndCostsNoOtherAccount() throws IOException {
        profile("bad", GOOD.formatted("ben") + "user_pref(\"mail.identity.i.fullName\", \"Ben NEVER-READ);\n");

        assertThat(told(2)).contains(in("bad/prefs.js"), "line 7, mail.identity.i.fullName");
    }

    @Test
    void aNulByteAndBrokenUtf8() throws IOException {
        profile("bad", GOOD.formatted("ben") + "user_pref(\"mail.server.s.name\", \"\u00ff\");\n\0NEVER-READ\n");
        var file = profiles.resolve("bad/prefs.js");
        Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(told(2)).contains(in("bad/prefs.js"), "line 8");
    }

    @Test
    void aProfileOnAnotherDriveThatIsGone() throws IOException {
        Files.writeString(
                profiles.resolve("profiles.ini"),
                "[Profile0]\nPath=good\n[Profile1]\nName=other\nIsRelative=0\nPath=/mnt/gone/profile\n");

        assertThat(told(1)).contains("/mnt/gone/profile", "This is not there");
    }

    @Test
    void aProfileThatLeadsOutOrIsNoFolder() throws IOException {
        Files.writeString(home.resolve("file"), GOOD.formatted("eve"));
        Files.writeString(profiles.resolve("bad"), "no folder");
        list("good", "bad", "../elsewhere");
        Files.createDirectories(home.resolve("elsewhere"));
        Files.writeString(home.resolve("elsewhere/prefs.js"), GOOD.formatted("eve"));

        assertThat(told(1)).contains(in("bad"), "../elsewhere", "leads out");
    }

    @Test
    void linksInACircle() throws IOException {
        Files.createSymbolicLink(profiles.resolve("bad"), Path.of("round"));
        Files.createSymbolicLink(profiles.resolve("round"), Path.of("bad"));

        assertThat(told(1)).contains(in("bad"));
    }

    @Test
    void linksInACircleInsideAProfile() throws IOException {
        Files.createDirectories(profiles.resolve("bad"));
        Files.createSymbolicLink(profiles.resolve("bad/prefs.js"), Path.of("user.js"));
        Files.createSymbolicLink(profiles.resolve("bad/user.js"), Path.of("prefs.js"));

        assertThat(told(1)).contains(in("bad/prefs.js"));
    }

    /** Runs the command, which shows so many accounts, and returns what it says beside them. */
    private String told(int accounts) {
        var run = fakes.run("", "accounts", "--program", "thunderbird", "--json");

        assertEquals(ExitCode.FINE, run.exit());
        assertEquals(accounts, run.out().lines().count());
        assertThat(run.out()).contains("ada@example.org").doesNotContain("eve@example.org");
        assertThat(run.out() + run.err()).doesNotContain("NEVER");
        return run.err();
    }

    private String in(String file) {
        return profiles.resolve(file).toString();
    }

    private void profile(String name, String prefs) throws IOException {
        Files.writeString(Files.createDirectories(profiles.resolve(name)).resolve("prefs.js"), prefs);
    }

    private void list(String... names) throws IOException {
        var ini = new StringBuilder();
        for (var name : names) ini.append("[Profile%d]\nPath=%s\n".formatted(ini.length(), name));
        Files.writeString(profiles.resolve("profiles.ini"), ini);
    }
}
