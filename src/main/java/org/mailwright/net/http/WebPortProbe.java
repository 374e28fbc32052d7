package org.mailwright.net.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connections;
import org.mailwright.net.Limits;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.tls.Network;

/** Looks at the web port of a host whose mail port failed, which tells of the host and of the network between. */
public final class WebPortProbe {

    /** A log-on page answers from nearby, and at once. */
    private static final Limits GLANCE = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2));

    private static final int HTTP = 80;
    private static final int LOG_ON_REQUIRED = 511;

    private final Network network;
    private final int port;

    public WebPortProbe(Network network) {
        this(network, HTTP);
    }

    WebPortProbe(Network network, int port) {
        this.network = network.withLimits(GLANCE);
        this.port = port;
    }

    /** What is behind a host's web port. */
    public enum Answer {
        SILENT,
        ANSWERS,
        /** Something between here and the host answers in its place: the log-on page of a network. */
        LOG_ON_PAGE
    }

    /**
     * What was seen of a host's web port.
     *
     * @param time what the answer says that the time is (RFC 9110, section 6.6.1)
     */
    public record Sight(Answer answer, Optional<Instant> time) {

        private static final Sight SILENT = new Sight(Answer.SILENT, Optional.empty());
        private static final Sight ODD = new Sight(Answer.ANSWERS, Optional.empty());
    }

    /**
     * Asks for the front page of a host over HTTP, which tells nobody anything.
     *
     * <p>A log-on page shows itself by its status (RFC 6585, section 6), by the WISPr document that it carries for
     * programs, or by sending one on to an address of the local network. One that does none of these cannot be told
     * from the host's own page.
     */
    public Sight look(String host, Connections connections) {
        try {
            var line = new HttpConnection(new Endpoint(host, port), false, network, new SearchBudget(connections));
            var answer = line.ask(URI.create("/"), Optional.empty());
            return new Sight(isLogOnPage(answer) ? Answer.LOG_ON_PAGE : Answer.ANSWERS, time(answer));
        } catch (ConnectionFailure e) {
            return e.what() == Cause.PROTOCOL_VIOLATION || e.what() == Cause.DISCO_MALICIOUS ? Sight.ODD : Sight.SILENT;
        } catch (IOException e) {
            return Sight.SILENT;
        }
    }

    private static Optional<Instant> time(HttpResponse answer) {
        try {
            return answer.header("date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private boolean isLogOnPage(HttpResponse answer) {
        if (answer.status() == LOG_ON_REQUIRED) return true;
        var page = new String(answer.fetched(List.of()).body(), StandardCharsets.UTF_8);
        if (page.toLowerCase(Locale.ROOT).contains("<wispaccessgatewayparam")) return true;
        return answer.redirect()
                .flatMap(WebPortProbe::host)
                .filter(this::isNearby)
                .isPresent();
    }

    private static Optional<String> host(String location) {
        try {
            return Optional.ofNullable(URI.create(location).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isNearby(String host) {
        try {
            return network.dns().addresses(host.replaceAll("^\\[|]$", "")).stream()
                    .anyMatch(WebPortProbe::isLocal);
        } catch (DnsFailure e) {
            return false;
        }
    }

    /** Whether an address is of a network that is not the Internet (RFC 1918, RFC 3927, RFC 4193, RFC 6598). */
    public static boolean isLocal(InetAddress address) {
        var bytes = address.getAddress();
        boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || unique || shared;
    }
}
