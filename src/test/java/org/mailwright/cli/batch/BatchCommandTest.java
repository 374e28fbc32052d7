package org.mailwright.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import org.mailwright.model.Cause;
import org.mailwright.policy.Policy;

/** Lists on the command line: files for everybody, live tests of all. */
class BatchCommandTest {

    private static final String TEMPLATE = """
        {"format": "mailwright-profile", "version": 1, "account": {"email": "%EMAILADDRESS%", "displayName": "%REALNAME%",
         "incoming": [{"type": "imap", "host": "imap.example.org", "port": 993, "security": "tls",
                       "auth": ["password-cleartext"], "username": "%EMAILADDRESS%"}],
         "outgoing": [{"type": "smtp", "host": "smtp.example.org", "port": 465, "security": "tls",
                       "auth": ["password-cleartext"], "username": "%EMAILADDRESS%"}]}}
        """;

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    private Path template;
    private Path list;

    @BeforeEach
    void write() throws IOException {
        template = Files.writeString(folder.resolve("t.mailwright"), TEMPLATE);
        list = Files.writeString(
                folder.resolve("users.csv"),
                "address,name,password\nada@example.org,Ada,pa ss\nnobody,X,x\nbob@example.org,Bob,\n");
    }

    private Fakes.Run files(String formats, String out, String... more) {
        var args = new ArrayList<>(List.of(
                "batch",
                list.toString(),
                "--profile=" + template,
                "--format=" + formats,
                "--out=" + folder.resolve(out)));
        args.addAll(List.of(more));
        return fakes.run("", args.toArray(String[]::new));
    }

    private Fakes.Run check(String in, String... more) {
        var args = new ArrayList<>(List.of("batch", list.toString(), "--check", "--profile=" + template));
        args.addAll(List.of(more));
        return fakes.run(in, args.toArray(String[]::new));
    }

    private List<String> names(String in) throws IOException {
        try (var all = Files.walk(folder.resolve(in))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.resolve(in).relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everybodyGetsTheirFilesAndWrongRowsAreNamed() throws IOException {
        var run = files("json,thunderbird", "out");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(names("out"))
                .containsExactly(
                        "ada@example.org.mailwright",
                        "ada@example.org.xml",
                        "bob@example.org.mailwright",
                        "bob@example.org.xml");
        assertThat(run.out()).contains("The files of 2 people were written", "One row failed:", "1  No valid address");
        assertThat(run.err())
                .contains("Line 3, nobody: “nobody” is not an email address.", "One file of the format thunderbird")
                .contains("a column of passwords");
        assertThat(Files.readString(folder.resolve("out/ada@example.org.mailwright")))
                .contains("\"displayName\": \"Ada\"")
                .doesNotContain("pa ss");
    }

    @Test
    void theSummaryIsOneJsonObject() {
        var run = files("json", "out.zip", "--json");

        assertThat(run.out().lines())
                .containsExactly(
                        "{\"line\":3,\"address\":\"nobody\",\"outcome\":\"invalid\",\"cause\":\"input-invalid\",\"problem\":\"bad-address\",\"advice\":\"“nobody”"
                                + " is not an email address.\",\"millis\":0}",
                        "{\"outcome\":\"fail\",\"rows\":3,\"written\":2,\"kept\":0,\"failed\":1,\"files\":2,\"out\":\""
                                + folder.resolve("out.zip")
                                + "\",\"problems\":{\"bad-address\":1},\"limits\":{}}");
    }

    @Test
    void aSecondRunFindsEverythingThere() {
        files("json", "out");

        var again = files("json", "out");

        assertThat(again.out()).contains("Nobody’s files were written", "The files of 2 people were there already");
    }

    @Test
    void whatIsMissingOnTheCommandLineIsSaid() {
        assertThat(fakes.run("", "batch", list.toString(), "--format=json", "--out=x")
                        .err())
                .contains("--profile TEMPLATE");
        assertThat(files("nonsense", "out").err()).contains("nonsense", "json, thunderbird");
        assertThat(files("json", "out", "--jobs=3").err()).contains("--jobs goes with --check only.");
        assertThat(fakes.run("", "batch", "nowhere.csv", "--profile=" + template, "--format=json", "--out=x")
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void thePolicyHoldsForEveryRow() throws IOException {
        var only = Policy.NONE;
        fakes.policy = new Policy(
                only.file(),
                only.providers(),
                only.company(),
                Optional.of(List.of()),
                only.allowedHosts(),
                true,
                true,
                true,
                Optional.empty(),
                only.helpDesk(),
                only.caFile(),
                only.oauthClients(),
                true,
                true,
                List.of());

        var run = files("json", "out");

        assertThat(names("out")).isEmpty();
        assertThat(run.err()).contains("Line 2, ada@example.org: Your organisation does not allow accounts");
    }

    @Test
    void aRowThatBreaksItsTestIsALineToo() throws IOException {
        fakes.breaking = "ada@example.org";

        var run = check("", "--no-send");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("users.results.csv")))
                .contains("2,ada@example.org,fail,unknown,", "4,bob@example.org,invalid");
    }

    @Test
    void everyRowIsALineAsItEndsAndNoPasswordIsWritten() throws IOException {
        var run = check("", "--json", "--no-send");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()
                        .lines()
                        .map(line -> line.replaceAll(",\"advice.*", ""))
                        .sorted())
                .containsExactly(
                        "{\"line\":2,\"address\":\"ada@example.org\",\"outcome\":\"ok\",\"cause\":\"none\"",
                        "{\"line\":3,\"address\":\"nobody\",\"outcome\":\"invalid\",\"cause\":\"input-invalid\"",
                        "{\"line\":4,\"address\":\"bob@example.org\",\"outcome\":\"invalid\",\"cause\":\"input-invalid\"");
        assertThat(fakes.passwords).containsExactly("pa ss", "pa ss");
        assertThat(run.err()).contains("3 rows: 1 work", "1 × row is wrong: No password", "users.results.csv");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> !each.equals(list)).toList()) {
                assertThat(Files.readString(file)).doesNotContain("pa ss");
            }
        }
        assertThat(Files.readString(folder.resolve("users.results.csv")))
                .startsWith("line,address,outcome,cause,problem,side,stage,title,turn,advice,millis\r\n")
                .contains("4,bob@example.org,invalid,input-invalid,no-password,");
        assertThat(folder.resolve("users.results.csv.journal")).doesNotExist();
    }

    @Test
    void passwordsComeLineByLineInTheOrderOfTheRows() {
        check("one\ntwo\nthree\n", "--password-stdin", "--jobs=1", "--no-send");

        assertThat(fakes.passwords).containsExactly("one", "one", "three", "three");
    }

    @Test
    void aLineThatNamesItsAddressIsUsedForNoOther() {
        var run = check("bob@example.org\tsecret\n", "--password-stdin", "--jobs=1", "--no-send");

        assertThat(fakes.passwords).containsExactly("secret", "secret");
        assertThat(fakes.requests.getFirst().settings().address().toString()).isEqualTo("bob@example.org");
        assertThat(run.out()).contains("1 × row is wrong: No password");
    }

    @Test
    void withoutPasswordsNothingIsTested() throws IOException {
        Files.writeString(list, "address\nada@example.org\n");

        var run = check("");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--password-column");
        assertThat(fakes.requests).isEmpty();
    }

    @Test
    void failuresWithOneCauseAreOneGroup() throws IOException {
        fakes.cause = Cause.AUTH_BAD_CREDENTIALS;
        Files.writeString(
                list,
                "address,password\n"
                        + IntStream.range(0, 7)
                                .mapToObj(i -> "p" + i + "@example.org,x")
                                .collect(Collectors.joining("\n")));

        var run = check("", "--jobs=1");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("7 × fails", "p4@example.org and 2 more");
        assertThat(Files.readAllLines(folder.resolve("users.results.csv"))).hasSize(8);
    }
}
