package org.mailwright.cli.account;

import java.util.Optional;
import org.mailwright.check.OpenEncryptionChecker;
import org.mailwright.cli.CommandException;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/**
 * A server as it is typed: {@code imap:HOST:PORT:tls}, {@code HOST:PORT:starttls}, or {@code none} for no server.
 * With {@code auto} the check finds out the encryption.
 */
sealed interface ServerArgument {
    /** The side is left out. */
    record Nothing() implements ServerArgument {}

    /** A server; it is open if the encryption is only the first guess. */
    record Server(Protocol protocol, Endpoint endpoint, Encryption encryption, boolean open)
            implements ServerArgument {}

    static ServerArgument parse(Side side, String text) throws CommandException {
        if (text.equals("none")) return new Nothing();
        var protocol = side == Side.OUTGOING ? Optional.of(Protocol.SMTP) : protocol(text);
        var rest = side == Side.OUTGOING ? text : text.substring(text.indexOf(':') + 1);
        int last = rest.lastIndexOf(':');
        int middle = last < 0 ? -1 : rest.lastIndexOf(':', last - 1);
        if (protocol.isEmpty() || middle < 0) throw bad(side, "form", text);
        var endpoint = endpoint(side, rest.substring(0, middle), rest.substring(middle + 1, last));
        var word = rest.substring(last + 1);
        if (word.equals("auto")) {
            return new Server(protocol.get(), endpoint, OpenEncryptionChecker.first(endpoint.port()), true);
        }
        var encryption = Encryption.parse(word).orElseThrow(() -> bad(side, "encryption", word));
        return new Server(protocol.get(), endpoint, encryption, false);
    }

    private static Optional<Protocol> protocol(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Protocol.parse(text.substring(0, colon)).filter(protocol -> protocol.side() == Side.INCOMING);
    }

    private static Endpoint endpoint(Side side, String host, String port) throws CommandException {
        // An IPv6 literal needs brackets: its last group could be a port.
        var parsed = host.contains(":") && !host.startsWith("[") ? Optional.<String>empty() : Endpoint.parseHost(host);
        return new Endpoint(
                parsed.orElseThrow(() -> bad(side, "host", host)),
                Endpoint.parsePort(port).orElseThrow(() -> bad(side, "port", port)));
    }

    private static CommandException bad(Side side, String what, String typed) {
        return CommandException.invalid("cli.bad-server." + what, "--" + side.code(), typed);
    }
}
