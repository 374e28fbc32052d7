package org.mailwright.signin;

import java.nio.charset.StandardCharsets;
import org.mailwright.json.JsonDocument;
import org.mailwright.net.http.LoopbackRedirect;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.http.PastedRedirect;

/** Reads whatever a sign-in service and a browser send. */
public final class SignInReplies {

    private static final String REDIRECT = "http://127.0.0.1:4711/";

    private SignInReplies() {}

    public static void read(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        JsonDocument.object(content, TokenGrant.LIMITS).ifPresent(json -> {
            TokenGrant.of(json);
            DeviceGrant.of(json);
            Refusal.read(json, new Parameters());
        });
        TokenGrant.names(text);
        Parameters.parse(text);
        PastedRedirect.parse(text, REDIRECT);
        PastedRedirect.parse(REDIRECT + "?" + text, REDIRECT);
        LoopbackRedirect.parse(text);
        Refusal.of(text, text);
    }
}
