package org.mailwright.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Reads whatever a sign-in service and a browser send. */
public final class SignInReplies {

    private static final URI ISSUER = URI.create("https://login.example.org");
    private static final String REDIRECT = "http://127.0.0.1:4711/";

    private SignInReplies() {}

    public static void read(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        TokenGrant.read(200, content);
        TokenGrant.read(400, content);
        DeviceGrant.read(200, content);
        IssuerMetadata.read(ISSUER, content);
        IdToken.names(text);
        Parameters.parse(text);
        PastedRedirect.parse(text, REDIRECT);
        PastedRedirect.parse(REDIRECT + "?" + text, REDIRECT);
        LoopbackRedirect.parse(text);
        Refusal.of(text, text);
    }
}
