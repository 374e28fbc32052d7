package org.mailwright.app;

import java.io.IOException;
import java.util.Optional;
import org.mailwright.cli.Terminal;
import org.mailwright.cli.command.Commands;
import org.mailwright.policy.Policy;
import org.mailwright.practice.PracticeServer;
import org.mailwright.text.Messages;
import org.mailwright.ui.MailwrightApp;

/** Builds the program by hand. Each face is built only when it is the one that was asked for. */
public final class Wiring {

    private Wiring() {}

    public static Terminal terminal(Policy policy) {
        return Terminal.ofSystem(Commands.ALL, new TerminalServices(policy));
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @return the exit code
     */
    public static int window(WindowArguments call, Policy policy) {
        try (var practice = call.practice() ? new Lesson(Optional.of(PracticeServer.start())) : Lesson.NONE) {
            practice.server().ifPresent(server -> announce(server, call));
            MailwrightApp.open(WindowWiring.of(call.language(), call.profile(), practice.server(), policy));
            return 0;
        } catch (IOException e) {
            System.err.println(Messages.in(call.language()).get("practice.no-server"));
            return 4;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 4;
        } catch (UnsupportedOperationException e) {
            System.err.println(Messages.in(call.language()).get("app.no-display"));
            return 4;
        }
    }

    /** Whoever started practice mode in a terminal may want to try another mail program against it. */
    private static void announce(PracticeServer server, WindowArguments call) {
        var messages = Messages.in(call.language());
        System.out.println(messages.get("practice.account", server.address().toString(), server.password()));
    }

    /** The practice server for as long as the window is open, where it was asked for. */
    private record Lesson(Optional<PracticeServer> server) implements AutoCloseable {

        static final Lesson NONE = new Lesson(Optional.empty());

        @Override
        public void close() {
            server.ifPresent(PracticeServer::close);
        }
    }
}
