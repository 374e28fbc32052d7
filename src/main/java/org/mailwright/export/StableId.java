package org.mailwright.export;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Identifiers that stay the same when the same account is exported again, so that a program updates what it has. */
public final class StableId {

    /** The namespace of all of them (RFC 9562, section 6.6); made once, at random. */
    private static final UUID NAMESPACE = UUID.fromString("6d1f0f3c-5c1e-4b77-9a39-0f6e7a5c2b61");

    private StableId() {}

    /**
     * A name-based UUID (RFC 9562, version 5) of the account.
     *
     * @param purpose tells apart the identifiers that one file needs, such as {@code payload}
     */
    public static UUID of(AccountSettings settings, String purpose) {
        var server = main(settings);
        return of(List.of(
                purpose,
                settings.address().toString(),
                server.protocol().code(),
                server.endpoint().host(),
                server.username()));
    }

    /** The same of the account that everybody in the domain gets: it does not tell whose settings it was made from. */
    public static UUID forDomain(AccountSettings settings, String purpose) {
        var server = main(settings);
        return of(List.of(
                purpose,
                settings.address().domain().ascii(),
                server.protocol().code(),
                server.endpoint().host()));
    }

    private static ServerSettings main(AccountSettings settings) {
        return settings.server(settings.incoming().isPresent() ? Side.INCOMING : Side.OUTGOING)
                .orElseThrow();
    }

    /** A name-based UUID of parts; no other parts give the same, however they are split. */
    public static UUID of(List<String> parts) {
        var digest = sha1();
        digest.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array());
        for (var part : parts) {
            var bytes = part.getBytes(UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        var hash = ByteBuffer.wrap(digest.digest());
        long high = hash.getLong() & ~0xF000L | 0x5000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-1", e);
        }
    }
}
