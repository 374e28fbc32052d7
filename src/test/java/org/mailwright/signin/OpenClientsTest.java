package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.catalog.OAuth2;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.tls.Network;

/** Open registration (RFC 7591) with an issuer with TLS, honest and hostile. */
class OpenClientsTest {

    private static final String METADATA = Idp.HOST + "/.well-known/oauth-authorization-server";

    private final Idp idp = new Idp();
    private final Map<String, String> file = new HashMap<>();
    private final String authority = Idp.HOST + ":" + idp.web().port();

    @BeforeEach
    void serve() {
        metadata("https://" + authority, "https://" + authority + "/register");
        registers("{\"client_id\":\"given-1\",\"redirect_uris\":[\"http://127.0.0.1/\"]}");
    }

    @AfterEach
    void close() {
        idp.close();
    }

    @Test
    void aProgramIsRegisteredOnceAndTheIdIsKept() throws Exception {
        var clients = clients();

        assertThat(id(clients.of(offer()))).isEqualTo("given-1");
        assertThat(id(clients.of(offer()))).isEqualTo("given-1");

        assertThat(file).containsExactly(Map.entry(Idp.HOST, "given-1"));
        assertThat(idp.web().posted())
                .singleElement()
                .asString()
                .contains("\"token_endpoint_auth_method\":\"none\"", "\"http://127.0.0.1/\"", "\"scope\":\"mail\"")
                .doesNotContain("offline_access");
    }

    @Test
    void whatWasKeptIsUsedAgain() throws Exception {
        file.put(Idp.HOST, "given-0");
        idp.granting(400, "{\"error\":\"invalid_grant\"}");

        assertThat(id(clients().of(offer()))).isEqualTo("given-0");
        assertThat(idp.web().asked()).noneMatch(line -> line.contains("/register"));
    }

    @Test
    void whatTheIssuerForgotIsAskedForAgain() throws Exception {
        file.put(Idp.HOST, "given-0");
        idp.granting(401, "{\"error\":\"invalid_client\"}");

        assertThat(id(clients().of(offer()))).isEqualTo("given-1");
        assertThat(file).containsEntry(Idp.HOST, "given-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.net|https://HOST/register",
                "https://HOST|https://evil.example.net/register",
                "https://HOST|http://HOST/register",
                "https://HOST|not an address",
                "https://HOST/other|https://HOST/register",
            })
    void metadataThatLeadsElsewhereIsNotFollowed(String issuerAndEndpoint) throws Exception {
        var parts = issuerAndEndpoint.replace("HOST", authority).split("\\|");
        metadata(parts[0], parts[1]);

        assertThat(cause(clients().of(offer()))).isEqualTo(Cause.OAUTH_CLIENT_INVALID);
        assertThat(idp.web().posted()).isEmpty();
    }

    @Test
    void aRedirectToAnotherHostIsNotBelieved() throws Exception {
        var elsewhere = "elsewhere.example.org:" + idp.web().port();
        idp.web().redirecting(METADATA, "https://" + elsewhere + "/metadata");

        assertThat(clients().of(offer())).isInstanceOf(Reply.Refused.class);
        assertThat(idp.web().posted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"client_id\":\"x\",\"client_secret\":\"hush\",\"client_secret_expires_at\":1}",
                "{\"client_id\":\"x\",\"redirect_uris\":[\"https://evil.example.net/\"]}",
                "{\"client_id\":\"x\",\"token_endpoint_auth_method\":\"client_secret_basic\"}",
                "{\"client_id\":\"with a line\\nbreak\"}",
                "{\"client_id\":7}",
                "{}",
                "[[[[[[[[[[[[[[[[[[[[[[",
                "",
            })
    void anotherRegistrationThanWasAskedForIsRefused(String answer) throws Exception {
        registers(answer);

        assertThat(cause(clients().of(offer()))).isEqualTo(Cause.OAUTH_CLIENT_INVALID);
        assertThat(file).isEmpty();
    }

    @Test
    void nobodyIsAskedWhereAnybodyMayNotRegister() throws Exception {
        var offer =
                new SignInOffer("Example", oauth2(OAuth2.ClientRegistration.USER_SUPPLIED), Set.of(), Optional.empty(), false);

        assertThat(clients().of(offer)).isInstanceOf(Reply.Refused.class);
        assertThat(idp.web().asked()).isEmpty();
    }

    private OpenClients clients() {
        var network = new Network(new LoopbackDns(), Idp.trust(), Limits.USUAL, Clock.systemUTC());
        return new OpenClients(network, new Registrations() {

            @Override
            public Optional<String> id(String issuer) {
                return Optional.ofNullable(file.get(issuer));
            }

            @Override
            public void keep(String issuer, String id) {
                file.put(issuer, id);
            }

            @Override
            public void drop(String issuer) {
                file.remove(issuer);
            }
        });
    }

    private SignInOffer offer() {
        return new SignInOffer(
                "Example", oauth2(OAuth2.ClientRegistration.DYNAMIC), Set.of("mail.example.org"), Optional.empty(), false);
    }

    private OAuth2 oauth2(OAuth2.ClientRegistration registration) {
        return new OAuth2(
                Idp.HOST,
                URI.create("https://" + authority + "/authorize"),
                idp.tokenEndpoint(),
                Optional.empty(),
                Map.of(Protocol.IMAP, List.of("mail")),
                List.of("offline_access"),
                OAuth2.Pkce.REQUIRED,
                registration);
    }

    private void metadata(String issuer, String endpoint) {
        idp.web()
                .with(
                        METADATA,
                        "application/json",
                        "{\"issuer\":\"%s\",\"registration_endpoint\":\"%s\",\"scopes_supported\":[\"mail\"],%s}"
                                .formatted(issuer, endpoint, endpoints("https://" + authority)));
    }

    private static String endpoints(String at) {
        return "\"authorization_endpoint\":\"%s/authorize\",\"token_endpoint\":\"%s/token\"".formatted(at, at);
    }

    private void registers(String answer) {
        idp.web().page(Idp.HOST + "/register", out -> write(out, answer));
    }

    private static void write(OutputStream out, String body) throws IOException {
        var head = LoopbackWebServer.head(201, "Content-Type: application/json", body);
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
    }

    private static String id(Reply<SignInOffer> answer) {
        return answer instanceof Reply.Given<SignInOffer>(var ready)
                ? ready.client().orElseThrow().id()
                : answer.toString();
    }

    private static Cause cause(Reply<SignInOffer> answer) {
        return answer instanceof Reply.Refused<SignInOffer>(var refusal) ? refusal.cause() : Cause.NONE;
    }
}
