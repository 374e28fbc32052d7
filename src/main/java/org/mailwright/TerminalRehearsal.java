package org.mailwright;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mailwright.policy.PolicyFile;

/**
 * Runs the program by its own command lines, to train the terminal's class archives. The mail server they speak with is that of a
 * {@link RehearsalServer}, so that none of its classes gets into them.
 */
final class TerminalRehearsal {

    private TerminalRehearsal() {}

    /** Takes the folder of the server. With {@code first} before it, only what most starts need: the settings, and the test. */
    public static void main(String[] args) throws IOException {
        if (args[0].equals("first")) {
            run("", List.of("detect", "ada@gmail.com"));
            sends(Path.of(args[1]));
        } else {
            all(Path.of(args[0]));
        }
    }

    private static void all(Path server) throws IOException {
        for (var line : List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("detect", "ada@posteo.de"),
                List.of("detect", "ada@gmail.com", "--json"),
                List.of("detect", "ada@unknown.invalid", "--offline"),
                List.of("explain", "535 5.7.8 Error: authentication failed"),
                List.of("export", "ada@posteo.de", "--format", "json"),
                List.of("formats"))) {
            run("", line);
        }
        var whole = with(
                sends(server),
                "--incoming=imap:localhost:" + read(server, "ports").split(" ")[2] + ":tls");
        var password = read(server, "password");
        good(password, whole);
        run(password, with(whole, "--json"));
        run("wrong", whole);
    }

    /** Sends one message, and returns the command line without the incoming server. */
    private static List<String> sends(Path server) throws IOException {
        var account = List.of(
                "check",
                read(server, "address"),
                "--outgoing=localhost:" + read(server, "ports").split(" ")[1] + ":starttls",
                "--ca-file=" + server.resolve("authority.pem"),
                "--password-stdin");
        good(read(server, "password"), with(account, "--incoming=none"));
        return account;
    }

    private static String read(Path server, String name) throws IOException {
        return Files.readString(server.resolve(name)).strip();
    }

    private static void good(String password, List<String> line) {
        int exit = run(password, line);
        if (exit != 0) throw new IllegalStateException("the practice account is not good: " + exit);
    }

    private static int run(String password, List<String> line) {
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(UTF_8)));
        return Main.run(PolicyFile.ofMachine(), line.toArray(String[]::new));
    }

    private static List<String> with(List<String> line, String more) {
        return Stream.concat(line.stream(), Stream.of(more)).toList();
    }
}
