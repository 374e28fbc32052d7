package org.mailwright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.practice.PracticeServer;

/**
 * The practice server in a process of its own, for the rehearsal of the terminal and for comparing mail programs on the same
 * server. Writes to a folder what they need to know: {@code address}, {@code password}, {@code authority.pem} and at last
 * {@code ports}: SMTP with TLS, with STARTTLS, and IMAP with TLS. Ends with its stdin.
 */
final class RehearsalServer {

    private final PracticeServer server;
    private final Path folder;

    private RehearsalServer(PracticeServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, CertificateEncodingException {
        try (var server = PracticeServer.start()) {
            new RehearsalServer(server, Path.of(args[0])).announce();
            System.in.transferTo(System.out);
        }
    }

    private void announce() throws IOException, CertificateEncodingException {
        write("address", server.address().toString());
        write("password", server.password());
        write(
                "authority.pem",
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(server.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----");
        write(
                "unnoticed",
                port(Protocol.SMTP, Encryption.TLS) + " " + port(Protocol.SMTP, Encryption.STARTTLS) + " "
                        + port(Protocol.IMAP, Encryption.TLS));
        Files.move(folder.resolve("unnoticed"), folder.resolve("ports")); // whole, or not there
    }

    private int port(Protocol protocol, Encryption encryption) {
        return server.server(protocol, encryption).endpoint().port();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text + "\n");
    }
}
