package org.mailwright.model;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A domain name, held as the lower-case A-labels that go on the wire (RFC 5890), without the root's dot.
 *
 * @param ascii such as {@code xn--bcher-kva.example}; for {@code bücher.example} use {@link #parse}
 */
public record DomainName(String ascii) implements Comparable<DomainName> {

    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL = 63;
    private static final String ACE = "xn--";

    /** Letters whose meaning IDNA 2003 lost: sharp s, final sigma, and the two joiners (UTS 46, section 4). */
    private static final String DEVIATIONS = "\u00df\u03c2\u200c\u200d";

    public DomainName {
        if (!isWireForm(ascii)) throw new IllegalArgumentException("not a domain name in wire form");
    }

    /** Reads a name in either form, U-labels or A-labels, with or without the root's dot. */
    public static Optional<DomainName> parse(String text) {
        var name = text.strip();
        if (name.endsWith(".")) name = name.substring(0, name.length() - 1);
        if (name.isEmpty() || name.length() > MAX_LENGTH) return Optional.empty();
        if (isWireForm(name)) return Optional.of(new DomainName(name));
        var labels = Arrays.stream(name.split("[.\u3002\uff0e\uff61]", -1))
                .map(DomainName::toAscii)
                .toList();
        if (labels.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        var ascii = labels.stream().map(Optional::orElseThrow).collect(Collectors.joining("."));
        return isWireForm(ascii) ? Optional.of(new DomainName(ascii)) : Optional.empty();
    }

    /** For names that stand in the program itself, or that were checked before. */
    public static DomainName of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a domain name: " + text));
    }

    /** The form people read: U-labels where a label has one, such as {@code bücher.example}. */
    public String unicode() {
        return labels().stream().map(DomainName::toUnicode).collect(Collectors.joining("."));
    }

    public boolean isInternational() {
        return labels().stream().anyMatch(label -> label.startsWith(ACE));
    }

    /** The name's labels from left to right; the last is the top-level domain. */
    public List<String> labels() {
        return List.of(ascii.split("\\."));
    }

    /** The name without its left-most label, or nothing for a single label. */
    public Optional<DomainName> parent() {
        int dot = ascii.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new DomainName(ascii.substring(dot + 1)));
    }

    /** Whether this is {@code suffix} or lies below it, whole labels only: evilgmail.com is not within gmail.com. */
    public boolean isWithin(DomainName suffix) {
        return ascii.equals(suffix.ascii) || ascii.endsWith("." + suffix.ascii);
    }

    /** This name with one more label, or several, on the left, or nothing where that is too long for a name. */
    public Optional<DomainName> child(String labels) {
        return parse(labels + "." + ascii);
    }

    @Override
    public int compareTo(DomainName other) {
        return ascii.compareTo(other.ascii);
    }

    /** The wire form. */
    @Override
    public String toString() {
        return ascii;
    }

    private static boolean isWireForm(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH) return false;
        int label = 0;
        boolean number = true;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : '.';
            if (c == '.') {
                if (!isLabel(name, label, i)) return false;
                // An all-numeric last label would make an IPv4 address pass for a name (RFC 1123, section 2.1).
                if (i == name.length()) return !number;
                label = i + 1;
                number = true;
            } else if (c >= 'a' && c <= 'z' || c == '-') number = false;
            else if (c < '0' || c > '9') return false;
        }
        return false;
    }

    private static boolean isLabel(String name, int from, int to) {
        return to > from && to - from <= MAX_LABEL && name.charAt(from) != '-' && name.charAt(to - 1) != '-';
    }

    private static Optional<String> toAscii(String label) {
        if (label.chars().allMatch(c -> c < 128)) return Optional.of(label.toLowerCase(Locale.ROOT));
        var mapped = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        if (mapped.codePoints().anyMatch(c -> DEVIATIONS.indexOf(c) >= 0)) {
            return mapped.codePoints().allMatch(DomainName::isNameCharacter)
                    ? Optional.of(ACE + Punycode.encode(mapped))
                    : Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isNameCharacter(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || DEVIATIONS.indexOf(c) >= 0 || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Only a label that reads back to the same wire form is shown in letters, so that none can pose as another. */
    private static String toUnicode(String label) {
        if (!label.startsWith(ACE)) return label;
        return Punycode.decode(label.substring(ACE.length()))
                .filter(letters -> toAscii(letters).equals(Optional.of(label)))
                .orElse(label);
    }
}
