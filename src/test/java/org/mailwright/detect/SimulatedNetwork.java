package org.mailwright.detect;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.http.HttpDocument;
import org.mailwright.net.http.HttpFetcher;
import org.mailwright.net.mail.ProbeResult;
import org.mailwright.net.mail.ServerProbe;

/**
 * A network in virtual time: each step costs round trips, and bytes of a usual size. Hosts exist when the DNS knows
 * them; their web and mail servers are those that were told.
 */
final class SimulatedNetwork implements DnsResolver, HttpFetcher, ServerProbe {

    static final Duration ROUND_TRIP = Duration.ofMillis(50);

    /** What dnsjava waits before it asks again. */
    private static final Duration RETRANSMISSION = Duration.ofMillis(1500);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

    /** In bytes, there and back: a question with its answer, a TCP and a TLS handshake, a small page, a mail dialogue. */
    private static final int QUESTION = 150;

    private static final int TCP = 120;
    private static final int TLS = 4500;
    private static final int PAGE = 600;
    private static final int DIALOGUE = 800;

    private final VirtualTempo tempo;
    private final FakeDns records;
    private final Map<String, String> pages = new HashMap<>();
    private final Set<String> mailServers = new HashSet<>();

    /** Until when each web server is busy with the question before. */
    private final Map<String, Duration> lines = new HashMap<>();

    /** When each question was answered, or will be; who asks it too waits along. */
    private final Map<String, Duration> answered = new HashMap<>();

    private final List<String> connections = new ArrayList<>();
    private boolean dropsConnections;
    private boolean dropsQuestions;
    private int losses;
    private long bytes;

    SimulatedNetwork(VirtualTempo tempo, FakeDns records) {
        this.tempo = tempo;
        this.records = records;
    }

    SimulatedNetwork page(String url, String document) {
        pages.put(url, document);
        return this;
    }

    SimulatedNetwork mailServer(String endpoint) {
        mailServers.add(endpoint);
        return this;
    }

    /** Every attempt to connect vanishes. */
    SimulatedNetwork droppingConnections() {
        dropsConnections = true;
        return this;
    }

    /** Every question to a name server vanishes. */
    SimulatedNetwork droppingQuestions() {
        dropsQuestions = true;
        return this;
    }

    /** The first packets to name servers are lost. */
    SimulatedNetwork losing(int packets) {
        losses = packets;
        return this;
    }

    synchronized List<String> connections() {
        return List.copyOf(connections);
    }

    synchronized long bytes() {
        return bytes;
    }

    @Override
    public List<InetAddress> addresses(String host) throws DnsFailure {
        question("A " + host);
        return records.addresses(host);
    }

    @Override
    public List<MailExchanger> mailExchangers(DomainName domain) throws DnsFailure {
        question("MX " + domain);
        return records.mailExchangers(domain);
    }

    @Override
    public List<Service> services(String service, DomainName domain) throws DnsFailure {
        question("SRV " + service + "." + domain);
        return records.services(service, domain);
    }

    @Override
    public List<String> texts(String name) throws DnsFailure {
        question("TXT " + name);
        return records.texts(name);
    }

    @Override
    public HttpDocument fetch(Request request) throws ConnectionFailure {
        var url = request.url();
        boolean secure = url.getScheme().equals("https");
        try {
            addresses(url.getHost());
        } catch (DnsFailure e) {
            throw new ConnectionFailure(e.what());
        }
        var document = pages.get(url.toString().replaceFirst("\\?.*", ""));
        waitUntil(turn(url.getHost() + ":" + (secure ? 443 : 80), secure, document == null ? "" : document));
        if (dropsConnections) throw new ConnectionFailure(Cause.CONN_TIMEOUT);
        return document == null
                ? new HttpDocument(404, "text/html", new byte[0], List.<URI>of(url))
                : new HttpDocument(200, "text/xml", document.getBytes(StandardCharsets.UTF_8), List.of(url));
    }

    /** When the answer is there: one connection, one question after another, the handshakes before the first. */
    private synchronized Duration turn(String line, boolean secure, String document) {
        var busy = lines.get(line);
        if (busy == null) connections.add(line);
        var end = busy == null || busy.compareTo(tempo.now()) < 0 ? tempo.now() : busy;
        if (dropsConnections) {
            end = busy == null ? end.plus(CONNECT_LIMIT) : busy;
        } else {
            if (busy == null) {
                end = end.plus(ROUND_TRIP.multipliedBy(secure ? 2 : 1));
                bytes += TCP + (secure ? TLS : 0);
            }
            end = end.plus(ROUND_TRIP);
            bytes += PAGE + document.length();
        }
        lines.put(line, end);
        return end;
    }

    @Override
    public ProbeResult probe(Protocol protocol, Endpoint endpoint, Encryption encryption) {
        try {
            connect(endpoint.host(), endpoint.port());
            if (!mailServers.contains(endpoint.toString())) return new ProbeResult.Fails(Cause.CONN_REFUSED);
            spend(encryption == Encryption.TLS ? 4 : 6, TLS + DIALOGUE);
            return new ProbeResult.Works(List.of(AuthMethod.PASSWORD));
        } catch (ConnectionFailure e) {
            return new ProbeResult.Fails(e.what());
        }
    }

    private void question(String question) throws DnsFailure {
        try {
            waitUntil(answerTime(question));
        } catch (ConnectionFailure e) {
            throw new DnsFailure(DnsFailure.Kind.TEMPORARY, "interrupted");
        }
        if (dropsQuestions) throw new DnsFailure(DnsFailure.Kind.TEMPORARY, "silence");
    }

    private synchronized Duration answerTime(String question) {
        return answered.computeIfAbsent(question, _ -> {
            if (dropsQuestions) return tempo.now().plus(LONGEST);
            bytes += QUESTION;
            var sent = losses-- > 0 ? tempo.now().plus(RETRANSMISSION) : tempo.now();
            return sent.plus(ROUND_TRIP);
        });
    }

    private void connect(String host, int port) throws ConnectionFailure {
        synchronized (this) {
            connections.add(host + ":" + port);
        }
        if (dropsConnections) {
            pause(CONNECT_LIMIT);
            throw new ConnectionFailure(Cause.CONN_TIMEOUT);
        }
        spend(1, TCP);
    }

    private void spend(int roundTrips, int size) throws ConnectionFailure {
        synchronized (this) {
            bytes += size;
        }
        pause(ROUND_TRIP.multipliedBy(roundTrips));
    }

    private void pause(Duration time) throws ConnectionFailure {
        try {
            if (time.isPositive()) tempo.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionFailure(Cause.CONN_DROPPED);
        }
    }

    private void waitUntil(Duration time) throws ConnectionFailure {
        pause(time.minus(tempo.now()));
    }
}
