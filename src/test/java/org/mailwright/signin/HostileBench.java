package org.mailwright.signin;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.mailwright.catalog.NamedIssuer;
import org.mailwright.catalog.OAuth2;

/** An issuer that a domain's settings file names: honest at first, for a test to have one of its answers be an enemy's. */
class HostileBench extends SignInBench {

    static final String METADATA = Idp.HOST + "/.well-known/oauth-authorization-server/mail";

    final String authority = Idp.HOST + ":" + idp.web().port();
    final String issuer = "https://" + authority + "/mail";

    @BeforeEach
    void serve() {
        metadata(honest());
        idp.web().page(Idp.HOST + "/register", out -> Idp.write(out, 201, "{\"client_id\":\"given-1\"}"));
    }

    SignInResult attempt() throws InterruptedException {
        return attempt(Registrations.NONE);
    }

    SignInResult attempt(Registrations kept) throws InterruptedException {
        return new BrowserSignIn(network(Idp.trust()), clients(kept)).signIn(request(), idp::accept);
    }

    static OpenClients clients(Registrations kept) {
        return new OpenClients(network(Idp.trust()), kept);
    }

    SignInRequest request() {
        var named = new NamedIssuer(URI.create(issuer), Set.of("mail.example.org"));
        var oauth2 = OAuth2.open(named.address());
        var offer = new SignInOffer(Idp.HOST, oauth2, named.hosts(), Optional.empty(), false);
        return new SignInRequest(request(PUBLIC).settings(), offer, PAGE, false);
    }

    String honest() {
        return """
            {"issuer":"https://HOST/mail","authorization_endpoint":"https://HOST/authorize",
             "token_endpoint":"https://HOST/token","registration_endpoint":"https://HOST/register",
             "scopes_supported":["urn:ietf:params:oauth:scope:mail"]}\
            """.replace("HOST", authority);
    }

    void metadata(String body) {
        idp.web().with(METADATA, "application/json", body);
    }
}
