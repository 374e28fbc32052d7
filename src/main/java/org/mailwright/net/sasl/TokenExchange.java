package org.mailwright.net.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.mailwright.model.SafeText;

/** An OAuth 2.0 access token: OAUTHBEARER (RFC 7628), or the XOAUTH2 that came before it. */
public final class TokenExchange implements SaslExchange {

    /** In characters, of a server's words. */
    private static final int LONGEST = 500;

    private static final char SEPARATOR = '\u0001';

    private final String mechanism;
    private final Login login;
    private final String host;
    private final int port;

    TokenExchange(String mechanism, Login login, String host, int port) {
        this.mechanism = mechanism;
        this.login = login;
        this.host = host;
        this.port = port;
    }

    @Override
    public String mechanism() {
        return mechanism;
    }

    @Override
    public Optional<byte[]> initial() {
        var token = login.secret().characters();
        var bearer = "auth=Bearer " + new String(token) + SEPARATOR + SEPARATOR;
        Arrays.fill(token, '\0');
        var message = mechanism.equals("XOAUTH2")
                ? "user=" + login.username() + SEPARATOR + bearer
                : "n,a=" + gs2(login.username()) + "," + SEPARATOR + "host=" + host + SEPARATOR + "port=" + port
                        + SEPARATOR + bearer;
        return Optional.of(message.getBytes(StandardCharsets.UTF_8));
    }

    /** A challenge here is the server's refusal in JSON, which must be answered before it says no. */
    @Override
    public byte[] respond(byte[] challenge) {
        return mechanism.equals("XOAUTH2") ? new byte[0] : new byte[] {SEPARATOR};
    }

    /**
     * A challenge in words: the JSON that it holds on one line, in place of its Base64. Any other stays as it is.
     *
     * @param challenge with or without the code before it
     */
    public static String refusal(String challenge) {
        int code = challenge.lastIndexOf(' ') + 1;
        try {
            var json = new String(Base64.getDecoder().decode(challenge.substring(code)), StandardCharsets.UTF_8);
            return json.startsWith("{")
                    ? challenge.substring(0, code) + SafeText.line(json.strip(), LONGEST)
                    : challenge;
        } catch (IllegalArgumentException e) {
            return challenge;
        }
    }

    /** RFC 5801, section 4. */
    private static String gs2(String name) {
        return name.replace("=", "=3D").replace(",", "=2C");
    }
}
