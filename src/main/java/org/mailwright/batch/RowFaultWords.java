package org.mailwright.batch;

import java.util.stream.Collectors;
import org.mailwright.text.Messages;

/** Says why a row cannot be used. */
public final class RowFaultWords {

    private final Messages messages;

    public RowFaultWords(Messages messages) {
        this.messages = messages;
    }

    /** What is wrong. */
    public String reason(RowFault fault) {
        if (fault.kind() != RowFault.Kind.FORMAT) {
            return messages.get(
                    "batch.row." + fault.kind().code(), fault.values().toArray());
        }
        var limits = fault.values().stream()
                .skip(1)
                .map(code -> messages.get("limit." + code))
                .collect(Collectors.joining("; "));
        return messages.get("batch.row.format", fault.values().getFirst(), limits);
    }

    /** The row's line, whose it is, and what is wrong. */
    public String sentence(RowFault fault) {
        var line = Long.toString(fault.line());
        return fault.address().isEmpty()
                ? messages.get("batch.row", line, reason(fault))
                : messages.get("batch.row.of", line, fault.address(), reason(fault));
    }
}
