package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailwright.check.Proves;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.http.LoopbackRedirect;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.signin.SignInResult.Done;
import org.mailwright.signin.SignInResult.Failed;

/** A sign-in ends, tells nobody a secret, and hands a code to a proven service only. */
class SignInBoundsTest extends SignInBench {

    /** Redirects that do not know the state of the sign-in under way. */
    private static final List<UnaryOperator<Parameters>> STRAYS = List.of(
            _ -> new Parameters().with("state", "another").with("code", "stolen"),
            _ -> new Parameters().with("code", "stolen"),
            _ -> new Parameters().with("state", "").with("code", "stolen"),
            _ -> new Parameters().with("error", "access_denied"));

    @Test
    void anAnswerWithoutEndIsReadNoFurther() throws Exception {
        idp.granting(200, Idp.granting("x", ",\"more\":\"" + "y".repeat(2 << 20) + "\""));

        assertThat(cause(signIn(PUBLIC))).isEqualTo(Cause.OAUTH_TOKEN_ERROR);
    }

    @Test
    @Proves(Cause.OAUTH_STATE_MISMATCH)
    void anAnswerThatNobodyAskedForIsNotTakenOver() throws Exception {
        var brief = new BrowserSignIn(
                network(Idp.trust()), new OpenClients(network(Idp.trust()), Registrations.NONE), Duration.ZERO);
        for (var answer : STRAYS) {
            idp.answering(answer);

            assertThat(cause(brief.signIn(request(PUBLIC), idp::accept))).isEqualTo(Cause.OAUTH_STATE_MISMATCH);
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
    void aPersonWhoDoesNotComeBackIsNotAwaitedForEver() throws Exception {
        var signIn = new BrowserSignIn(
                network(Idp.trust()), new OpenClients(network(Idp.trust()), Registrations.NONE), Duration.ZERO);

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
    void aServiceThatIsNotProvenGetsNoCode() throws Exception {
        var result = new BrowserSignIn(
                        network(TrustStore.system()),
                        new OpenClients(network(TrustStore.system()), Registrations.NONE),
                        Duration.ofMinutes(1))
                .signIn(request(PUBLIC), idp::accept);

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
        var client =
                new OAuthClient("id", Optional.of(Secret.of("hush-hush")), LoopbackRedirect.USUAL, Optional.empty());
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

    private static boolean refuses(int port) throws IOException {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }
}
