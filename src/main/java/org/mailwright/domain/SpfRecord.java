package org.mailwright.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An SPF record (RFC 7208, section 4.6), its terms in order.
 *
 * @param redirect the domain whose record holds where no term matches
 * @param faults the terms that are none
 */
record SpfRecord(List<Term> terms, Optional<String> redirect, List<String> faults) {

    /** One that is longer does not fit into an answer by UDP (RFC 7208, section 3.4), with room for other records. */
    static final int LONGEST = 450;

    private static final int MOST_TERMS = 200;

    private static final Pattern VERSION = Pattern.compile("(?i)v=spf1( .*)?");
    private static final Pattern SIMILAR = Pattern.compile("(?is)\\W{0,3}(v\\s*+(?:[=:]\\s*+)?spf|spf1).*");
    private static final Pattern MODIFIER = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]*)=(.*)");
    private static final Pattern MECHANISM =
            Pattern.compile("([+?~-]?)([A-Za-z][A-Za-z0-9_.-]*)(?::([^/]*))?(?:/([0-9]{1,2}))?(?://([0-9]{1,3}))?");
    private static final Pattern IP = Pattern.compile("(?i)([+?~-]?)ip([46]):([0-9A-Fa-f.:]+)(?:/([0-9]{1,3}))?");
    private static final Pattern MACRO = Pattern.compile("%(\\{[slodiphcrtvSLODIPHCRTV][0-9]{0,3}r?[-.+,/_=]*}|%|_|-)");
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9_-]{1,63}\\.)+[A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*\\.?");

    /** What a term looks at. */
    enum Mechanism {
        ALL,
        INCLUDE,
        A,
        MX,
        PTR,
        IP4,
        IP6,
        EXISTS;

        /** Whether it counts for the ten look-ups (RFC 7208, section 4.6.4). */
        boolean asks() {
            return this != ALL && this != IP4 && this != IP6;
        }
    }

    /**
     * A mechanism with its qualifier.
     *
     * @param domain empty where it is the record's own
     * @param four how many bits of an IPv4 address count
     * @param six how many bits of an IPv6 address count
     */
    record Term(char qualifier, Mechanism mechanism, String domain, int four, int six) {

        boolean hasMacro() {
            return domain.indexOf('%') >= 0;
        }
    }

    SpfRecord {
        terms = List.copyOf(terms);
        faults = List.copyOf(faults);
    }

    static boolean isOne(String text) {
        return VERSION.matcher(text).matches();
    }

    /** Whether a text was meant as one, and no server reads it so: with quotes in it, or a slip in the version. */
    static boolean looksLikeOne(String text) {
        return !isOne(text) && SIMILAR.matcher(text).matches();
    }

    static SpfRecord parse(String text) {
        var terms = new ArrayList<Term>();
        var faults = new ArrayList<String>();
        Optional<String> redirect = Optional.empty();
        var words = text.substring("v=spf1".length()).strip().split(" +", MOST_TERMS + 1);
        for (var word : words) {
            if (word.isEmpty()) continue;
            var modifier = MODIFIER.matcher(word);
            if (modifier.matches()) {
                boolean redirects = modifier.group(1).equalsIgnoreCase("redirect");
                boolean ours = isKnown(modifier.group(1));
                if (ours && !isDomain(modifier.group(2)) || redirects && redirect.isPresent()) faults.add(word);
                else if (redirects) redirect = Optional.of(modifier.group(2));
                else if (!ours && mechanism(modifier.group(1)).isPresent()) faults.add(word); // include=, a=, ip4=
                continue;
            }
            term(word).ifPresentOrElse(terms::add, () -> faults.add(word));
        }
        return new SpfRecord(terms, redirect, faults);
    }

    private static boolean isKnown(String modifier) {
        return modifier.equalsIgnoreCase("redirect") || modifier.equalsIgnoreCase("exp");
    }

    private static Optional<Term> term(String word) {
        var ip = IP.matcher(word);
        if (ip.matches()) return address(ip.group(1), ip.group(2).equals("4"), ip.group(3), ip.group(4));
        var parts = MECHANISM.matcher(word);
        if (!parts.matches()) return Optional.empty();
        var mechanism = mechanism(parts.group(2));
        if (mechanism.isEmpty()) return Optional.empty();
        var domain = parts.group(3) == null ? "" : parts.group(3);
        boolean named = parts.group(3) != null;
        boolean sized = parts.group(4) != null || parts.group(5) != null;
        boolean sound = switch (mechanism.get()) {
            case ALL -> !named && !sized;
            case INCLUDE, EXISTS -> isDomain(domain) && !sized;
            case PTR -> (!named || isDomain(domain)) && !sized;
            case A, MX -> !named || isDomain(domain);
            case IP4, IP6 -> false;
        };
        int four = parts.group(4) == null ? 32 : Integer.parseInt(parts.group(4));
        int six = parts.group(5) == null ? 128 : Integer.parseInt(parts.group(5));
        if (!sound || four > 32 || six > 128) return Optional.empty();
        return Optional.of(new Term(qualifier(parts.group(1)), mechanism.get(), domain, four, six));
    }

    private static Optional<Term> address(String sign, boolean four, String literal, @Nullable String size) {
        int bits = size == null ? four ? 32 : 128 : Integer.parseInt(size);
        boolean colons = literal.indexOf(':') >= 0;
        if (colons == four || IpRange.parse(literal, bits, bits).isEmpty()) return Optional.empty();
        var mechanism = four ? Mechanism.IP4 : Mechanism.IP6;
        return Optional.of(new Term(qualifier(sign), mechanism, literal, bits, bits));
    }

    private static char qualifier(String sign) {
        return sign.isEmpty() ? '+' : sign.charAt(0);
    }

    /** A name, or one with macros, which only the receiver of a message can fill in. */
    private static boolean isDomain(String text) {
        var plain = MACRO.matcher(text).replaceAll("m");
        return plain.length() <= 253
                && (!plain.equals(text)
                        ? plain.matches("[!-$&-~]+")
                        : DOMAIN.matcher(text).matches());
    }

    private static Optional<Mechanism> mechanism(String name) {
        return Arrays.stream(Mechanism.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
