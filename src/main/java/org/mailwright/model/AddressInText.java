package org.mailwright.model;

import java.util.regex.Pattern;

/** Takes away what a sentence, a list or a form has around an address that was copied from it. */
final class AddressInText {

    /** What ends the sentence, the list or the cell that an address was copied from; and a name behind it. */
    private static final Pattern BEHIND = Pattern.compile("[,;:!?\\s\\u00a0]{1,20}$|\\s\\([^()@]{0,200}\\)$");

    /** What a form or a signature says before it. */
    private static final Pattern LABEL =
            Pattern.compile("[^@:<>\"\\p{Cntrl}]{1,40}+:[ \\u00a0]{1,9}+(?=[^\\s@]{1,200}+@\\S{1,300}+$)");

    private static final String OPENING = "\"'“”„‚‘’«»‹›「『([{";

    private static final String CLOSING = "\"'”““‘’’»«›‹」』)]}";

    private AddressInText() {}

    static String alone(String text) {
        return unquoted(LABEL.matcher(withoutEnd(text)).replaceFirst(""));
    }

    private static String withoutEnd(String text) {
        return BEHIND.matcher(text.replace('\u00a0', ' ').strip()).replaceFirst("");
    }

    /** Without a pair of quotation marks or brackets around it; a quoted local part has none at its end. */
    private static String unquoted(String text) {
        if (text.length() < 2 || OPENING.indexOf(text.charAt(0)) < 0) return text;
        return CLOSING.indexOf(text.charAt(text.length() - 1)) < 0
                ? text
                : withoutEnd(text.substring(1, text.length() - 1));
    }
}
