package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.catalog.OAuth2;
import org.mailwright.check.Proves;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.http.LoopbackRedirect;
import org.mailwright.net.tls.Network;

/** The device code flow (RFC 8628) against a provider with TLS; the time between two questions is played. */
class DeviceSignInTest {

    private static final EmailAddress ADA =
            EmailAddress.parse("ada@example.org").orElseThrow();
    private static final String DEVICE =
            "{\"device_code\":\"machine-7\",\"user_code\":\"WDJB-MJHT\",\"verification_uri\":\"https://login.example.org/device\","
                    + "\"verification_uri_complete\":\"https://login.example.org/device?user_code=WDJB-MJHT\","
                    + "\"expires_in\":900,\"interval\":3}";

    private final Idp idp = new Idp();
    private final PlayedTime time = new PlayedTime();
    private final List<DeviceCode> shown = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();

    @BeforeEach
    void serve() {
        idp.web().page(Idp.HOST + "/device", out -> write(out, DEVICE));
        idp.web().page(Idp.HOST + "/token", out -> write(out, answers.size() > 1 ? answers.pop() : answers.peek()));
    }

    @AfterEach
    void close() {
        idp.close();
    }

    @Test
    void theCodeIsShownAndAskedForUntilItWasTyped() throws Exception {
        answers.addAll(List.of(error("authorization_pending"), error("slow_down"), Idp.granting("access-1", "")));

        var result = signIn(oauth2(true));

        assertThat(result).isInstanceOf(SignInResult.Done.class);
        assertThat(shown).singleElement().satisfies(code -> {
            assertThat(code.code()).isEqualTo("WDJB-MJHT");
            assertThat(code.page()).isEqualTo(URI.create("https://login.example.org/device"));
            assertThat(code.whole()).isPresent();
        });
        assertThat(time.waited).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(8));
        assertThat(idp.posted().getLast().get("device_code")).contains("machine-7");
    }

    /** RFC 8628, section 3.5: a network that is gone for a while is asked less often, and the code goes on. */
    @Test
    void aSilentNetworkIsAskedLessOftenAndNotForEver() throws Exception {
        answers.addAll(List.of("", error("authorization_pending"), "", "no JSON", Idp.granting("access-1", "")));

        assertThat(signIn(oauth2(true))).isInstanceOf(SignInResult.Done.class);
        assertThat(time.waited).map(Duration::toSeconds).containsExactly(3L, 6L, 6L, 12L, 24L);

        answers.clear();
        answers.add("");
        assertThat(cause(signIn(oauth2(true)))).isEqualTo(Cause.OAUTH_TOKEN_ERROR);
    }

    @Test
    void aServiceThatWantsToBeAskedWithoutPauseIsNot() throws Exception {
        idp.web().page(Idp.HOST + "/device", out -> write(out, DEVICE.replace("\"interval\":3", "\"interval\":0")));
        answers.addAll(List.of(error("authorization_pending"), Idp.granting("access-1", "")));

        assertThat(signIn(oauth2(true))).isInstanceOf(SignInResult.Done.class);
        assertThat(time.waited).containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void aServiceThatRepeatsThisProgramsCodeIsNotQuoted() throws Exception {
        answers.add("{\"error\":\"invalid_grant\",\"error_description\":\"machine-7 is unknown\"}");

        assertThat(signIn(oauth2(true)))
                .isEqualTo(new SignInResult.Failed(
                        Cause.OAUTH_TOKEN_ERROR, Idp.HOST, Optional.of("invalid_grant: *** is unknown")));
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, OAUTH_DENIED",
        "expired_token, OAUTH_TIMEOUT",
        "unauthorized_client, OAUTH_DEVICE_BLOCKED",
        "invalid_client, OAUTH_CLIENT_INVALID",
        "server_error, OAUTH_TOKEN_ERROR",
    })
    void aRefusalEndsIt(String error, Cause cause) throws Exception {
        answers.add(error(error));

        assertThat(cause(signIn(oauth2(true)))).isEqualTo(cause);
    }

    @Test
    @Proves(Cause.OAUTH_DEVICE_BLOCKED)
    void aProviderWithoutTheFlowSaysSo() throws Exception {
        assertThat(cause(signIn(oauth2(false)))).isEqualTo(Cause.OAUTH_DEVICE_BLOCKED);
        assertThat(idp.posted()).isEmpty();
    }

    @Test
    void aCodeThatNobodyTypesIsWorthNothingInTheEnd() throws Exception {
        var slow = DEVICE.replace("\"interval\":3", "\"interval\":45");
        idp.web().page(Idp.HOST + "/device", out -> write(out, slow));
        answers.add(error("authorization_pending"));

        assertThat(cause(signIn(oauth2(true)))).isEqualTo(Cause.OAUTH_TIMEOUT);
        assertThat(time.now()).isBetween(Duration.ofSeconds(900), Duration.ofSeconds(905));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"user_code":"A","verification_uri":"https://login.example.org/d"}
        {"device_code":"m","user_code":"A","verification_uri":"http://login.example.org/d"}
        {"device_code":"m","user_code":"A\\u001b[2J","verification_uri":"https://login.example.org/d"}
        []
        """)
    void aStrangeAnswerShowsNothing(String body) throws Exception {
        idp.web().page(Idp.HOST + "/device", out -> write(out, body));

        assertThat(cause(signIn(oauth2(true)))).isEqualTo(Cause.OAUTH_TOKEN_ERROR);
        assertThat(shown).isEmpty();
    }

    @Test
    @Proves(Cause.OAUTH_SCOPE_MISSING)
    void aTickThatWasTakenOffIsNoticed() throws Exception {
        answers.add(Idp.granting("access-1", ",\"scope\":\"imap-scope offline\""));

        assertThat(signIn(oauth2(true))).isInstanceOfSatisfying(SignInResult.Failed.class, failed -> {
            assertThat(failed.cause()).isEqualTo(Cause.OAUTH_SCOPE_MISSING);
            assertThat(failed.words()).contains("smtp-scope");
        });
    }

    private SignInResult signIn(OAuth2 oauth2) throws Exception {
        var network = new Network(new LoopbackDns(), Idp.trust(), Limits.USUAL, Clock.systemUTC());
        var client = OAuthClient.open("client 7", LoopbackRedirect.USUAL);
        var offer = new SignInOffer(
                "Example", oauth2, Set.of("imap.example.org", "smtp.example.org"), Optional.of(client), false);
        var settings = AccountSettings.of(
                ADA, server(Protocol.IMAP, "imap.example.org", 993), server(Protocol.SMTP, "smtp.example.org", 465));
        return new DeviceSignIn(network, new OpenClients(network, Registrations.NONE), time)
                .signInByCode(new SignInRequest(settings, offer, new ClosingPage("en", "", "", ""), false), shown::add);
    }

    private static ServerSettings server(Protocol protocol, String host, int port) {
        return new ServerSettings(
                protocol, new Endpoint(host, port), Encryption.TLS, List.of(AuthMethod.OAUTH2), ADA.toString());
    }

    private OAuth2 oauth2(boolean device) {
        var base = URI.create("https://" + Idp.HOST + ":" + idp.web().port());
        return new OAuth2(
                Idp.HOST,
                base.resolve("/authorize"),
                base.resolve("/token"),
                device ? Optional.of(base.resolve("/device")) : Optional.empty(),
                Map.of(Protocol.IMAP, List.of("imap-scope"), Protocol.SMTP, List.of("smtp-scope")),
                List.of("offline"),
                OAuth2.Pkce.REQUIRED,
                OAuth2.ClientRegistration.USER_SUPPLIED);
    }

    private static Cause cause(SignInResult result) {
        return result instanceof SignInResult.Failed failed ? failed.cause() : Cause.NONE;
    }

    private static String error(String error) {
        return "{\"error\":\"" + error + "\"}";
    }

    private static void write(OutputStream out, String body) throws IOException {
        var head =
                LoopbackWebServer.head(body.contains("\"error\"") ? 400 : 200, "Content-Type: application/json", body);
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
    }
}
