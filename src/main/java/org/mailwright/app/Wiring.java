package org.mailwright.app;

import java.io.IOException;
import java.util.Optional;
import org.mailwright.cli.Terminal;
import org.mailwright.cli.command.Commands;
import org.mailwright.file.FileTrust;
import org.mailwright.policy.Policy;
import org.mailwright.practice.PracticeServer;
import org.mailwright.text.Messages;
import org.mailwright.ui.MailwrightApp;

/** Builds the terminal or the window, whichever was asked for. */
public final class Wiring {

    private Wiring() {}

    /**
     * The terminal, with all its commands.
     *
     * @param trust says which files of the machine to believe
     */
    public static Terminal terminal(Policy policy, FileTrust trust) {
        return Terminal.ofSystem(Commands.ALL, new TerminalServices(policy, trust));
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @param trust says which files of the machine to believe
     * @return the exit code
     */
    public static int window(WindowArguments arguments, Policy policy, FileTrust trust) {
        try (var practice = arguments.practice()
                ? new PracticeSession(Optional.of(PracticeServer.start()))
                : PracticeSession.NONE) {
            practice.server().ifPresent(server -> announce(server, arguments));
            MailwrightApp.open(
                    WindowWiring.of(arguments.language(), arguments.profile(), practice.server(), policy, trust));
            return 0;
        } catch (IOException e) {
            System.err.println(Messages.in(arguments.language()).get("practice.no-server"));
            return 4;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 4;
        } catch (UnsupportedOperationException e) {
            System.err.println(Messages.in(arguments.language()).get("app.no-display"));
            return 4;
        }
    }

    /** Prints the practice account, so that other mail programs can be tried against it. */
    private static void announce(PracticeServer server, WindowArguments arguments) {
        var messages = Messages.in(arguments.language());
        System.out.println(messages.get("practice.account", server.address().toString(), server.password()));
    }
}
