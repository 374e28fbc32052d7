package org.mailwright;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.policy.PolicyFile;
import org.mailwright.practice.PracticeServer;
import org.mailwright.ui.Walkthrough;

/**
 * Runs the program by its own command lines, in the terminal and from page to page of practice mode, to train the AOT cache.
 * It ships, because the JVM accepts a cache only from a run of the very same image and module path.
 */
final class AotTraining {

    private AotTraining() {}

    public static void main(String[] args) throws Exception {
        try (var server = PracticeServer.start()) {
            terminal(server);
        }
        var missing = Walkthrough.through(() -> Main.run(PolicyFile.ofMachine(), "--practice", "--lang", "en"));
        if (missing.isEmpty()) return;
        System.err.println("the walk never came to " + missing.get());
        System.exit(1);
    }

    private static void terminal(PracticeServer server) throws IOException, CertificateEncodingException {
        for (var line : List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("detect", "ada@posteo.de"),
                List.of("detect", "ada@gmail.com", "--json"),
                List.of("detect", "ada@unknown.invalid", "--offline"),
                List.of("explain", "535 5.7.8 Error: authentication failed"),
                List.of("formats"))) {
            run("", line);
        }
        var authority = Files.createTempFile("authority", ".pem");
        try {
            Files.writeString(authority, pem(server));
            var account = List.of(
                    "check",
                    server.address().toString(),
                    "--incoming=imap:"
                            + server.server(Protocol.IMAP, Encryption.TLS).endpoint() + ":tls",
                    "--outgoing="
                            + server.server(Protocol.SMTP, Encryption.STARTTLS).endpoint() + ":starttls",
                    "--ca-file=" + authority,
                    "--password-stdin");
            int exit = run(server.password(), account);
            if (exit != 0) throw new IllegalStateException("the practice account is not good: " + exit);
            run(server.password(), with(account, "--json"));
            run("wrong", account);
        } finally {
            Files.delete(authority);
        }
    }

    private static int run(String password, List<String> line) {
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(UTF_8)));
        return Main.run(PolicyFile.ofMachine(), line.toArray(String[]::new));
    }

    private static List<String> with(List<String> line, String more) {
        return Stream.concat(line.stream(), Stream.of(more)).toList();
    }

    private static String pem(PracticeServer server) throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(server.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
