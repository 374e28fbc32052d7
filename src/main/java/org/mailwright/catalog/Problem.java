package org.mailwright.catalog;

import java.util.List;
import org.mailwright.json.FaultKind;
import org.mailwright.json.JsonFault;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.model.SafeText;

/**
 * One thing in a provider file that is not as it should be.
 *
 * @param file the file's name, or the folder's where the fault is the folder's own
 * @param jsonPath such as {@code $.incoming[0].port}; {@code $} for the whole file
 * @param line from 1; 0 where no line is to blame
 * @param key of the sentence in the message bundle
 * @param arguments what the sentence fills in
 */
public record Problem(String file, String jsonPath, int line, String key, List<String> arguments) {

    private static final int LONGEST = 100;

    public Problem {
        file = printable(file);
        jsonPath = printable(jsonPath);
        arguments = arguments.stream().map(Problem::printable).toList();
    }

    static Problem of(String file, JsonFault fault) {
        return new Problem(file, fault.path(), fault.line(), key(fault.kind()), fault.arguments());
    }

    /** Of a file as a whole. */
    static Problem of(String file, FaultKind kind) {
        return new Problem(file, "$", 0, key(kind), List.of());
    }

    /** Of a file that is skipped because somebody else than an administrator can have written it. */
    static Problem untrusted(String file, String culprit) {
        return new Problem(file, "$", 0, key(ProblemKind.UNTRUSTED), List.of(culprit));
    }

    /** Slips in the JSON have one sentence for all kinds of file. */
    static String key(FaultKind kind) {
        return (kind instanceof JsonFaultKind json && json.isSlip() ? "json.fault." : "catalog.fault.") + kind.code();
    }

    /** What a stranger's file says may not steer a terminal or flood it. */
    private static String printable(String text) {
        return SafeText.line(text, LONGEST);
    }
}
