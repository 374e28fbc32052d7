package org.mailwright.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what was pasted around an address away from it. */
final class PastedAddress {

    /** More is no address, and is not looked through. */
    private static final int LONGEST = 2000;

    /** Soft hyphen, zero-width characters, marks of writing direction, word joiner, byte order mark. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]");

    /** The small form of the @, and the full-width forms of ASCII, as Japanese keyboards write it. */
    private static final Pattern WIDE = Pattern.compile("[\\ufe6b\\uff01-\\uff5e]");

    private static final int WIDER_BY = 0xfee0;

    private static final String MAILTO = "mailto:";

    /** What is hit in place of a dot, or beside it. */
    private static final Pattern NEAR_DOT = Pattern.compile("[\\s.,;:\\u3001\\u3002\\uff0c\\uff0e]{1,8}");

    private PastedAddress() {}

    static String bare(String text) {
        if (text.length() > LONGEST) return text;
        var visible = INVISIBLE.matcher(text).replaceAll("").strip();
        var address = WIDE.matcher(visible).replaceAll(wide -> Matcher.quoteReplacement(narrow(wide.group())));
        return SpelledOut.undone(
                withoutScheme(inBrackets(AddressInText.alone(address))).strip());
    }

    /** With one dot in the domain for each comma, semicolon, colon, blank or row of dots; the same text where it has no @. */
    static String withDots(String text) {
        int at = text.length() > LONGEST ? -1 : text.lastIndexOf('@');
        if (at < 1) return text;
        var domain = NEAR_DOT.matcher(text.substring(at + 1).strip()).replaceAll(".");
        return text.substring(0, at).strip() + "@"
                + domain.replaceFirst("^\\.", "").replaceFirst("\\.$", "");
    }

    private static String narrow(String wide) {
        return wide.equals("\ufe6b") ? "@" : String.valueOf((char) (wide.charAt(0) - WIDER_BY));
    }

    /** {@code Ada <ada@example.org>}: the name may hold anything but another bracket. */
    private static String inBrackets(String text) {
        int open = text.indexOf('<');
        boolean mailbox = open >= 0
                && text.endsWith(">")
                && open == text.lastIndexOf('<')
                && text.indexOf('>') == text.length() - 1;
        return mailbox ? text.substring(open + 1, text.length() - 1).strip() : text;
    }

    private static String withoutScheme(String text) {
        if (!text.regionMatches(true, 0, MAILTO, 0, MAILTO.length())) return text;
        int query = text.indexOf('?');
        return text.substring(MAILTO.length(), query < 0 ? text.length() : query);
    }
}
