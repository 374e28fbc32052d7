package org.mailwright.reply;

import java.util.regex.Pattern;

/**
 * A group of enhanced status codes (RFC 3463, section 2), such as x.7.606-649.
 *
 * @param kind the first number, 0 for any
 */
record StatusPattern(int kind, int subject, int first, int last) {

    private static final Pattern FORM = Pattern.compile("([x245])\\.(\\d)\\.(?:([x*])|(\\d{1,3})(?:-(\\d{1,3}))?)");

    static StatusPattern parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) throw new IllegalArgumentException("not a status pattern: " + text);
        var kind = form.group(1).equals("x") ? 0 : Integer.parseInt(form.group(1));
        var subject = Integer.parseInt(form.group(2));
        if (form.group(3) != null) return new StatusPattern(kind, subject, 0, 999);
        var first = Integer.parseInt(form.group(4));
        var last = form.group(5) == null ? first : Integer.parseInt(form.group(5));
        return new StatusPattern(kind, subject, first, last);
    }

    boolean fits(Status status) {
        return (kind == 0 || kind == status.kind())
                && subject == status.subject()
                && status.detail() >= first
                && status.detail() <= last;
    }

    /** An enhanced status code as it stands in a reply. */
    record Status(int kind, int subject, int detail) {}
}
