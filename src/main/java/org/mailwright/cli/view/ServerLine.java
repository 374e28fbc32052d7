package org.mailwright.cli.view;

import org.mailwright.cli.CommandContext;
import org.mailwright.model.Side;
import org.mailwright.text.Columns;

/** One server as a line of aligned columns. */
final class ServerLine {

    private ServerLine() {}

    static String of(
            CommandContext context, Side side, String protocol, String server, String encryption, String username) {
        return "  %s %-5s %-40s %-9s %s"
                .formatted(
                        Columns.cell(context.messages(), "cli.side.", side, 8), protocol, server, encryption, username)
                .stripTrailing();
    }
}
