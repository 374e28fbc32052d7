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
 * Runs the program by its own command lines, to train the terminal's AOT cache. The mail server they speak with is that of a
 * {@link RehearsalServer}, so that none of its classes gets into the cache.
 */
final class TerminalRehearsal {

    private TerminalRehearsal() {}

    /** Takes the folder of the server. */
    public static void main(String[] args) throws IOException {
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
        checks(Path.of(args[0]));
    }

    private static void checks(Path server) throws IOException {
        var ports = Files.readString(server.resolve("ports")).strip().split(" ");
        var password = Files.readString(server.resolve("password")).strip();
        var account = List.of(
                "check",
                Files.readString(server.resolve("address")).strip(),
                "--outgoing=localhost:" + ports[1] + ":starttls",
                "--ca-file=" + server.resolve("authority.pem"),
                "--password-stdin");
        var whole = with(account, "--incoming=imap:localhost:" + ports[2] + ":tls");
        int exit = run(password, whole);
        if (exit != 0) throw new IllegalStateException("the practice account is not good: " + exit);
        run(password, with(whole, "--json"));
        run(password, with(account, "--incoming=none"));
        run("wrong", whole);
    }

    private static int run(String password, List<String> line) {
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(UTF_8)));
        return Main.run(PolicyFile.ofMachine(), line.toArray(String[]::new));
    }

    private static List<String> with(List<String> line, String more) {
        return Stream.concat(line.stream(), Stream.of(more)).toList();
    }
}
