package org.mailwright.detect;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.Detector.Options;
import org.mailwright.detect.document.AutoconfigParser;
import org.mailwright.detect.source.AutoconfigSourceTest;
import org.mailwright.detect.source.Downloads;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.http.HttpFetcher;
import org.mailwright.net.mail.ProbeResult;

/**
 * Compares our search with the plain one that asks place after place (settings file, Mozilla's database, MX, usual
 * names), in sequential round trips and in bytes, on a simulated network.
 */
final class SearchBenchmark {

    private static final EmailAddress ADA = EmailAddress.parse(Servers.ADA).orElseThrow();
    private static final String FILE = "/mail/config-v1.1.xml";

    /** A domain, by what it publishes. */
    record Domain(String name, Consumer<FakeDns> records, Consumer<SimulatedNetwork> servers) {}

    static final List<Domain> DOMAINS = List.of(
            new Domain(
                    "own settings file",
                    dns -> dns.address("autoconfig.example.org", "192.0.2.2"),
                    net -> net.page(
                            "https://autoconfig.example.org" + FILE, AutoconfigSourceTest.config("example.org"))),
            new Domain(
                    "settings file at the well-known place",
                    _ -> {},
                    net -> net.page(
                            "https://example.org/.well-known/autoconfig" + FILE,
                            AutoconfigSourceTest.config("example.org"))),
            new Domain(
                    "only in Mozilla's database",
                    _ -> {},
                    net -> net.page(
                            "https://autoconfig.thunderbird.net/v1.1/example.org",
                            AutoconfigSourceTest.config("example.org"))),
            new Domain("at a known provider by MX", dns -> dns.mx("example.org", 0, "a.mx.big.example"), _ -> {}),
            new Domain(
                    "only servers with usual names",
                    dns -> dns.address("imap.example.org", "192.0.2.3").address("smtp.example.org", "192.0.2.4"),
                    net -> net.mailServer("imap.example.org:993").mailServer("smtp.example.org:465")),
            new Domain("nothing at all", _ -> {}, _ -> {}));

    /** What a search cost. */
    record Cost(long roundTrips, long bytes, boolean found) {}

    private SearchBenchmark() {}

    /** One line for each domain. */
    static String table() throws Exception {
        var table = new StringBuilder();
        table.append(String.format("%-40s %21s %21s%n", "domain", "ours: trips, bytes", "plain: trips, bytes"));
        for (var domain : DOMAINS) {
            var ours = ours(domain);
            var plain = plain(domain);
            table.append(String.format(
                    "%-40s %10d %10d %10d %10d%n",
                    domain.name(), ours.roundTrips(), ours.bytes(), plain.roundTrips(), plain.bytes()));
        }
        return table.toString();
    }

    static Cost ours(Domain domain) throws Exception {
        var tempo = new VirtualTempo();
        var network = network(domain, tempo);
        var detector = new ConcurrentDetector(_ -> SearchTimesTest.sources(network, tempo), tempo);
        var detection = tempo.run(() -> detector.detect(ADA, Options.USUAL, _ -> {}));
        return cost(tempo.now(), network, detection.outcome() instanceof Detection.Outcome.Found);
    }

    static Cost plain(Domain domain) throws Exception {
        var tempo = new VirtualTempo();
        var network = network(domain, tempo);
        boolean found = tempo.run(() -> new PlainSearch(network).run());
        return cost(tempo.now(), network, found);
    }

    private static SimulatedNetwork network(Domain domain, VirtualTempo tempo) {
        var records = new FakeDns()
                .address("autoconfig.thunderbird.net", "192.0.2.200")
                .address("example.org", "192.0.2.1");
        domain.records().accept(records);
        records.mx("example.org", 10, "mx.example.org");
        var network = new SimulatedNetwork(tempo, records);
        domain.servers().accept(network);
        return network;
    }

    private static Cost cost(Duration took, SimulatedNetwork network, boolean found) {
        return new Cost(took.dividedBy(SimulatedNetwork.ROUND_TRIP), network.bytes(), found);
    }

    /** One thing after another, the first find wins. */
    private record PlainSearch(SimulatedNetwork network) {

        boolean run() {
            return Stream.of(
                                    "https://autoconfig.example.org" + FILE,
                                    "https://example.org/.well-known/autoconfig" + FILE,
                                    "http://autoconfig.example.org" + FILE,
                                    "http://example.org/.well-known/autoconfig" + FILE,
                                    "https://autoconfig.thunderbird.net/v1.1/example.org")
                            .anyMatch(url -> isThere(network, url))
                    || byMx()
                    || probe(Protocol.IMAP) && probe(Protocol.SMTP);
        }

        private static boolean isThere(HttpFetcher web, String url) {
            return new Downloads(web, (_, offer) -> TrustPolicy.known(Source.AUTOCONFIG, offer))
                            .get(url, file -> AutoconfigParser.read(file, ADA))
                    instanceof Answer.Found;
        }

        private boolean byMx() {
            try {
                var mx = network.mailExchangers(DomainName.of("example.org")).getFirst();
                return !FakeCatalog.CATALOG.byMx(mx.host()).isEmpty();
            } catch (DnsFailure e) {
                return false;
            }
        }

        private boolean probe(Protocol protocol) {
            return Stream.of(protocol.code() + ".", "mail.", "")
                    .map(label -> label + "example.org")
                    .anyMatch(host -> Stream.of(Encryption.TLS, Encryption.STARTTLS)
                            .anyMatch(encryption -> probe(protocol, host, encryption)));
        }

        private boolean probe(Protocol protocol, String host, Encryption encryption) {
            try {
                network.addresses(host);
            } catch (DnsFailure e) {
                return false;
            }
            var endpoint = new Endpoint(host, protocol.defaultPort(encryption));
            return network.probe(protocol, endpoint, encryption) instanceof ProbeResult.Works;
        }
    }
}
