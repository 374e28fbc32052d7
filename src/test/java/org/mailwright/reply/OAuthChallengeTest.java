package org.mailwright.reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;

/** What servers hide in the challenge to a token, as they send it and decoded. */
class OAuthChallengeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.google.com/\"} |"
                        + " OAUTH_TOKEN_REJECTED",
                "{\"status\":\"invalid_token\",\"scope\":\"mail\"} | OAUTH_TOKEN_REJECTED",
                "{\"status\":\"invalid_token\",\"error_description\":\"The user's token has expired\"} |"
                        + " OAUTH_TOKEN_REJECTED",
                "{\"status\" : \"insufficient_scope\", \"scope\":\"imap\"} | OAUTH_SCOPE_MISSING",
                "{\"status\":403} | OAUTH_SCOPE_MISSING",
                "{\"status\":\"401\",\"scope\":\"https://mail.example.org/user.read\",\"openid-configuration\":"
                        + "\"https://accounts.example.org/.well-known/openid-configuration\"} | OAUTH_TOKEN_REJECTED",
                "{\"status\":\"401\",\"error\":\"username does not match the token\"} | OAUTH_WRONG_ACCOUNT",
            })
    void eachReasonHasItsCause(String json, Cause cause) {
        var encoded = Base64.getEncoder().encodeToString(json.getBytes(UTF_8));

        assertThat(OAuthChallenge.cause("334 " + encoded)).contains(cause);
        assertThat(OAuthChallenge.cause("+ " + encoded)).contains(cause);
        assertThat(OAuthChallenge.cause("334 " + json + "\n535 5.7.8 no")).contains(cause);
        assertThat(OAuthChallenge.cause(json + "\na1 NO no")).contains(cause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "535 5.7.8 no", "334 VXNlcm5hbWU6", "+ ", "334 {}", "a1 NO {\"status\":\"403\"}", "334 !!!!"
            })
    void whatIsNoChallengeTellsNothing(String reply) {
        assertThat(OAuthChallenge.cause(reply)).isEmpty();
    }
}
