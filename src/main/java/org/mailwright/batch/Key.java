package org.mailwright.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A fingerprint of texts: 128 bits of SHA-256. */
record Key(long high, long low) {

    static Key of(String... texts) {
        var digest = sha256();
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length)); // or "a","bc" would be "ab","c"
            digest.update(bytes);
        }
        var bytes = ByteBuffer.wrap(digest.digest());
        return new Key(bytes.getLong(), bytes.getLong());
    }

    /** 32 hexadecimal digits. */
    String text() {
        return "%016x%016x".formatted(high, low);
    }

    /** Reads {@link #text()} at the beginning of a text; the caller has checked that it is there. */
    static Key parse(String digits) {
        return new Key(
                Long.parseUnsignedLong(digits.substring(0, 16), 16),
                Long.parseUnsignedLong(digits.substring(16, 32), 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
