package org.mailwright.account.reading;

import java.util.Locale;
import java.util.Optional;
import org.mailwright.model.AuthMethod;

/** Reads the names of SASL mechanisms, as several programs' files have them, in any case and with - or _. */
public final class SaslNames {

    private SaslNames() {}

    public static Optional<AuthMethod> method(String name) {
        var word = name.strip().toUpperCase(Locale.ROOT).replace('_', '-');
        if (word.startsWith("SCRAM-")) return Optional.of(AuthMethod.PASSWORD_ENCRYPTED);
        return switch (word) {
            case "PLAIN", "LOGIN", "CLEAR", "USER", "PASSWORD" -> Optional.of(AuthMethod.PASSWORD);
            case "CRAM-MD5", "DIGEST-MD5", "APOP", "+APOP" -> Optional.of(AuthMethod.PASSWORD_ENCRYPTED);
            case "XOAUTH2", "OAUTHBEARER", "OAUTH2", "GOOGLE", "OUTLOOK", "YAHOO!" -> Optional.of(AuthMethod.OAUTH2);
            case "NTLM" -> Optional.of(AuthMethod.NTLM);
            case "GSSAPI" -> Optional.of(AuthMethod.GSSAPI);
            case "ANONYMOUS", "NONE" -> Optional.of(AuthMethod.NONE);
            default -> Optional.empty();
        };
    }
}
