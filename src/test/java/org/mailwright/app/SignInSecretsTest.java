package org.mailwright.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import org.mailwright.detect.Detection;
import org.mailwright.model.SecretSearch;
import org.mailwright.signin.Ear;
import org.mailwright.signin.RepeatingProvider;

/** Each way to sign in at the terminal: no token, code or verifier in what it prints, logs, throws, reports and keeps. */
class SignInSecretsTest {

    private final Fakes fakes = new Fakes();
    private final StringBuilder told = new StringBuilder();

    @TempDir
    private Path folder;

    private RepeatingProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = new RepeatingProvider(new RegistrationFile(folder.resolve("oauth-registrations.json")));
        fakes.outcome = new Detection.Outcome.Found(List.of(provider.candidate()));
        fakes.signIn = provider.signIn();
        fakes.byCode = provider.byCode();
        fakes.checker = Optional.of(provider.checker());
    }

    @AfterEach
    void end() throws IOException {
        provider.close();
    }

    @Test
    void noneOfThemStandsAnywhere() throws Exception {
        try (var ear = new Ear(Level.ALL)) {
            check(1, InputStream.nullInputStream(), "--report=" + folder.resolve("report.txt"));
            check(1, InputStream.nullInputStream(), "--json", "--report=" + folder.resolve("report.json"));
            check(1, InputStream.nullInputStream(), "--device-code");
            pasted();
            brokenDown();
            provider.refuse();
            check(1, InputStream.nullInputStream());
            check(1, InputStream.nullInputStream(), "--device-code", "--json");
            told.append(ear.heard());
        }
        for (var file : files()) told.append(file).append('\n').append(Files.readString(file));

        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("oauth-registrations.json", "report.txt", "report.json");
        assertThat(told.toString()).contains("given-1", "oauth-token-rejected", "***", "••••", "IllegalStateException");
        assertThat(provider.secrets()).hasSizeGreaterThan(20);
        assertThat(SecretSearch.found(told.toString(), provider.secrets())).isEmpty();
    }

    private void pasted() throws IOException {
        try (var keyboard = new PipedOutputStream();
                var in = new PipedInputStream(keyboard)) {
            fakes.signIn = provider.stuck(address -> {
                try {
                    keyboard.write((address.replace("state=", "state=x") + "\n" + address + "\n").getBytes(UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            check(1, in, "--paste-redirect");
        }
        fakes.signIn = provider.signIn();
    }

    /** A bug with the tokens in hand, and its stack trace. */
    private void brokenDown() {
        fakes.checker = Optional.of((_, credentials, _) -> {
            throw new IllegalStateException("broken " + credentials);
        });
        check(70, InputStream.nullInputStream());
        fakes.checker = Optional.of(provider.checker());
    }

    private void check(int exit, InputStream in, String... more) {
        var arguments = new ArrayList<>(List.of("check", "ada@example.org", "--verbose", "--await-arrival=0"));
        arguments.addAll(List.of(more));
        var run = Fakes.run(fakes, in, arguments.toArray(String[]::new));

        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        told.append(run);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
