package org.mailwright.net.sasl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The password in one message, for encrypted connections (RFC 4616). */
final class PlainExchange implements SaslExchange {

    private final Login login;

    PlainExchange(Login login) {
        this.login = login;
    }

    @Override
    public String mechanism() {
        return "PLAIN";
    }

    @Override
    public Optional<byte[]> initial() {
        var username = login.username().getBytes(StandardCharsets.UTF_8);
        var password = login.secret().utf8();
        var message = ByteBuffer.allocate(username.length + password.length + 2)
                .put((byte) 0)
                .put(username)
                .put((byte) 0)
                .put(password)
                .array();
        Arrays.fill(password, (byte) 0);
        return Optional.of(message);
    }

    @Override
    public byte[] respond(byte[] challenge) {
        return initial().orElseThrow();
    }
}
