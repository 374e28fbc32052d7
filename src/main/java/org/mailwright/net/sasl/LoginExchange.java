package org.mailwright.net.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The user name, then the password, as old Microsoft servers ask for them (draft-murchison-sasl-login). */
final class LoginExchange implements SaslExchange {

    private final Login login;
    private boolean named;

    LoginExchange(Login login) {
        this.login = login;
    }

    @Override
    public String mechanism() {
        return "LOGIN";
    }

    @Override
    public boolean speaksFirst() {
        return false;
    }

    @Override
    public Optional<byte[]> initial() {
        return Optional.empty();
    }

    /** The prompts' words differ from server to server; their order does not. */
    @Override
    public byte[] respond(byte[] challenge) {
        if (named) return login.secret().utf8();
        named = true;
        return login.username().getBytes(StandardCharsets.UTF_8);
    }
}
