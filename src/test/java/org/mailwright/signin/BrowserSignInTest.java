package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.catalog.OAuth2;
import org.mailwright.check.Proves;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.signin.SignInResult.Done;
import org.mailwright.signin.SignInResult.Failed;
import org.mailwright.signin.SignInResult.OtherAccount;

/** The whole way of a sign-in, against a provider with TLS and a browser that follows its redirect. */
class BrowserSignInTest {

    /** Redirects that do not know the state of the sign-in under way. */
    private static final List<UnaryOperator<Parameters>> STRAYS = List.of(
            _ -> new Parameters().with("state", "another").with("code", "stolen"),
            _ -> new Parameters().with("code", "stolen"),
            _ -> new Parameters().with("state", "").with("code", "stolen"),
            _ -> new Parameters().with("error", "access_denied"));

    private static final EmailAddress ADA =
            EmailAddress.parse("ada@example.org").orElseThrow();
    private static final ClosingPage PAGE = new ClosingPage("en", "Mail <wright>", "Signed in", "Not signed in");
    private static final OAuthClient PUBLIC = new OAuthClient("client 7", Optional.empty(), LoopbackRedirect.USUAL, Optional.empty());

    private final Idp idp = new Idp();

    @AfterEach
    void close() {
        idp.close();
    }

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
        assertThat(asked.get("login_hint")).contains("ada@example.org");
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
    void anAnswerWithoutEndIsReadNoFurther() throws Exception {
        idp.granting(200, Idp.granting("x", ",\"more\":\"" + "y".repeat(2 << 20) + "\""));

        assertThat(cause(signIn(PUBLIC))).isEqualTo(Cause.OAUTH_TOKEN_ERROR);
    }

    @Test
    @Proves(Cause.OAUTH_STATE_MISMATCH)
    void anAnswerThatNobodyAskedForIsNotTakenOver() throws Exception {
        var brief = new BrowserSignIn(network(Idp.trust()), new OpenClients(network(Idp.trust()), Registrations.NONE), Duration.ZERO);
        for (var answer : STRAYS) {
            idp.answering(answer);

            assertThat(cause(brief.signIn(request(PUBLIC), idp))).isEqualTo(Cause.OAUTH_STATE_MISMATCH);
        }
        assertThat(idp.posted()).isEmpty();
    }

    /** Any program on this computer can call, and must not end a person's sign-in. */
    @Test
    void aStrayCallIsNotFoundAndEndsNothing() throws Exception {
        for (var stray : STRAYS) {
            var result = signIn(PUBLIC, page -> {
                var asked = Parameters.parse(page.getRawQuery()).orElseThrow();
                var forged = stray.apply(asked).encoded();
                idp.browse(URI.create(asked.get("redirect_uri").orElseThrow() + "?" + forged));
                idp.accept(page);
            });

            assertThat(result).isInstanceOf(Done.class);
            assertThat(idp.shown().getLast().status()).isEqualTo(200);
        }
        assertThat(idp.shown()).filteredOn(page -> page.status() == 404).hasSameSizeAs(STRAYS);
    }

    @Test
    void aProviderWithAnotherIssuerIsNotBelieved() throws Exception {
        List<UnaryOperator<Parameters>> mixedUp = List.of(
                came -> came.with("code", "stolen").with("iss", "https://evil.example"),
                came -> came.with("code", "stolen").with("iss", "http://" + Idp.HOST));
        for (var answer : mixedUp) {
            idp.answering(answer);

            assertThat(cause(signIn(PUBLIC))).isEqualTo(Cause.OAUTH_STATE_MISMATCH);
        }
        assertThat(idp.posted()).isEmpty();
    }

    /** More connections that say nothing than there are threads. */
    @Test
    void aFloodOfSilentConnectionsHoldsUpNobodyForLong() throws Exception {
        var result = signIn(PUBLIC, page -> {
            var back = Parameters.parse(page.getRawQuery()).orElseThrow().get("redirect_uri");
            int port = URI.create(back.orElseThrow()).getPort();
            var silent = new ArrayList<Socket>();
            for (int i = 0; i < 40; i++) silent.add(silent(port));
            idp.accept(page);
            silent.forEach(BrowserSignInTest::closed);
        });

        assertThat(result).isInstanceOf(Done.class);
    }

    @Test
    void theIssuerItselfIsKnown() throws Exception {
        idp.answering(came -> came.with("code", Idp.CODE).with("iss", "https://" + Idp.HOST + "/v2.0"));

        assertThat(signIn(PUBLIC)).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.ico", "/other?code=x&state=y", "/", "/?utm=1"})
    void whatElseBrowsersAskForEndsNothing(String path) throws Exception {
        var result = signIn(PUBLIC, page -> {
            var back = Parameters.parse(page.getRawQuery()).orElseThrow().get("redirect_uri");
            var silent = silent(URI.create(back.orElseThrow()).getPort());
            idp.browse(URI.create(back.orElseThrow() + path));
            idp.accept(page);
            closed(silent);
        });

        assertThat(result).isInstanceOf(Done.class);
        assertThat(idp.shown().getFirst().status()).isEqualTo(404);
    }

    @Test
    void onlyThisComputerIsListenedTo() throws Exception {
        var bound = new AtomicReference<String>();

        signIn(PUBLIC, page -> {
            var back = Parameters.parse(page.getRawQuery()).orElseThrow().get("redirect_uri");
            int port = URI.create(back.orElseThrow()).getPort();
            try (var _ = new Socket(InetAddress.getByName("127.0.0.2"), port)) {
                bound.set("all of this computer's addresses");
            } catch (IOException e) {
                bound.set("one");
            }
            idp.accept(page);
        });

        assertThat(bound.get()).isEqualTo("one");
    }

    @Test
    @Proves(Cause.OAUTH_TIMEOUT)
    void whoeverDoesNotComeBackIsNotAwaitedForEver() throws Exception {
        var signIn = new BrowserSignIn(network(Idp.trust()), new OpenClients(network(Idp.trust()), Registrations.NONE), Duration.ZERO);

        var result = signIn.signIn(request(PUBLIC), _ -> {});

        assertThat(result).isEqualTo(new Failed(Cause.OAUTH_TIMEOUT, Idp.HOST, Optional.empty()));
    }

    @Test
    void cancellingEndsTheWaitAndClosesThePort() throws Exception {
        var asked = new ArrayBlockingQueue<URI>(1);
        var ended = new AtomicReference<Object>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                ended.set(signIn(PUBLIC, asked::add));
            } catch (InterruptedException e) {
                ended.set(e);
            }
        });
        var page = asked.take();

        thread.interrupt();
        thread.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        var back = Parameters.parse(page.getRawQuery()).orElseThrow().get("redirect_uri");
        int port = URI.create(back.orElseThrow()).getPort();
        assertThat(refuses(port)).isTrue();
    }

    @Test
    void cancellingEndsAQuestionForTokensToo() throws Exception {
        var met = new CountDownLatch(1);
        idp.web().page(Idp.HOST + "/token", out -> {
            met.countDown();
            idp.web().close();
        });
        var ended = new AtomicReference<Object>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                ended.set(signIn(PUBLIC));
            } catch (InterruptedException e) {
                ended.set(e);
            }
        });
        met.await();

        thread.interrupt();
        thread.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
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

        signIn().signIn(new SignInRequest(request.settings(), request.offer(), PAGE, true), idp);

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
    void aServiceThatIsNotProvenGetsNoCode() throws Exception {
        var result =
                new BrowserSignIn(network(TrustStore.system()), new OpenClients(network(TrustStore.system()), Registrations.NONE), Duration.ofMinutes(1)).signIn(request(PUBLIC), idp);

        assertThat(cause(result).code()).startsWith("cert-");
        assertThat(idp.web().posted()).isEmpty();
    }

    @Test
    void aCodeFollowsNoRedirect() throws Exception {
        idp.web().raw(Idp.HOST + "/token", LoopbackWebServer.head(307, "Location: " + idp.tokenEndpoint() + "2", ""));

        assertThat(cause(signIn(PUBLIC))).isEqualTo(Cause.OAUTH_TOKEN_ERROR);
        assertThat(idp.web().asked()).containsExactly("POST " + Idp.HOST + "/token");
    }

    @Test
    void noSecretStandsInAnyText() throws Exception {
        var client = new OAuthClient("id", Optional.of(Secret.of("hush-hush")), LoopbackRedirect.USUAL, Optional.empty());
        idp.granting(
                200,
                Idp.granting(
                        "access-secret",
                        ",\"refresh_token\":\"refresh-secret\"" + idToken("{\"email\":\"bob@example.org\"}")));
        var other = signIn(client);
        idp.granting(400, "{\"error\":\"invalid_grant\",\"error_description\":\"" + Idp.CODE + " and hush-hush\"}");
        var failed = signIn(client);

        assertThat(other + " " + failed + " " + request(client))
                .doesNotContain("hush-hush", "access-secret", "refresh-secret", Idp.CODE);
        assertThat(((Failed) failed).words()).contains("invalid_grant: *** and ***");
    }

    @Test
    void aProgramThatIsNotRegisteredOpensNothing() throws Exception {
        var request = request(PUBLIC);
        var offer = new SignInOffer("Example", request.offer().oauth2(), Set.of(), Optional.empty());

        var result = signIn().signIn(new SignInRequest(request.settings(), offer, PAGE, false), idp);

        assertThat(result).isEqualTo(new Failed(Cause.OAUTH_CLIENT_INVALID, Idp.HOST, Optional.empty()));
        assertThat(idp.asked()).isEmpty();
    }

    private SignInResult signIn(OAuthClient client) throws InterruptedException {
        return signIn().signIn(request(client), idp);
    }

    private SignInResult signIn(OAuthClient client, Consumer<URI> browser) throws InterruptedException {
        return signIn().signIn(request(client), browser);
    }

    private BrowserSignIn signIn() {
        return new BrowserSignIn(network(Idp.trust()), new OpenClients(network(Idp.trust()), Registrations.NONE));
    }

    private static Network network(TrustStore trust) {
        return new Network(new LoopbackDns(), trust, Limits.USUAL, Clock.systemUTC());
    }

    private SignInRequest request(OAuthClient client) {
        var oauth2 = new OAuth2(
                Idp.HOST,
                idp.authorizationEndpoint(),
                idp.tokenEndpoint(),
                Optional.empty(),
                Map.of(
                        Protocol.IMAP, List.of("imap-scope"),
                        Protocol.POP3, List.of("pop-scope"),
                        Protocol.SMTP, List.of("smtp-scope")),
                List.of("offline"),
                OAuth2.Pkce.REQUIRED,
                OAuth2.ClientRegistration.USER_SUPPLIED);
        var settings = AccountSettings.of(ADA, server(Protocol.IMAP, 993), server(Protocol.SMTP, 465));
        var offer = new SignInOffer("Example", oauth2, Set.of("mail.example.org"), Optional.of(client));
        return new SignInRequest(settings, offer, PAGE, false);
    }

    private static ServerSettings server(Protocol protocol, int port) {
        return new ServerSettings(
                protocol,
                new Endpoint("mail.example.org", port),
                Encryption.TLS,
                List.of(AuthMethod.OAUTH2),
                "ada-login@example.org");
    }

    private static Cause cause(SignInResult result) {
        return ((Failed) result).cause();
    }

    private static String text(Secret secret) {
        return new String(secret.characters());
    }

    private static String idToken(String claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return ",\"id_token\":\"" + encoder.encodeToString("{}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".\"";
    }

    private static boolean refuses(int port) throws IOException {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }

    private static Socket silent(int port) {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
