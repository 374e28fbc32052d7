package org.mailwright.domain;

import java.net.InetAddress;
import java.util.Optional;

/**
 * The addresses that begin with the same bits.
 *
 * @param bits how many count
 */
record IpRange(InetAddress address, int bits) {

    /** A range of one literal, or nothing where the text is none or has fewer bits than are to count. */
    static Optional<IpRange> parse(String literal, int four, int six) {
        if (!literal.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}")) return Optional.empty();
        try {
            var address = InetAddress.ofLiteral(literal);
            int wide = address.getAddress().length * 8;
            int bits = wide == 32 ? four : six;
            return bits < 0 || bits > wide ? Optional.empty() : Optional.of(new IpRange(address, bits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        var mine = address.getAddress();
        var theirs = other.getAddress();
        if (mine.length != theirs.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) return false;
        }
        return true;
    }
}
