package org.mailwright.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.file.FileTrust;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.policy.Policy;
import org.mailwright.practice.PracticeServer;
import org.mailwright.ui.Walkthrough;
import org.mailwright.ui.page.PracticeAccount;

/**
 * Runs the program once from end to end against the practice server, to train the AOT cache. It ships, because the JVM
 * accepts a cache only from a run of the very same image and module path.
 */
final class AotTraining {

    private AotTraining() {}

    public static void main(String[] args) throws Exception {
        try (var server = PracticeServer.start()) {
            terminal(server);
            var account = new PracticeAccount(server.address(), server.password());
            var parts = WindowWiring.of(
                    Locale.ENGLISH,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(server),
                    Policy.NONE,
                    FileTrust.ofSystem());
            var missing = Walkthrough.of(parts, account);
            if (missing.isEmpty()) return;
            System.err.println("the walk never came to " + missing.get());
        }
        System.exit(1);
    }

    private static void terminal(PracticeServer server) {
        var in = server.server(Protocol.IMAP, Encryption.TLS).endpoint();
        var out = server.server(Protocol.SMTP, Encryption.TLS).endpoint();
        var check = List.of(
                "check",
                server.address().toString(),
                "--incoming=imap:" + in + ":tls",
                "--outgoing=" + out + ":tls",
                "--password-stdin",
                "--json");
        for (var line : List.of(
                List.of("--help"),
                List.of("detect", "ada@posteo.de"),
                List.of("detect", "ada@gmail.com", "--json"),
                List.of("detect", "ada@unknown.invalid", "--offline"),
                List.of("explain", "535 5.7.8 Error: authentication failed"),
                List.of("formats"),
                check)) {
            Wiring.terminal(Policy.NONE, FileTrust.ofSystem()).run(line.toArray(String[]::new));
        }
    }
}
