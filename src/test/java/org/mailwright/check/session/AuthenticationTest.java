package org.mailwright.check.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.check.Finding;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Secret;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.sasl.Login;
import org.mailwright.net.sasl.Sasl;

/** What to log on as, by which way, and what a refusal means. */
class AuthenticationTest {

    private static final EmailAddress ADA =
            EmailAddress.parse("ada@example.org").orElseThrow();

    private final ContextBench bench = new ContextBench();

    @ParameterizedTest
    @CsvSource({"ada@example.org, ada", "ada, ada@example.org", "lovelace, ada@example.org"})
    void theAddressStandsForItsLocalPartAndTheOtherWayRound(String username, String other) {
        assertThat(Authentication.otherForm(username, ADA)).contains(other);
    }

    /** It is the name of another account, or none. */
    @ParameterizedTest
    @CsvSource({"ada@example.net", "''", "@"})
    void anotherAddressHasNoOtherForm(String username) {
        assertThat(Authentication.otherForm(username, ADA)).isEqualTo(Optional.empty());
    }

    /** The first of the settings' ways that needs a password decides how it may travel. */
    @ParameterizedTest
    @CsvSource({
        "PASSWORD, PASSWORD",
        "APP_PASSWORD, PASSWORD",
        "PASSWORD_ENCRYPTED, ENCRYPTED_PASSWORD",
        "PASSWORD_ENCRYPTED PASSWORD, ENCRYPTED_PASSWORD",
        "PASSWORD PASSWORD_ENCRYPTED, PASSWORD",
        "OAUTH2 PASSWORD, PASSWORD",
        "OAUTH2, TOKEN",
    })
    void theSettingsSayHowASecretTravels(String methods, Login.Kind kind) {
        bench.auth = Arrays.stream(methods.split(" ")).map(AuthMethod::valueOf).toList();
        var secret = Secret.of("secret");

        assertThat(Authentication.of(bench.context(), secret)).isEqualTo(new Login("ada@example.org", secret, kind));
    }

    @Test
    void aLogOnTakesPlaceAtTheConnectionsServer() throws Exception {
        try (var connection = bench.connection()) {
            assertThat(Authentication.place(connection))
                    .isEqualTo(new Sasl.Place("smtp.example.org", 587, Optional.empty()));
        }
    }

    /** A token that is refused is no password that is wrong, and a server that says neither yes nor no is broken. */
    @ParameterizedTest
    @CsvSource({
        "AUTH_BAD_CREDENTIALS, PASSWORD, 535 no, AUTH_BAD_CREDENTIALS",
        "AUTH_BAD_CREDENTIALS, TOKEN, 535 no, OAUTH_TOKEN_REJECTED",
        "NONE, TOKEN, 250 what, OAUTH_TOKEN_REJECTED",
        "OAUTH_TOKEN_REJECTED, TOKEN, 535 no, OAUTH_TOKEN_REJECTED",
        "OAUTH_TOKEN_REJECTED, PASSWORD, 535 no, OAUTH_TOKEN_REJECTED",
        "AUTH_BAD_CREDENTIALS, TOKEN, '{\"status\":\"insufficient_scope\"}', OAUTH_SCOPE_MISSING",
        "AUTH_BAD_CREDENTIALS, PASSWORD, '{\"status\":\"insufficient_scope\"}', AUTH_BAD_CREDENTIALS",
        "AUTH_ACCOUNT_LOCKED, TOKEN, 535 locked, AUTH_ACCOUNT_LOCKED",
        "NONE, PASSWORD, 250 what, PROTOCOL_VIOLATION",
    })
    void aRefusalIsReadByWhatWasRefused(Cause read, Login.Kind kind, String reply, Cause cause) {
        bench.read = read;

        var refusal = Authentication.refused(bench.context(), new Login("ada", Secret.of("secret"), kind), reply);

        assertThat(refusal.what()).isEqualTo(cause);
        assertThat(refusal.reply()).contains(reply);
    }

    /** What can be said of a log-on that is not made. */
    @ParameterizedTest
    @CsvSource({
        "Use, false, SKIPPED, NONE",
        "NoneOffered, true, SKIPPED, NONE",
        "OnlyOAuth, true, SKIPPED, NONE",
        "OnlyOAuth, false, WARN, AUTH_OAUTH_REQUIRED",
    })
    void anOfferIsAFinding(String choice, boolean otherWay, Finding.Status status, Cause cause) {
        assertThatThrownBy(() -> Authentication.offered(bench.context(), choice(choice), otherWay, "AUTH PLAIN"))
                .isInstanceOf(LogOnWithheld.class);

        assertThat(bench.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.stage()).isEqualTo(Stage.AUTH);
            assertThat(finding.status()).isEqualTo(status);
            assertThat(finding.cause()).isEqualTo(cause);
            assertThat(finding.reply()).contains("AUTH PLAIN");
        });
    }

    @ParameterizedTest
    @CsvSource({"NoCommon, AUTH_NO_COMMON_MECHANISM", "NoneOffered, AUTH_NOT_OFFERED"})
    void noWayAtAllIsAFailure(String choice, Cause cause) {
        assertThatThrownBy(() -> Authentication.offered(bench.context(), choice(choice), false, "AUTH"))
                .isInstanceOfSatisfying(
                        ConnectionFailure.class,
                        failure -> assertThat(failure.what()).isEqualTo(cause));

        assertThat(bench.log.current()).isEqualTo(Stage.AUTH);
        assertThat(bench.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OnlyOAuth, AUTH_OAUTH_REQUIRED",
        "NoCommon, AUTH_NO_COMMON_MECHANISM",
        "NoneOffered, AUTH_NOT_OFFERED",
    })
    void whyThereIsNoWayIsSaid(String choice, Cause cause) {
        var failure = Authentication.none(choice(choice), "AUTH NTLM");

        assertThat(failure.what()).isEqualTo(cause);
        assertThat(failure.reply()).contains("AUTH NTLM");
    }

    @Test
    void aWayIsNoFailure() {
        assertThatThrownBy(() -> Authentication.none(choice("Use"), "AUTH PLAIN"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Sasl.Choice choice(String name) {
        return switch (name) {
            case "OnlyOAuth" -> new Sasl.Choice.OnlyOAuth();
            case "NoCommon" -> new Sasl.Choice.NoCommon();
            case "NoneOffered" -> new Sasl.Choice.NoneOffered();
            default ->
                Sasl.choose(
                        Set.of("PLAIN"),
                        new Login("ada", Secret.of("secret"), Login.Kind.PASSWORD),
                        new Sasl.Place("smtp.example.org", 587, Optional.empty()));
        };
    }
}
