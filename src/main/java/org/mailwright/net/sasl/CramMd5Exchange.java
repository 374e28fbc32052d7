package org.mailwright.net.sasl;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A digest of the server's challenge under the password (RFC 2195). */
final class CramMd5Exchange implements SaslExchange {

    private final Login login;

    CramMd5Exchange(Login login) {
        this.login = login;
    }

    @Override
    public String mechanism() {
        return "CRAM-MD5";
    }

    @Override
    public boolean speaksFirst() {
        return false;
    }

    @Override
    public Optional<byte[]> initial() {
        return Optional.empty();
    }

    @Override
    public byte[] respond(byte[] challenge) {
        var password = login.secret().utf8();
        try {
            var mac = Mac.getInstance("HmacMD5");
            // An empty key is none to Java, and the same as one zero byte to HMAC.
            mac.init(new SecretKeySpec(password.length == 0 ? new byte[1] : password, "HmacMD5"));
            var digest = HexFormat.of().formatHex(mac.doFinal(challenge));
            return (login.username() + " " + digest).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacMD5", e);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }
}
