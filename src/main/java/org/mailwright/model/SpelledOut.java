package org.mailwright.model;

import java.util.regex.Pattern;

/** An address whose signs are written in words, as {@code ada (at) example (dot) org}, to keep it from robots. */
final class SpelledOut {

    /** In characters; a longer text is no address. */
    private static final int LONGEST = 400;

    /** Before a word in brackets, between it and one that stands alone, and behind that. */
    private static final String OPEN = "(?<!\\s)(?:\\s*+[(\\[{]\\s*+(?:";

    private static final String OR = ")\\s*+[)\\]}]\\s*+|\\s++(?:";
    private static final String CLOSE = ")\\s++)";
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern AT = Pattern.compile(
            OPEN + "at|ät|@|a|arroba|arobase|chiocciola|malpa|małpa|kukac|zavináč|собака" + OR + "at|ät|arroba" + CLOSE,
            ANY_CASE);
    private static final Pattern DOT = Pattern.compile(
            OPEN
                    + "dot|punkt|punto|point|ponto|punt|kropka|tečka|piste|pont|nokta|точка|\\."
                    + OR
                    + "dot|punkt|punto|ponto|point"
                    + CLOSE,
            ANY_CASE);
    private static final Pattern BLANK = Pattern.compile("\\s");

    private SpelledOut() {}

    /** The address with its signs, or the text as it is where it is no such address. */
    static String undone(String text) {
        if (text.length() > LONGEST) return text;
        var found = AT.matcher(text);
        if (!found.find() || found.find()) return text;
        var address = DOT.matcher(AT.matcher(text).replaceFirst("@")).replaceAll(".");
        boolean one = address.indexOf('@') == address.lastIndexOf('@')
                && !BLANK.matcher(address).find();
        return one ? address : text;
    }
}
