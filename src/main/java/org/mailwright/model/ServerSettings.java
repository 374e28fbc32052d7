package org.mailwright.model;

import java.util.List;

/**
 * How to reach one mail server and log on to it. The password is not here: it travels beside the settings.
 *
 * @param auth ways to log on, best first, at least one
 * @param username what to log on as; empty only where no log-on is wanted
 */
public record ServerSettings(
        Protocol protocol, Endpoint endpoint, Encryption encryption, List<AuthMethod> auth, String username) {

    public ServerSettings {
        auth = List.copyOf(auth);
        if (auth.isEmpty()) throw new IllegalArgumentException("no way to log on; say NONE where none is wanted");
        if (!isUsername(username)) throw new IllegalArgumentException("a control character in a user name");
        if (username.isEmpty() && auth.stream().anyMatch(AuthMethod::usesPassword)) {
            throw new IllegalArgumentException("a log-on without a user name");
        }
    }

    /** Whether the text could be sent as a user name: no control that ends a command (CR, LF, NUL), no half of a character. */
    public static boolean isUsername(String text) {
        return text.codePoints().noneMatch(c -> c < 32 || c == 127 || Character.getType(c) == Character.SURROGATE);
    }

    public boolean needsLogin() {
        return auth.getFirst() != AuthMethod.NONE && auth.getFirst() != AuthMethod.CLIENT_IP;
    }

    /** Whether the log-on takes an access token and no password (OAuth 2.0, RFC 7628). */
    public boolean needsToken() {
        return needsLogin() && auth.stream().noneMatch(AuthMethod::usesPassword);
    }

    public ServerSettings withEndpoint(Endpoint other) {
        return new ServerSettings(protocol, other, encryption, auth, username);
    }

    public ServerSettings withEncryption(Encryption other) {
        return new ServerSettings(protocol, endpoint, other, auth, username);
    }

    public ServerSettings withUsername(String other) {
        return new ServerSettings(protocol, endpoint, encryption, auth, other);
    }

    public ServerSettings withAuth(List<AuthMethod> other) {
        return new ServerSettings(protocol, endpoint, encryption, other, username);
    }
}
