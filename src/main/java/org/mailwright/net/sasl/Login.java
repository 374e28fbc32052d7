package org.mailwright.net.sasl;

import org.mailwright.model.Secret;

/**
 * What to log on with.
 *
 * @param secret a password, or an access token for OAuth 2.0; its maker closes it
 */
public record Login(String username, Secret secret, Kind kind) {

    /** What the secret is, and how it may travel. */
    public enum Kind {
        PASSWORD,
        /** A password that is only used in a challenge and response, never sent. */
        ENCRYPTED_PASSWORD,
        TOKEN
    }
}
