package org.mailwright.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.file.FileTrust;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CatalogReaderTest {

    private static final String SOUND = Samples.file("example");

    @TempDir
    private Path folder;

    /** One change to a sound file, and the one fault that it makes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "schemaVersion": 1     | "schemaVersion": 2       | $.schemaVersion       | 2 | out-of-range
            "schemaVersion": 1     | "schemaVersion": "1"     | $.schemaVersion       | 2 | not-number
            "schemaVersion": 1     | "schemaVersion": 1e999999| $.schemaVersion       | 2 | out-of-range
            "schemaVersion": 1,    | ""                       | $                     | 1 | missing
            "id": "example"        | "id": "Ex ample"         | $.id                  | 3 | not-id
            "id": "example"        | "id": null               | $.id                  | 3 | not-text
            "id": "example",       | "id": "a1", "id": "a1",  | $.id                  | 3 | key-twice
            "Example"              | ""                       | $.displayName         | 4 | length
            "Example"              | "a\\u0007b"              | $.displayName         | 4 | control-character
            "kind": "mailbox"      | "kind": "post"           | $.kind                | 5 | unknown-word
            "status": "ok"         | "status": "no-standard-protocols" | $.status     | 6 | servers-of-none
            "status": "ok",        | "status": "ok", "nmae": 1, | $.nmae              | 6 | unknown-field
            {"domains": ["example.example"]} | []             | $.match               | 7 | not-object
            ["example.example"]    | "example.example"        | $.match.domains       | 7 | not-array
            "example.example"      | "Example.example"        | $.match.domains[0]    | 7 | not-domain
            "example.example"      | "b\u00fccher.example"    | $.match.domains[0]    | 7 | not-domain
            "example.example"      | "a.example", "a.example" | $.match.domains[1]    | 7 | twice
            "imap.example.org"     | "imap.example.org/x"     | $.incoming[0].host    | 8 | not-host
            "imap.example.org"     | "imap.example.org\\r\\nQUIT" | $.incoming[0].host | 8 | control-character
            "imap.example.org"     | "imap.example.org:993"   | $.incoming[0].host    | 8 | not-host
            "port": 993            | "port": 65536            | $.incoming[0].port    | 8 | out-of-range
            "port": 993            | "port": 1e99999999999    | $.incoming[0].port    | 8 | out-of-range
            "port": 993            | "port": 99.5             | $.incoming[0].port    | 8 | out-of-range
            "port": 993            | "port": 995              | $.incoming[0]         | 8 | port
            "port": 993            | "port": 143              | $.incoming[0]         | 8 | port
            "protocol": "imap"     | "protocol": "smtp"       | $.incoming[0].protocol | 8 | wrong-side
            "imap.example.org", "port": 993, "encryption": "tls" | "a.example.org", "port": 993, "encryption": "starttls" | $.incoming[0] | 8 | port
            ["password"]           | []                       | $.incoming[0].auth    | 9 | empty
            ["%EMAILADDRESS%"]     | ["%EMAIL%"]              | $.incoming[0].username[0] | 9 | not-username
            "2026-09-01"           | "2026-02-30"             | $.verified.on         | 12 | not-date
            """)
    void namesEachFault(String sound, String broken, String path, int line, String key) {
        var faults = Samples.faults(replaceFirst(SOUND, sound, broken == null ? "" : broken));

        assertThat(faults).extracting(Problem::file).containsOnly("sample.json");
        assertThat(faults)
                .extracting(Problem::jsonPath, Problem::line, Problem::key)
                .containsExactly(tuple(path, line, "catalog.fault." + key));
    }

    private static String replaceFirst(String text, String part, String with) {
        assertThat(text).contains(part);
        int at = text.indexOf(part);
        return text.substring(0, at)
                + (with.equals("\"\"") && part.endsWith(",") ? "" : with)
                + text.substring(at + part.length());
    }

    @Test
    void tellsAllFaultsOfAFileAtOnce() {
        var broken = SOUND.replace("993", "\"993\"").replace("\"mailbox\"", "7").replace("2026-09-01", "soon");

        assertThat(Samples.faults(broken))
                .extracting(Problem::jsonPath)
                .containsExactly("$.kind", "$.incoming[0].port", "$.verified.on");
    }

    @Test
    void refusesAByteOrderMark() {
        assertThat(Samples.faults("\ufeff" + SOUND))
                .extracting(Problem::key)
                .containsExactly("catalog.fault.byte-order-mark");
    }

    @Test
    void refusesWhatIsNoUtf8() {
        assertThat(Samples.faults(SOUND.replace("Example", "Caf\u00e9").getBytes(ISO_8859_1)))
                .extracting(Problem::key)
                .containsExactly("catalog.fault.not-utf8");
    }

    @Test
    void namesTheSlipAndItsLine() {
        assertThat(Samples.faults(SOUND.replace("\"ok\",", "\"ok\"")))
                .extracting(Problem::line, Problem::key)
                .containsExactly(tuple(6, "json.fault.missing-comma"));
    }

    @Test
    void refusesAFileThatBreaksOff() {
        assertThat(Samples.faults(SOUND.substring(0, 80)))
                .extracting(Problem::key)
                .containsExactly("catalog.fault.cut-short");
    }

    @Test
    void refusesASecondValueBehindTheFirst() {
        assertThat(Samples.faults(SOUND + "{}")).extracting(Problem::key).containsExactly("catalog.fault.not-json");
    }

    @Test
    void stopsAtDeepNesting() {
        assertThat(Samples.faults("[".repeat(100_000)))
                .extracting(Problem::key)
                .containsExactly("catalog.fault.too-deep");
    }

    @Test
    void readsNoMoreThanAMegabyteOfAFile() throws IOException {
        Files.write(folder.resolve("big.json"), new byte[(1 << 20) + 1]);
        var faults = new ArrayList<Problem>();

        assertThat(CatalogReader.readFolder(folder, FileTrust.ANYBODY, faults::add))
                .isEmpty();
        assertThat(faults).containsExactly(new Problem("big.json", "$", 0, "catalog.fault.too-large", List.of("1024")));
    }

    @Test
    void skipsABrokenFileAndReadsTheOthers() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{");
        Files.writeString(folder.resolve("example.json"), SOUND);
        Files.writeString(folder.resolve("notes.txt"), "no provider");
        var faults = new ArrayList<Problem>();

        var entries = CatalogReader.readFolder(folder, FileTrust.ANYBODY, faults::add);

        assertThat(entries).extracting(CatalogReader.Entry::file).containsExactly("example.json");
        assertThat(faults)
                .extracting(Problem::file, Problem::key)
                .containsExactly(tuple("broken.json", "catalog.fault.cut-short"));
    }

    @Test
    void reportsAFolderThatIsNotThere() {
        var faults = new ArrayList<Problem>();

        assertThat(CatalogReader.readFolder(folder.resolve("none"), FileTrust.ANYBODY, faults::add))
                .isEmpty();
        assertThat(faults).extracting(Problem::key).containsExactly("catalog.fault.folder");
    }

    @Test
    void wantsPlaintextBehindEverythingElse() {
        var plain = Samples.IMAP.replace("993", "143").replace("tls", "none");

        assertThat(Samples.faults(SOUND.replace(Samples.IMAP, plain + ", " + Samples.IMAP)))
                .extracting(Problem::jsonPath, Problem::key)
                .containsExactly(tuple("$.incoming[0]", "catalog.fault.plaintext-first"));
    }

    @Test
    void wantsAServerOnlyForDomainsOfItsProvider() {
        var stranger = Samples.IMAP.replace("\"port\"", "\"appliesToDomains\": [\"gmail.com\"], \"port\"");

        assertThat(Samples.faults(SOUND.replace(Samples.IMAP, stranger)))
                .extracting(Problem::jsonPath, Problem::key, Problem::arguments)
                .containsExactly(tuple("$.incoming[0]", "catalog.fault.applies-to-stranger", List.of("gmail.com")));
    }

    @Test
    void letsNoFileSteerTheTerminal() {
        var fault = Samples.faults(SOUND.replace("\"status\"", "\"\\u001b[2J\\u202e\""))
                .getFirst();

        assertThat(fault.jsonPath() + fault.arguments()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void takesTheExamplesOfTheDesign() {
        var json = """
                { "schemaVersion": 1, "id": "netease-163", "displayName": "163.com", "kind": "mailbox", "status": "ok",
                  "countries": ["CN"], "match": { "domains": ["163.com"], "mxSuffixes": ["mxmail.netease.com"] },
                  "incoming": [ { "protocol": "imap", "host": "imap.163.com", "port": 993, "encryption": "tls",
                    "auth": ["app-password"], "username": ["%EMAILADDRESS%"] } ],
                  "outgoing": [ { "protocol": "smtp", "host": "smtp.163.com", "port": 465, "encryption": "tls",
                    "auth": ["app-password"], "username": ["%EMAILADDRESS%"], "preference": 10 } ],
                  "hints": [ { "code": "APP_PASSWORD_REQUIRED", "since": "2024-09-16" },
                    { "code": "IMAP_ID_REQUIRED", "appliesTo": ["imap"] } ],
                  "verified": { "on": "2026-09-01", "basis": "catalogue-consensus" } }
                """;

        assertThat(CatalogReader.read("x", json.getBytes(UTF_8), fault -> {})).isPresent();
    }
}
