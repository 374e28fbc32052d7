package org.mailwright.model;

import java.util.regex.Pattern;

/** An address whose signs are written in words, as {@code ada (at) example (dot) org}, to keep it from robots. */
final class SpelledOut {

    /** In characters; a longer text is no address. */
    private static final int LONGEST = 400;

    private static final Pattern AT =
            sign("at|ät|@|a|arroba|arobase|chiocciola|malpa|małpa|kukac|zavináč|собака", "at|ät|arroba");
    private static final Pattern DOT = sign(
            "dot|punkt|punto|point|ponto|punt|kropka|tečka|piste|pont|nokta|точка|\\.", "dot|punkt|punto|ponto|point");
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

    /** A word in brackets, or one that stands alone. */
    private static Pattern sign(String inBrackets, String alone) {
        return Pattern.compile(
                "(?<!\\s)(?:\\s*+[(\\[{]\\s*+(?:" + inBrackets + ")\\s*+[)\\]}]\\s*+|\\s++(?:" + alone + ")\\s++)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
