package org.mailwright.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that stand for a person's own values in settings for many people: {@code %EMAILADDRESS%},
 * {@code %EMAILLOCALPART%}, {@code %EMAILDOMAIN%} and {@code %REALNAME%}, as in autoconfig files
 * (draft-ietf-mailmaint-autoconfig). Other text between percent signs stands for itself.
 *
 * @param address whose settings it is to be
 * @param realName the person's name, or empty
 */
public record Placeholders(EmailAddress address, String realName) {

    public static final String ADDRESS = "%EMAILADDRESS%";
    public static final String LOCAL_PART = "%EMAILLOCALPART%";
    public static final String DOMAIN = "%EMAILDOMAIN%";
    public static final String REAL_NAME = "%REALNAME%";

    private static final Pattern WORD = Pattern.compile(String.join("|", ADDRESS, LOCAL_PART, DOMAIN, REAL_NAME));

    /** Whether a text waits for somebody's values. */
    public static boolean isIn(String text) {
        return WORD.matcher(text).find();
    }

    /** The text with what follows from the address; {@code %REALNAME%} stays. */
    public static String fill(String text, EmailAddress address) {
        return new Placeholders(address, REAL_NAME).fill(text);
    }

    /** The text with this person's values. A value that looks like a placeholder itself stays as it is. */
    public String fill(String text) {
        return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group())));
    }

    private String value(String word) {
        return switch (word) {
            case ADDRESS -> address.toString();
            case LOCAL_PART -> address.localPart();
            case DOMAIN -> address.domain().ascii();
            case REAL_NAME -> realName;
            default -> word;
        };
    }
}
