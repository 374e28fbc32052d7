package org.mailwright.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.check.AccountChecker;
import org.mailwright.cli.Fakes;
import org.mailwright.cli.NetworkOptions;

/** A live test of a list that was interrupted goes on where it was. */
class LiveResumeTest {

    private static final int PEOPLE = 8;
    private static final int TESTED = 4;

    private final Fakes fakes = new Fakes();
    private final AccountChecker usual = fakes.checker(NetworkOptions.USUAL);

    @TempDir
    private Path folder;

    @Test
    void noRowIsTestedTwice() throws IOException {
        var template = Files.writeString(folder.resolve("t.mailwright"), """
                {"format": "mailwright-profile", "version": 1, "account": {"email": "%EMAILADDRESS%",
                 "incoming": [{"type": "imap", "host": "imap.example.org", "port": 993, "security": "tls",
                   "auth": ["password-cleartext"], "username": "%EMAILADDRESS%"}]}}
                """);
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "p" + i + "@example.org")
                .toList();
        var rows = people.stream()
                .map(address -> address + ",x")
                .collect(Collectors.joining("\n", "address,password\n", ""));
        var list = Files.writeString(folder.resolve("users.csv"), rows);
        var args = new String[] {"batch", list.toString(), "--check", "--profile=" + template, "--jobs=1", "--json"};
        var main = Thread.currentThread();
        fakes.checker = Optional.of((request, credentials, progress) -> {
            if (fakes.requests.size() == TESTED) {
                main.interrupt();
                throw new InterruptedException();
            }
            return usual.check(request, credentials, progress);
        });

        var first = fakes.run("", args);
        boolean interrupted = Thread.interrupted();
        fakes.checker = Optional.empty();
        var second = fakes.run("", args);

        assertThat(interrupted).isTrue();
        assertThat(first.exit()).isEqualTo(4);
        assertThat(second.exit()).isZero();
        assertThat(fakes.requests)
                .extracting(request -> request.settings().address().toString())
                .containsExactlyElementsOf(people);
        assertThat(Stream.of(first, second).flatMap(run -> told(run).stream())).containsExactlyElementsOf(people);
        assertThat(Files.readAllLines(folder.resolve("users.results.csv"))).hasSize(PEOPLE + 1);
        assertThat(folder.resolve("users.results.csv.journal")).doesNotExist();
    }

    private static List<String> told(Fakes.Run run) {
        return run.out()
                .lines()
                .map(line -> line.replaceAll(".*\"address\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
