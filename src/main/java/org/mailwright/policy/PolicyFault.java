package org.mailwright.policy;

import java.util.List;
import java.util.Locale;
import org.mailwright.json.JsonFault;
import org.mailwright.json.JsonFaultKind;

/**
 * One thing in a policy file that is not as it should be.
 *
 * @param field such as {@code allowedDomains[2]}; empty for the whole file
 * @param line from 1; 0 where no line is to blame
 * @param key of the sentence about it in the message bundle
 * @param arguments what the sentence fills in
 */
public record PolicyFault(String field, int line, Flaw flaw, String key, List<String> arguments) {

    private static final int LONGEST = 240;

    public PolicyFault {
        field = printable(field);
        arguments = arguments.stream().map(PolicyFault::printable).toList();
    }

    PolicyFault(String field, int line, Flaw flaw, String... arguments) {
        this(field, line, flaw, "policy.fault." + flaw.code(), List.of(arguments));
    }

    /** Slips in the JSON have one sentence for all kinds of file. */
    static PolicyFault of(String field, JsonFault fault) {
        var kind = fault.kind() instanceof JsonFaultKind json ? json : JsonFaultKind.NOT_JSON;
        return new PolicyFault(field, fault.line(), flaw(kind), key(kind), fault.arguments());
    }

    private static String key(JsonFaultKind kind) {
        if (kind == JsonFaultKind.COMMENT) return "policy.fault.comment"; // a policy has a place for it
        return kind.isSlip()
                ? "json.fault." + kind.code()
                : "policy.fault." + flaw(kind).code();
    }

    private static Flaw flaw(JsonFaultKind kind) {
        return switch (kind) {
            case TOO_LARGE -> Flaw.TOO_LARGE;
            case NOT_UTF8 -> Flaw.NOT_UTF8;
            case CUT_SHORT -> Flaw.CUT_SHORT;
            case KEY_TWICE -> Flaw.KEY_TWICE;
            case MISSPELT_FIELD -> Flaw.UNKNOWN_KEY;
            default -> Flaw.NOT_JSON;
        };
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
