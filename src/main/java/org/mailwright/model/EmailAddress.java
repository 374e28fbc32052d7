package org.mailwright.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * An email address (RFC 5321, section 4.1.2; RFC 6531 for letters beyond ASCII).
 *
 * @param localPart what stands before the @, without the quotes and backslashes that may be needed to write it; case
 *     is kept, for only the domain's own server may fold it
 * @param domain what stands behind the @; address literals such as {@code [192.0.2.1]} are not taken
 */
public record EmailAddress(String localPart, DomainName domain) {

    /** In octets (RFC 5321, section 4.5.3.1.1). */
    private static final int MAX_LOCAL_PART = 64;

    /** In octets: a path of 256 less its angle brackets (RFC 5321, section 4.5.3.1.3). */
    private static final int MAX_LENGTH = 254;

    private static final String ATEXT_SPECIALS = "!#$%&'*+-/=?^_`{|}~";

    public EmailAddress {
        if (!isLocalPart(localPart)) throw new IllegalArgumentException("not a local part");
        if (domain.labels().size() < 2 && !domain.ascii().equals("localhost")) {
            throw new IllegalArgumentException("a mail domain has a dot");
        }
        if (octets(localPart) + 1 + domain.ascii().length() > MAX_LENGTH) {
            throw new IllegalArgumentException("longer than " + MAX_LENGTH + " octets");
        }
    }

    /**
     * An address as people type and paste it: {@code Ada <ada@example.org>}, {@code mailto:ada@example.org}, with a
     * full-width @, with invisible characters, or as {@code ada (at) example (dot) org}. A local part that breaks the rule on dots is taken, for such are in use.
     */
    public static Optional<EmailAddress> parse(String text) {
        var address = PastedAddress.bare(text);
        int at = address.lastIndexOf('@');
        if (at < 1) return Optional.empty();
        var localPart = unquoted(address.substring(0, at));
        // White space around the @ would be stripped by DomainName, and is a slip to point out.
        var after = address.substring(at + 1);
        if (!after.equals(after.strip())) return Optional.empty();
        var domain = DomainName.parse(after);
        return localPart.isEmpty() || domain.isEmpty() ? Optional.empty() : of(localPart.get(), domain.get());
    }

    /** The address of a text in which words stand for its signs: what was understood is to be said then. */
    public static Optional<EmailAddress> spelledOut(String text) {
        return SpelledOut.undone(text.strip()).equals(text.strip()) ? Optional.empty() : parse(text);
    }

    /**
     * The address that was likely meant by a text that is none, with a comma, a semicolon, a blank or two dots where the domain has its dot.
     * To be asked about, never to be taken by itself.
     */
    public static Optional<EmailAddress> slipped(String text) {
        return parse(text).isPresent() ? Optional.empty() : parse(PastedAddress.withDots(text));
    }

    /** An address that stands for everybody in a domain, a short one where the domain leaves room for no longer one. */
    public static EmailAddress anybody(DomainName domain) {
        return of("user", domain).orElseGet(() -> new EmailAddress("u", domain));
    }

    /** An address of these two parts, or nothing where they make none, such as one that is too long. */
    public static Optional<EmailAddress> of(String localPart, DomainName domain) {
        try {
            return Optional.of(new EmailAddress(localPart, domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether sending to or from it needs the SMTPUTF8 extension (RFC 6531). */
    public boolean needsSmtpUtf8() {
        return localPart.chars().anyMatch(c -> c >= 128);
    }

    /** Whether the local part has dots where RFC 5321 allows none, as some of docomo.ne.jp and ezweb.ne.jp have. */
    public boolean breaksDotRule() {
        return localPart.startsWith(".") || localPart.endsWith(".") || localPart.contains("..");
    }

    /** Whether the text is this address, whatever the letters of its domain. */
    public boolean isWritten(String text) {
        return text.equals(toString()) || text.equals(display());
    }

    /** The form people read, with the domain in its own letters. */
    public String display() {
        return quotedLocalPart() + "@" + domain.unicode();
    }

    /** The form that goes on the wire, quoted where it must be. */
    @Override
    public String toString() {
        return quotedLocalPart() + "@" + domain.ascii();
    }

    private String quotedLocalPart() {
        return isDotsAndAtoms(localPart) ? localPart : '"' + localPart.replaceAll("[\\\\\"]", "\\\\$0") + '"';
    }

    private static boolean isLocalPart(String text) {
        return !text.isEmpty()
                && octets(text) <= MAX_LOCAL_PART
                && text.codePoints()
                        .noneMatch(c -> c < 32
                                || c == 127
                                || Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.SURROGATE);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** More than RFC 5321 allows: the dots may stand anywhere. */
    private static boolean isDotsAndAtoms(String text) {
        return text.codePoints().anyMatch(c -> c != '.') && text.codePoints().allMatch(c -> c == '.' || isAtext(c));
    }

    private static boolean isAtext(int c) {
        if (c >= 128) return !Character.isWhitespace(c) && !Character.isSpaceChar(c);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ATEXT_SPECIALS.indexOf(c) >= 0;
    }

    private static Optional<String> unquoted(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128); // needs none of the tables that normalizing begins with
        var local = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!local.startsWith("\"")) return isDotsAndAtoms(local) ? Optional.of(local) : Optional.empty();
        if (local.length() < 3 || !local.endsWith("\"")) return Optional.empty();
        var content = new StringBuilder();
        var quoted = local.substring(1, local.length() - 1);
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '"') return Optional.empty();
            if (c == '\\' && ++i == quoted.length()) return Optional.empty();
            content.append(quoted.charAt(i));
        }
        return Optional.of(content.toString());
    }
}
