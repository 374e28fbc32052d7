package org.mailwright.account.helppage.line;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Protocol;

/** Which numbers are ports of mail, and of which protocol. */
public final class Ports {

    private static final Map<Integer, Protocol> PROTOCOLS = Map.ofEntries(
            Map.entry(143, Protocol.IMAP),
            Map.entry(993, Protocol.IMAP),
            Map.entry(585, Protocol.IMAP),
            Map.entry(110, Protocol.POP3),
            Map.entry(995, Protocol.POP3),
            Map.entry(25, Protocol.SMTP),
            Map.entry(26, Protocol.SMTP),
            Map.entry(465, Protocol.SMTP),
            Map.entry(587, Protocol.SMTP),
            Map.entry(2525, Protocol.SMTP));

    /** Rarely anything but a port, wherever they stand. */
    private static final Set<Integer> UNMISTAKABLE = Set.of(465, 587, 993, 995);

    private static final Set<Integer> KNOWN = Set.of(25, 26, 110, 143, 465, 587, 993, 995, 2525);

    private Ports() {}

    /** The protocol that the port is registered for or widely used for. */
    public static Optional<Protocol> protocol(int port) {
        return Optional.ofNullable(PROTOCOLS.get(port));
    }

    /**
     * Whether a number is a port.
     *
     * @param asked whether a label asks for one
     * @param likely whether the line speaks of servers or encryption
     */
    public static boolean isPort(int number, boolean asked, boolean likely) {
        return UNMISTAKABLE.contains(number) || asked && number > 20 || likely && KNOWN.contains(number);
    }
}
