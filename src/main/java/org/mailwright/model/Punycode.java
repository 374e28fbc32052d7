package org.mailwright.model;

import java.util.Optional;

/**
 * The ASCII form of one label of an internationalised domain name (RFC 3492).
 *
 * <p>{@link java.net.IDN} speaks IDNA 2003 only, which turns "ß" into "ss" and so reaches another domain than the one
 * that was registered; this is the part that IDNA 2008 (RFC 5891) needs besides it.
 */
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 128;

    private Punycode() {}

    static String encode(String label) {
        int[] input = label.codePoints().toArray();
        var output = new StringBuilder();
        for (int c : input) {
            if (c < INITIAL_N) output.append((char) c);
        }
        int basic = output.length();
        int handled = basic;
        if (basic > 0) output.append('-');
        int n = INITIAL_N;
        int delta = 0;
        int bias = INITIAL_BIAS;
        while (handled < input.length) {
            int next = nextAtLeast(input, n);
            delta += (next - n) * (handled + 1);
            n = next;
            for (int c : input) {
                if (c < n) delta++;
                if (c == n) {
                    appendNumber(output, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return output.toString();
    }

    /** The label that was encoded, or nothing where the text is no Punycode. */
    static Optional<String> decode(String text) {
        int split = text.lastIndexOf('-');
        var output = new StringBuilder(split > 0 ? text.substring(0, split) : "");
        int at = split > 0 ? split + 1 : 0;
        int n = INITIAL_N;
        int bias = INITIAL_BIAS;
        int i = 0;
        while (at < text.length()) {
            int old = i;
            int weight = 1;
            for (int k = BASE; ; k += BASE) {
                if (at >= text.length()) return Optional.empty();
                int digit = digit(text.charAt(at++));
                if (digit < 0 || digit > (Integer.MAX_VALUE - i) / weight) return Optional.empty();
                i += digit * weight;
                int t = threshold(k, bias);
                if (digit < t) break;
                if (weight > Integer.MAX_VALUE / (BASE - t)) return Optional.empty();
                weight *= BASE - t;
            }
            int length = output.codePointCount(0, output.length()) + 1;
            bias = adapt(i - old, length, old == 0);
            n += i / length;
            i %= length;
            if (!Character.isValidCodePoint(n)) return Optional.empty();
            output.insert(output.offsetByCodePoints(0, i++), Character.toString(n));
        }
        return Optional.of(output.toString());
    }

    private static int nextAtLeast(int[] input, int n) {
        int next = Integer.MAX_VALUE;
        for (int c : input) {
            if (c >= n && c < next) next = c;
        }
        return next;
    }

    private static void appendNumber(StringBuilder output, int number, int bias) {
        int q = number;
        for (int k = BASE; ; k += BASE) {
            int t = threshold(k, bias);
            if (q < t) break;
            output.append(character(t + (q - t) % (BASE - t)));
            q = (q - t) / (BASE - t);
        }
        output.append(character(q));
    }

    private static int threshold(int k, int bias) {
        return Math.clamp(k - bias, T_MIN, T_MAX);
    }

    private static int adapt(int delta, int points, boolean first) {
        int d = first ? delta / DAMP : delta / 2;
        d += d / points;
        int k = 0;
        while (d > (BASE - T_MIN) * T_MAX / 2) {
            d /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * d / (d + SKEW);
    }

    private static char character(int digit) {
        return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') return c - 'a';
        if (c >= 'A' && c <= 'Z') return c - 'A';
        if (c >= '0' && c <= '9') return c - '0' + 26;
        return -1;
    }
}
