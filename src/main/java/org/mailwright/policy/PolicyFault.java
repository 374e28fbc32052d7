package org.mailwright.policy;

import java.util.List;
import java.util.Locale;

/**
 * One thing in a policy file that is not as it should be.
 *
 * @param field such as {@code allowedDomains[2]}; empty for the whole file
 * @param line from 1; 0 where no line is to blame
 * @param arguments what the flaw's sentence fills in
 */
public record PolicyFault(String field, int line, Flaw flaw, List<String> arguments) {

    private static final int LONGEST = 120;

    public PolicyFault {
        field = printable(field);
        arguments = arguments.stream().map(PolicyFault::printable).toList();
    }

    PolicyFault(String field, int line, Flaw flaw, String... arguments) {
        this(field, line, flaw, List.of(arguments));
    }

    /** The ways in which a policy can be wrong. Each has its sentence in the message bundle. */
    public enum Flaw {
        UNREADABLE,
        UNTRUSTED,
        TOO_LARGE,
        NOT_UTF8,
        NOT_JSON,
        CUT_SHORT,
        NOT_OBJECT,
        UNKNOWN_KEY,
        KEY_TWICE,
        NOT_TEXT,
        NOT_TRUTH,
        NOT_LIST,
        EMPTY,
        MISSING,
        LENGTH,
        CONTROL_CHARACTER,
        NOT_DOMAIN,
        UNKNOWN_FORMAT,
        NO_FILE,
        NO_FOLDER,
        NO_CERTIFICATE,
        NO_PROFILE;

        /** The word that stands in JSON and ends the key of its sentence, such as not-domain. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a file says may not steer a terminal or flood it. */
    private static String printable(String text) {
        var clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "\u2026";
    }
}
