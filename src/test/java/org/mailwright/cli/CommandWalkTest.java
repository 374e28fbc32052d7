package org.mailwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A walk through what commands print, from the terminal. */
class CommandWalkTest {

    private final Fakes fakes = new Fakes();

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
