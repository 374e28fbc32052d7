package org.mailwright.detect;

import java.util.List;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** Servers as tests name them. */
public final class Servers {

    public static final String ADA = "ada@example.org";

    private Servers() {}

    public static ServerSettings imap(String host) {
        return server(Protocol.IMAP, host, 993, Encryption.TLS);
    }

    public static ServerSettings smtp(String host) {
        return server(Protocol.SMTP, host, 465, Encryption.TLS);
    }

    public static ServerSettings server(Protocol protocol, String host, int port, Encryption encryption) {
        return new ServerSettings(protocol, new Endpoint(host, port), encryption, List.of(AuthMethod.PASSWORD), ADA);
    }

    static UntrustedSettings offer(String incoming, String outgoing) {
        return new UntrustedSettings(List.of(imap(incoming)), List.of(smtp(outgoing)));
    }
}
