package org.mailwright.cli.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.Contexts;
import org.mailwright.cli.Fakes;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Secret;

/** What a person is told before typing a password. */
class PasswordPromptTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> saidBefore = new ArrayList<>();

    @Test
    void theServersThatGetItAreNamedBeforeItIsAskedFor() throws Exception {
        try (var _ = ask(account())) {

            assertThat(saidBefore).hasSize(1);
            assertThat(saidBefore.getFirst()).contains("imap.example.org, smtp.example.org");
        }
    }

    @Test
    void beforeTwoPasswordsBothServersAreNamed() throws Exception {
        try (var _ = ask(account().withOutgoingLogin(OutgoingLogin.OWN))) {

            assertThat(saidBefore).hasSize(2);
            assertThat(saidBefore.getFirst()).contains("imap.example.org, smtp.example.org");
        }
    }

    @Test
    void withoutATerminalNothingIsAsked() {
        var prompt = new PasswordPrompt(Contexts.of(new Fakes(), err, "check", "ada@example.org"), Optional::empty);

        assertThatThrownBy(() -> prompt.ask(resolved(account()))).isInstanceOf(CommandException.class);
    }

    private AutoCloseable ask(AccountSettings settings) throws CommandException {
        var prompt = new PasswordPrompt(
                Contexts.of(new Fakes(), err, "check", "ada@example.org"),
                () -> Optional.of(_ -> {
                    saidBefore.add(err.toString(UTF_8));
                    return Optional.of(Secret.of("secret"));
                }));
        return prompt.ask(resolved(settings));
    }

    private static AccountSettings account() {
        return AccountSettings.of(Fakes.ADA, Fakes.IMAP, Fakes.SMTP);
    }

    private static ResolvedAccount resolved(AccountSettings settings) {
        return new ResolvedAccount(settings, new Provenance(Source.CATALOG, "", true, List.of()));
    }
}
