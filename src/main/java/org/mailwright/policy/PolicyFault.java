package org.mailwright.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mailwright.file.TrustRepair;
import org.mailwright.json.FaultKind;
import org.mailwright.json.JsonFault;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.model.Codes;
import org.mailwright.model.SafeText;

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

    static PolicyFault of(JsonFault fault) {
        return new PolicyFault(field(fault), fault.line(), flaw(fault.kind()), key(fault.kind()), fault.arguments());
    }

    /** The commands by which an administrator takes back what others could change. */
    public Stream<String> repairs() {
        return flaw == Flaw.UNTRUSTED
                ? arguments.stream().flatMap(culprit -> TrustRepair.command(culprit).stream())
                : Stream.empty();
    }

    /** Where the fault is, without the path's root: $.caFile is caFile. */
    static String field(JsonFault fault) {
        return fault.path().replaceFirst("^\\$\\.?", "");
    }

    /** Slips in the JSON have one sentence for all kinds of file; but a policy has a place for a comment. */
    private static String key(FaultKind kind) {
        if (kind == JsonFaultKind.COMMENT) return "policy.fault.comment";
        return kind instanceof JsonFaultKind json && json.isSlip()
                ? "json.fault." + kind.code()
                : "policy.fault." + flaw(kind).code();
    }

    private static Flaw flaw(FaultKind kind) {
        return switch (kind) {
            case Flaw own -> own;
            case JsonFaultKind.NOT_ARRAY -> Flaw.NOT_LIST;
            case JsonFaultKind.UNKNOWN_FIELD, JsonFaultKind.MISSPELT_FIELD -> Flaw.UNKNOWN_KEY;
            case JsonFaultKind json when json.endsReading() && json != JsonFaultKind.CUT_SHORT -> Flaw.NOT_JSON;
            default -> Flaw.valueOf(kind.code().replace('-', '_').toUpperCase(Locale.ROOT));
        };
    }

    /** The ways in which a policy can be wrong. Each has its sentence in the message bundle. */
    public enum Flaw implements FaultKind {
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
        NOT_HOST,
        NOT_LANGUAGE,
        NOT_PAGE,
        NOT_ADDRESS,
        UNKNOWN_FORMAT,
        NO_FILE,
        NO_FOLDER,
        NO_CERTIFICATE,
        NO_PROFILE;

        /** The word that stands in JSON and ends the key of its sentence, such as not-domain. */
        @Override
        public String code() {
            return Codes.of(this);
        }
    }

    /** What a file says may not steer a terminal or flood it. */
    private static String printable(String text) {
        return SafeText.line(text, LONGEST);
    }
}
