package org.mailwright.net.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** SASL messages as mail protocols carry them: in Base64 (RFC 4954, RFC 3501, RFC 5034). */
final class SaslText {

    private SaslText() {}

    /** The message in Base64, masked in the transcript from now on; the bytes are wiped. */
    static String encode(byte[] secret, MailConnection connection) {
        var text = Base64.getEncoder().encodeToString(secret);
        Arrays.fill(secret, (byte) 0);
        connection.hide(text);
        return text;
    }

    /** The challenge, or the text itself where a server sends it plain. */
    static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
