package org.mailwright.practice.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A user name and a password as SASL PLAIN carries them (RFC 4616); an authorization identity is left aside. */
public record PlainLogin(String username, String password) {

    public static Optional<PlainLogin> parse(String base64) {
        return decode(base64)
                .map(text -> text.split("\0", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new PlainLogin(parts[1], parts[2]));
    }

    /** Base64 of UTF-8; a lone = stands for nothing (RFC 4954, section 4). */
    public static Optional<String> decode(String base64) {
        if (base64.equals("=")) return Optional.of("");
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return username;
    }
}
