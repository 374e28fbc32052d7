package org.mailwright.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.mailwright.catalog.OAuth2;
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
import org.mailwright.net.http.LoopbackRedirect;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.signin.SignInResult.Failed;

/** A sign-in against an identity provider on this computer. */
abstract class SignInBench {

    static final EmailAddress ADA = EmailAddress.parse("ada@example.org").orElseThrow();
    static final ClosingPage PAGE = new ClosingPage("en", "Mail <wright>", "Signed in", "Not signed in");
    static final OAuthClient PUBLIC =
            new OAuthClient("client 7", Optional.empty(), LoopbackRedirect.USUAL, Optional.empty());

    final Idp idp = new Idp();

    @AfterEach
    void close() {
        idp.close();
    }

    SignInResult signIn(OAuthClient client) throws InterruptedException {
        return signIn().signIn(request(client), idp::accept);
    }

    SignInResult signIn(OAuthClient client, SignIn.Person browser) throws InterruptedException {
        return signIn().signIn(request(client), browser);
    }

    BrowserSignIn signIn() {
        return new BrowserSignIn(network(Idp.trust()), new OpenClients(network(Idp.trust()), Registrations.NONE));
    }

    static Network network(TrustStore trust) {
        return new Network(new LoopbackDns(), trust, Limits.USUAL, Clock.systemUTC());
    }

    SignInRequest request(OAuthClient client) {
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
        var offer = new SignInOffer("Example", oauth2, Set.of("mail.example.org"), Optional.of(client), false);
        return new SignInRequest(settings, offer, PAGE, false);
    }

    static ServerSettings server(Protocol protocol, int port) {
        return new ServerSettings(
                protocol,
                new Endpoint("mail.example.org", port),
                Encryption.TLS,
                List.of(AuthMethod.OAUTH2),
                "ada-login@example.org");
    }

    static Cause cause(SignInResult result) {
        return ((Failed) result).cause();
    }

    static String idToken(String claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return ",\"id_token\":\"" + encoder.encodeToString("{}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".\"";
    }
}
