package org.mailwright.cli.batch;

import org.mailwright.batch.RowFault;
import org.mailwright.batch.RowFaultWords;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;

/** A row that cannot be used, as JSON. */
final class RowFaultView {

    private final CommandContext context;

    RowFaultView(CommandContext context) {
        this.context = context;
    }

    /** The row as the terminal's contract has it for {@code batch}. */
    void json(RowFault fault) throws CommandException {
        context.out().json(json -> {
            json.name("line").value(fault.line());
            json.name("address").value(fault.address());
            json.name("outcome").value("invalid");
            json.name("cause").value(fault.kind().cause().code());
            json.name("problem").value(fault.kind().code());
            json.name("advice").value(new RowFaultWords(context.messages()).reason(fault));
            json.name("millis").value(0);
        });
    }
}
