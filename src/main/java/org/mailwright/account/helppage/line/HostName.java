package org.mailwright.account.helppage.line;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/**
 * A server's name as it stands in a text.
 *
 * @param host in the form of {@link Endpoint#parseHost}
 * @param port where one stands behind it, as in {@code imap.example.com:993}
 * @param web whether it is part of a web address with a path, or of one whose server is not named after mail
 */
public record HostName(String host, Optional<Integer> port, boolean web) {

    /** A name of which a part is left open, so that nobody can connect to it. */
    static final HostName OPEN = new HostName("#", Optional.empty(), true);

    private static final Pattern OPEN_PORT = Pattern.compile("0+|[xX#]+|[pP]ort");

    /** RFC 1918, RFC 1122 and RFC 3927. */
    private static final Pattern OWN_NETWORK =
            Pattern.compile("(?:0|10|127|169\\.254|192\\.168|172\\.(?:1[6-9]|2[0-9]|3[01]))\\..*");

    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    /** Reads one word of a text without blanks, such as {@code https://imap.example.com/} or {@code smtp.example.com:465}. */
    static Optional<HostName> parse(String word) {
        var text = word;
        boolean url = false;
        int scheme = text.indexOf("://");
        if (scheme >= 0) {
            url = text.substring(0, scheme).toLowerCase(Locale.ROOT).startsWith("http");
            text = text.substring(scheme + 3);
        }
        int path = text.indexOf('/');
        boolean hasPath = path >= 0 && path < text.length() - 1;
        if (path >= 0) text = text.substring(0, path);
        Optional<Integer> port = Optional.empty();
        int colon = text.lastIndexOf(':');
        if (colon >= 0) {
            port = Endpoint.parsePort(text.substring(colon + 1));
            if (port.isEmpty() && OPEN_PORT.matcher(text.substring(colon + 1)).matches()) return Optional.empty();
            text = text.substring(0, colon);
        }
        var host = WrittenName.parse(text);
        if (host.isEmpty()) return Optional.empty();
        boolean web = hasPath || url && NameLabel.firstOf(host.get()).protocol().isEmpty();
        return Optional.of(new HostName(host.get(), port, web));
    }

    /** Whether a part of it is left open. */
    public boolean isOpen() {
        return equals(OPEN);
    }

    /** The protocol that the name's first label tells of, as in {@code imap.example.com}. */
    public Optional<Protocol> namedProtocol() {
        return first().protocol();
    }

    /** The side that the name's first label tells of. */
    public Optional<Side> namedSide() {
        return first().side();
    }

    /** Whether the first label names a protocol for reading. */
    boolean isForReading() {
        return namedProtocol()
                .filter(protocol -> protocol.side() == Side.INCOMING)
                .isPresent();
    }

    /** Whether it looks like a mail server wherever it stands. */
    public boolean isNamedAfterMail() {
        return NameLabel.isMail(host);
    }

    /** Whether it is named as pages are that a browser shows: such a name is a mail server's only behind a label. */
    public boolean isNamedAfterWeb() {
        return first().isWeb();
    }

    /** Whether the name of a host, but no bare domain, begins with a service that has nothing to do with mail. */
    public boolean isNamedAfterOther() {
        return host.indexOf('.') < host.lastIndexOf('.') && first().isOther();
    }

    /** Whether it is named as servers are that take mail from other servers; some providers' programs use it, too. */
    public boolean isExchanger() {
        return first().isExchanger();
    }

    /** Whether it is an IP address. */
    public boolean isNumber() {
        return isNumber(host);
    }

    /** Whether it is an IPv4 address that the internet knows. */
    public boolean isPublicNumber() {
        return isNumber() && !OWN_NETWORK.matcher(host).matches();
    }

    /** Whether the name is one to be replaced by the reader's own domain, or is reserved for examples (RFC 2606). */
    public boolean isPlaceholder() {
        return DomainWords.isIn(host);
    }

    /** Whether it is a name that is reserved for examples, which no reader can fill in. */
    public boolean isReserved() {
        return DomainWords.isReserved(host);
    }

    /** Some mail programs and bridges run on the reader's own computer. */
    public static boolean isThisComputer(String host) {
        return host.equalsIgnoreCase("localhost");
    }

    /** Whether the name stands in for the reader's own domain; names that are reserved for examples do not. */
    public static boolean isStandIn(String host) {
        return !host.contains("example.") && DomainWords.isIn(host);
    }

    static boolean isNumber(String host) {
        return ADDRESS.matcher(host).matches();
    }

    private NameLabel first() {
        return NameLabel.firstOf(host);
    }
}
