package org.mailwright.cli.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mailwright.check.CheckReport;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.PluginState;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.WholeFile;
import org.mailwright.text.IoWords;
import org.mailwright.text.Subject;

/** What a check tells a monitoring system: the line of a plugin, a file of metrics. */
public final class Monitoring {

    private final CommandContext context;

    public Monitoring(CommandContext context) {
        this.context = context;
    }

    /** Whether the line of a plugin is all that is printed. */
    public boolean isPlugin() {
        return context.options().has("--nagios");
    }

    /** Prints the plugin's line. Returns its exit code. */
    public int print(CheckReport report, Subject subject) throws CommandException {
        var advice = context.wording().of(report.cause(), report.observations(), subject);
        context.out().line(NagiosText.line(report, advice));
        return NagiosText.state(report).exit();
    }

    /** There was nothing to test. Returns the exit code. */
    public int unknown(EmailAddress address, Cause cause) throws CommandException {
        var title = context.wording().of(cause, Subject.UNKNOWN).title();
        context.out().line(PluginState.UNKNOWN.line(address.display() + ": " + title + " (" + cause.code() + ")"));
        return PluginState.UNKNOWN.exit();
    }

    public void save(CheckReport report) throws CommandException {
        var now = context.services().clock().instant();
        save(PrometheusText.of(report, label(report.settings().address()), now));
    }

    public void save(EmailAddress address, Cause cause) throws CommandException {
        save(PrometheusText.of(cause, label(address), context.services().clock().instant()));
    }

    private String label(EmailAddress address) {
        return context.options().has("--hide-address") ? "@" + address.domain().ascii() : address.toString();
    }

    /** The collector never sees half a file. */
    private void save(String metrics) throws CommandException {
        var path = context.path("--metrics");
        if (path.isEmpty()) return;
        try {
            WholeFile.write(path.get(), metrics.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CommandException.trouble("cli.metrics.cannot-save", IoWords.of(e));
        }
    }
}
