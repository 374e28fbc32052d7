package org.mailwright.cli.command.signin;

import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.account.BrowserLogin;
import org.mailwright.model.Codes;
import org.mailwright.signin.RegistrationCheck;
import org.mailwright.signin.SignInRequest;
import org.mailwright.text.Columns;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Says of a registration with a provider what is missing, as far as the provider tells before somebody signs in. */
public final class RegistrationCommand implements Command {

    private final String name;
    private final boolean asks;

    /** @param asks whether a registration may be asked for where there is none */
    private RegistrationCommand(String name, boolean asks) {
        this.name = name;
        this.asks = asks;
    }

    /** Only looks. */
    public static RegistrationCommand check() {
        return new RegistrationCommand("signin check", false);
    }

    /** Asks the provider for a registration, where any program may have one. */
    public static RegistrationCommand register() {
        return new RegistrationCommand("signin register", true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return OfferedSignIn.spec(messages, name());
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        var account = OfferedSignIn.of(context);
        if (!(asks ? account.offer().isOpen() : account.offer().isReady())) {
            context.warn(
                    asks ? "cli.signin.not-open" : "signin.browser.unregistered",
                    account.offer().provider());
            return ExitCode.NOTHING_FOUND;
        }
        var findings = new BrowserLogin(context)
                .services()
                .registrations()
                .check(new SignInRequest(
                        account.settings(), account.offer(), context.wording().closingPage(), false));
        for (var finding : findings) print(context, finding);
        var client = findings.getFirst();
        if (client.state() == RegistrationCheck.State.UNKNOWN) return ExitCode.TROUBLE;
        boolean failed = findings.stream().anyMatch(finding -> finding.state() == RegistrationCheck.State.FAIL);
        return failed ? ExitCode.CHECK_FAILED : ExitCode.FINE;
    }

    private static void print(CommandContext context, RegistrationCheck.Finding finding) throws CommandException {
        var part = Codes.of(finding.part());
        var state = Codes.of(finding.state());
        var why = context.say("cli.registration." + part + "." + state);
        if (context.json()) {
            context.out().json(json -> {
                json.name("what").value(part).name("state").value(state);
                json.name("found").value(finding.words()).name("why").value(why);
            });
            return;
        }
        context.out()
                .line(Columns.cell(context.messages(), "cli.registration.state.", finding.state(), 10) + " " + why);
        if (!finding.words().isEmpty()) context.out().line("           " + finding.words());
    }
}
