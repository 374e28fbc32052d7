package org.mailwright.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.catalog.OAuth2;
import org.mailwright.net.http.LoopbackRedirect;

/** Offers for tests of those who only show them. */
public final class SignInOffers {

    private SignInOffers() {}

    /** For imap.example.org and smtp.example.org. */
    public static SignInOffer example(boolean registered) {
        var oauth2 = new OAuth2(
                "login.example.net",
                URI.create("https://login.example.net/authorize"),
                URI.create("https://login.example.net/token"),
                Optional.of(URI.create("https://login.example.net/device-code")),
                Map.of(),
                List.of(),
                OAuth2.Pkce.REQUIRED,
                OAuth2.ClientRegistration.USER_SUPPLIED);
        var client = new OAuthClient("7", Optional.empty(), LoopbackRedirect.USUAL, Optional.empty());
        return new SignInOffer(
                "Example Mail",
                oauth2,
                Set.of("imap.example.org", "smtp.example.org"),
                registered ? Optional.of(client) : Optional.empty(),
                false);
    }

    /** The same servers at Microsoft, registered in the organisation contoso.example. */
    public static SignInOffer microsoft() {
        var base = URI.create("https://login.microsoftonline.com/contoso.example/oauth2/v2.0/authorize");
        var oauth2 = new OAuth2(
                "login.microsoftonline.com",
                base,
                base.resolve("token"),
                Optional.empty(),
                Map.of(),
                List.of(),
                OAuth2.Pkce.REQUIRED,
                OAuth2.ClientRegistration.USER_SUPPLIED);
        var client =
                new OAuthClient("7", Optional.empty(), LoopbackRedirect.USUAL, Optional.of("contoso.example"));
        return new SignInOffer(
                "Microsoft 365",
                oauth2,
                Set.of("imap.example.org", "smtp.example.org"),
                Optional.of(client),
                false);
    }
}
