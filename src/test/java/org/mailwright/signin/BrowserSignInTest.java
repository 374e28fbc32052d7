package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.check.Proves;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.http.LoopbackRedirect;
import org.mailwright.signin.SignInResult.Done;
import org.mailwright.signin.SignInResult.Failed;
import org.mailwright.signin.SignInResult.OtherAccount;

/** The whole way of a sign-in, against a provider with TLS and a browser that follows its redirect. */
class BrowserSignInTest extends SignInBench {

    @Test
    void aPersonSignsInAndTheCodeIsProvenToBeOurs() throws Exception {
        idp.granting(200, Idp.granting("access-1", ",\"refresh_token\":\"refresh-1\""));

        var result = signIn(PUBLIC);

        assertThat(result).isInstanceOfSatisfying(Done.class, done -> {
            assertThat(text(done.tokens().access())).isEqualTo("access-1");
            assertThat(done.tokens().refresh().map(BrowserSignInTest::text)).contains("refresh-1");
        });
        var asked = idp.asked().getFirst();
        assertThat(asked.get("response_type")).contains("code");
        assertThat(asked.get("client_id")).contains("client 7");
        assertThat(asked.get("scope")).contains("imap-scope smtp-scope offline");
        assertThat(asked.get("code_challenge_method")).contains("S256");
        assertThat(asked.get("login_hint")).contains("ada-login@example.org");
        assertThat(asked.get("prompt")).isEmpty();
        assertThat(asked.get("redirect_uri").orElseThrow()).matches("http://127\\.0\\.0\\.1:[0-9]+");
        var posted = idp.posted().getFirst();
        assertThat(posted.get("grant_type")).contains("authorization_code");
        assertThat(posted.get("code")).contains(Idp.CODE);
        assertThat(posted.get("redirect_uri")).isEqualTo(asked.get("redirect_uri"));
        assertThat(posted.get("client_secret")).isEmpty();
        assertThat(posted.get("code_verifier").orElseThrow()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void theBrowserEndsOnAPlainPageThatNothingKeeps() throws Exception {
        signIn(PUBLIC);

        var shown = idp.shown().getFirst();
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Signed in", "Mail &lt;wright&gt;", "lang=\"en\"")
                .doesNotContain("<script");
        assertThat(shown.headers().get("Cache-control")).contains("no-store");
        assertThat(shown.headers().get("Referrer-policy")).contains("no-referrer");
    }

    @Test
    void stateAndVerifierAreNeverTheSameTwice() throws Exception {
        signIn(PUBLIC);
        signIn(PUBLIC);

        assertThat(idp.asked().get(0).get("state"))
                .isNotEqualTo(idp.asked().get(1).get("state"));
        assertThat(idp.posted().get(0).get("code_verifier"))
                .isNotEqualTo(idp.posted().get(1).get("code_verifier"));
    }

    @Test
    void aRegistrationsSecretAndRedirectAreUsedAsTheyStand() throws Exception {
        var port = ScriptedServer.freePort();
        var redirect =
                LoopbackRedirect.parse("http://localhost:" + port + "/back").orElseThrow();

        var result = signIn(new OAuthClient("id", Optional.of(Secret.of("hush")), redirect, Optional.empty()));

        assertThat(result).isInstanceOf(Done.class);
        assertThat(idp.asked().getFirst().get("redirect_uri")).contains("http://localhost:" + port + "/back");
        assertThat(idp.posted().getFirst().get("client_secret")).contains("hush");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        access_denied             | -                                           | OAUTH_DENIED
        access_denied             | AADSTS65004: User declined to consent       | OAUTH_DENIED
        access_denied             | AADSTS90094: An administrator has to agree  | OAUTH_ADMIN_CONSENT
        consent_required          | AADSTS65001: nobody has consented           | OAUTH_ADMIN_CONSENT
        consent_required          | -                                           | OAUTH_ADMIN_CONSENT
        invalid_request           | AADSTS50105: not assigned to a role         | OAUTH_ADMIN_CONSENT
        admin_policy_enforced     | -                                           | OAUTH_ADMIN_CONSENT
        unauthorized_client       | AADSTS700016: not found in the directory    | OAUTH_CLIENT_INVALID
        unauthorized_client       | -                                           | OAUTH_CLIENT_INVALID
        invalid_client            | -                                           | OAUTH_CLIENT_INVALID
        server_error              | -                                           | OAUTH_TOKEN_ERROR
        temporarily_unavailable   | try later                                   | OAUTH_TOKEN_ERROR
        """)
    @Proves({Cause.OAUTH_DENIED, Cause.OAUTH_ADMIN_CONSENT, Cause.OAUTH_CLIENT_INVALID})
    void aRefusalOnTheSignInPageIsNamed(String error, String description, Cause cause) throws Exception {
        idp.answering(came -> {
            var refused = came.with("error", error);
            return description == null ? refused : refused.with("error_description", description);
        });

        var result = signIn(PUBLIC);

        var words = description == null ? error : error + ": " + description;
        assertThat(result).isEqualTo(new Failed(cause, Idp.HOST, Optional.of(words)));
        assertThat(idp.posted()).isEmpty();
        assertThat(idp.shown().getFirst().body()).contains("Not signed in");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        400 | {"error":"invalid_grant","error_description":"expired"} | OAUTH_TOKEN_ERROR
        401 | {"error":"invalid_client"}                              | OAUTH_CLIENT_INVALID
        400 | {"error":"unauthorized_client"}                         | OAUTH_CLIENT_INVALID
        401 | {"error":"invalid_client","error_description":"AADSTS7000222: secret expired"} | OAUTH_CLIENT_INVALID
        400 | {"error":"invalid_grant","error_description":"AADSTS65001: no consent"} | OAUTH_ADMIN_CONSENT
        503 | {"access_token":"x","token_type":"Bearer"}              | OAUTH_TOKEN_ERROR
        500 | <html>                                                  | OAUTH_TOKEN_ERROR
        200 | {}                                                      | OAUTH_TOKEN_ERROR
        200 | []                                                      | OAUTH_TOKEN_ERROR
        200 | {"access_token":                                        | OAUTH_TOKEN_ERROR
        200 | {"access_token":7,"token_type":"Bearer"}                | OAUTH_TOKEN_ERROR
        200 | {"access_token":"","token_type":"Bearer"}               | OAUTH_TOKEN_ERROR
        200 | {"access_token":"a\\r\\nb","token_type":"Bearer"}       | OAUTH_TOKEN_ERROR
        200 | {"access_token":"x","token_type":"mac"}                 | OAUTH_TOKEN_ERROR
        """)
    @Proves(Cause.OAUTH_TOKEN_ERROR)
    void aRefusalOfTheTokensIsNamed(int status, String body, Cause cause) throws Exception {
        idp.granting(status, body);

        assertThat(signIn(PUBLIC)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.cause()).isEqualTo(cause);
            assertThat(failed.host()).isEqualTo(Idp.HOST);
        });
    }

    @Test
    void theIssuerItselfIsKnown() throws Exception {
        idp.answering(came -> came.with("code", Idp.CODE).with("iss", "https://" + Idp.HOST + "/v2.0"));

        assertThat(signIn(PUBLIC)).isInstanceOf(Done.class);
    }

    @Test
    void anotherAccountIsNoticedByTheNameThatTheProviderGives() throws Exception {
        idp.granting(200, Idp.granting("access-1", idToken("{\"email\":\"bob@example.org\",\"sub\":\"1\"}")));

        assertThat(signIn(PUBLIC))
                .isInstanceOfSatisfying(
                        OtherAccount.class, other -> assertThat(other.account()).isEqualTo("bob@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"ADA@Example.org\"}",
                "{\"email\":\"main@example.org\",\"preferred_username\":\"ada@example.org\"}",
                "{\"preferred_username\":\"ada-login@example.org\"}",
                "{\"preferred_username\":\"ada\"}",
                "{\"sub\":\"1\"}",
                "{\"email\":7}",
                "no json"
            })
    void oneOfItsNamesOrNoneIsEnough(String claims) throws Exception {
        idp.granting(200, Idp.granting("access-1", idToken(claims)));

        assertThat(signIn(PUBLIC)).isInstanceOf(Done.class);
    }

    @Test
    void theNextTryAsksWhichAccount() throws Exception {
        var request = request(PUBLIC);

        signIn().signIn(new SignInRequest(request.settings(), request.offer(), PAGE, true), idp::accept);

        assertThat(idp.asked().getFirst().get("prompt")).contains("select_account");
    }

    @Test
    void aTokenIsRenewedWithoutThePerson() throws Exception {
        idp.granting(200, Idp.granting("access-2", ""));
        var tokens = new Tokens(Secret.of("access-1"), Optional.of(Secret.of("refresh-1")));

        var fresh = signIn().renew(request(PUBLIC), tokens).orElseThrow();

        assertThat(text(fresh.access())).isEqualTo("access-2");
        assertThat(fresh.refresh().map(BrowserSignInTest::text)).contains("refresh-1");
        assertThat(idp.posted().getFirst().get("grant_type")).contains("refresh_token");
        assertThat(idp.posted().getFirst().get("refresh_token")).contains("refresh-1");
        idp.granting(400, "{\"error\":\"invalid_grant\"}");
        assertThat(signIn().renew(request(PUBLIC), tokens)).isEmpty();
        assertThat(signIn().renew(request(PUBLIC), new Tokens(Secret.of("x"), Optional.empty())))
                .isEmpty();
    }

    @Test
    void aProgramThatIsNotRegisteredOpensNothing() throws Exception {
        var request = request(PUBLIC);
        var offer = new SignInOffer("Example", request.offer().oauth2(), Set.of(), Optional.empty(), false);

        var result = signIn().signIn(new SignInRequest(request.settings(), offer, PAGE, false), idp::accept);

        assertThat(result).isEqualTo(new Failed(Cause.OAUTH_CLIENT_INVALID, Idp.HOST, Optional.empty()));
        assertThat(idp.asked()).isEmpty();
    }

    private static String text(Secret secret) {
        return new String(secret.characters());
    }
}
