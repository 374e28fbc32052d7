package org.mailwright.cli.batch;

import java.util.stream.Collectors;
import org.mailwright.batch.RowFault;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.model.Cause;

/** Says what is wrong with a row: its line, whose it is, and why. */
final class RowFaultView {

    private final CommandContext context;

    RowFaultView(CommandContext context) {
        this.context = context;
    }

    String reason(RowFault fault) {
        if (fault.kind() != RowFault.Kind.FORMAT) {
            return context.say(
                    "batch.row." + fault.kind().code(), fault.values().toArray());
        }
        var limits = fault.values().stream()
                .skip(1)
                .map(code -> context.say("limit." + code))
                .collect(Collectors.joining("; "));
        return context.say("batch.row.format", fault.values().getFirst(), limits);
    }

    String sentence(RowFault fault) {
        var line = Long.toString(fault.line());
        return fault.address().isEmpty()
                ? context.say("batch.row", line, reason(fault))
                : context.say("batch.row.of", line, fault.address(), reason(fault));
    }

    /** The row as the terminal's contract has it for {@code batch}. */
    void json(RowFault fault) throws CommandException {
        context.out().json(json -> {
            json.name("line").value(fault.line());
            json.name("address").value(fault.address());
            json.name("outcome").value("invalid");
            json.name("cause").value(Cause.INPUT_INVALID.code());
            json.name("problem").value(fault.kind().code());
            json.name("advice").value(reason(fault));
            json.name("millis").value(0);
        });
    }
}
