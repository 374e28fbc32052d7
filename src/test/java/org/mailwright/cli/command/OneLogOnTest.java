package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import org.mailwright.policy.PolicyFiles;
import org.mailwright.policy.Witnesses;

/** Each command that logs on makes one attempt where the policy or the option says so. */
class OneLogOnTest {

    private static final List<String> SERVERS =
            List.of("--incoming=imap:imap.example.org:993:tls", "--outgoing=smtp.example.org:465:tls");

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    @Test
    void otherwiseThereMayBeTwo() throws IOException {
        assertThat(onces(List.of())).containsExactly(false, false, false);
    }

    @Test
    void theOptionAllowsOne() throws IOException {
        assertThat(onces(List.of("--one-attempt"))).containsExactly(true, true, true);
    }

    @Test
    void thePolicyAllowsOne() throws IOException {
        var file = Files.writeString(folder.toRealPath().resolve("policy.json"), "{\"secondLogOn\": false}");
        fakes.policy = PolicyFiles.at(file).read(Witnesses.of());

        assertThat(onces(List.of())).containsExactly(true, true, true);
    }

    /** What check, accounts and batch ask for. */
    private List<Boolean> onces(List<String> more) throws IOException {
        var sound = MsmtpCase.CONFIG.replace("port 25", "port 465\ntls on\ntls_starttls off");
        var config = Files.writeString(folder.resolve("msmtprc"), sound);
        var list = Files.writeString(folder.resolve("list.csv"), "address,password\nada@example.org,secret\n");
        return Stream.of(
                        Stream.concat(Stream.of("check", "ada@example.org", "--password-stdin"), SERVERS.stream()),
                        Stream.of("accounts", "--file", config.toString(), "--check", "--password-stdin"),
                        Stream.of("batch", list.toString(), "--check"))
                .map(command -> once(Stream.concat(command, more.stream())))
                .toList();
    }

    private boolean once(Stream<String> command) {
        fakes.outcome = MsmtpCase.found();
        fakes.requests.clear();
        var run = fakes.run("secret\n", command.toArray(String[]::new));
        assertThat(fakes.requests).as(run.toString()).isNotEmpty();
        return fakes.requests.getFirst().extras().logOn().once();
    }
}
