package org.mailwright.publish.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mailwright.domain.DomainFinding;
import org.mailwright.domain.State;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackNameServer;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsJavaResolver;
import org.mailwright.net.dns.DnsZoneReader;
import org.mailwright.net.http.HttpDocument;
import org.mailwright.net.http.HttpFetcher;
import org.mailwright.net.http.WebClient;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.publish.Publication;
import org.mailwright.publish.PublishPlan;
import org.mailwright.publish.Publisher;
import org.mailwright.text.Messages;

/** A domain with everything published, on web servers and a name server of this computer, for one fault at a time. */
final class LiveDomain implements AutoCloseable {

    static final String CONFIG = "/mail/config-v1.1.xml";
    static final String WELL_KNOWN = "/.well-known/autoconfig/mail/config-v1.1.xml";
    static final String POX = "/autodiscover/autodiscover.xml";
    static final String PACC = "/.well-known/user-agent-configuration.json";
    static final String APPLE = "/email-setup/example.org.mobileconfig";

    static final String DOMAIN = "example.org";
    static final AccountSettings SETTINGS = AccountSettings.of(
            new EmailAddress("ada", DomainName.of(DOMAIN)),
            server(Protocol.IMAP, "imap.example.org", 993),
            server(Protocol.SMTP, "smtp.example.org", 465));

    private static final TestCertificates.Identity AUTHORITY = TestCertificates.authority("CN=Live Root");

    final Map<String, String> zone = new TreeMap<>();
    final Map<String, String> files = new TreeMap<>();
    final Map<String, String> types = new TreeMap<>();
    private final List<String> extra = new ArrayList<>();
    List<String> certified = List.of("example.org", "*.example.org");
    LoopbackWebServer secure = LoopbackWebServer.plain();

    /** What tests change on the server itself, once all files are on it. */
    private final List<Consumer<LoopbackWebServer>> changes = new ArrayList<>();

    final LoopbackWebServer clear = LoopbackWebServer.plain();

    LiveDomain() throws IOException {
        var plan =
                new PublishPlan("/srv/mail", Optional.empty(), List.of(Messages.in(Locale.ENGLISH)), Optional.empty());
        if (!(new Publisher(plan).publish(List.of(Publication.of(SETTINGS))) instanceof Publisher.Result.Ready ready)) {
            throw new IllegalStateException("these settings can be published");
        }
        for (var file : ready.files()) {
            var text = new String(file.content(), UTF_8);
            var name = file.name().replaceFirst("^example.org/www/", "/");
            if (name.startsWith("/")) files.put(name, text);
            if (name.startsWith("/")) types.put(name, file.mediaType());
            if (name.endsWith(".zone"))
                text.lines().filter(line -> !line.startsWith(";")).forEach(this::record);
        }
        for (var host : List.of("example.org", "imap.example.org", "smtp.example.org"))
            record(host + ". 60 IN A 127.0.0.1");
        serve();
    }

    /** Adds a line of a zone file. */
    LiveDomain record(String line) {
        var words = line.split(" +", 5);
        zone.put(
                words[0] + " " + words[3] + (words[3].equals("SRV") || words[3].equals("TXT") ? "" : " " + words[4]),
                line);
        return this;
    }

    /** Adds a line beside another of the same name. */
    LiveDomain another(String line) {
        extra.add(line);
        return this;
    }

    LiveDomain without(String start) {
        zone.keySet().removeIf(key -> key.startsWith(start));
        return this;
    }

    /** Changes the server itself, once all files are on it. */
    void after(Consumer<LoopbackWebServer> change) {
        changes.add(change);
    }

    /** Answers with a status and an empty page. */
    void raw(String hostAndPath, int status) {
        after(serving -> serving.raw(hostAndPath, LoopbackWebServer.head(status, "X: y", "")));
    }

    void type(String path, String type) {
        types.put(path, type);
    }

    void edit(String path, String old, String other) {
        var before = Objects.requireNonNull(files.get(path));
        var edited = before.replaceAll(old, other);
        if (before.equals(edited)) throw new IllegalArgumentException(old + " is not in " + path);
        files.put(path, edited);
    }

    String config() {
        return Objects.requireNonNull(files.get(CONFIG));
    }

    /** Puts everything on the web server again, with what a test changed. */
    LiveDomain serve() throws IOException {
        secure.close();
        secure = LoopbackWebServer.secure(TestCertificates.signed(
                        Recipe.forHost("example.org").withHosts(certified.toArray(String[]::new)), AUTHORITY)
                .context());
        for (var file : files.entrySet()) {
            var type = types.getOrDefault(file.getKey(), "text/plain");
            for (var host : List.of("autoconfig.", "autodiscover.", "ua-auto-config.", "")) {
                secure.with(host + DOMAIN + file.getKey(), type, file.getValue());
            }
        }
        for (var path : List.of("/Autodiscover/Autodiscover.xml", "/AutoDiscover/AutoDiscover.xml")) {
            secure.with(
                    "autodiscover." + DOMAIN + path, types.getOrDefault(POX, "text/xml"), files.getOrDefault(POX, ""));
        }
        changes.forEach(change -> change.accept(secure));
        return this;
    }

    List<DomainFinding> check(boolean withProfile) throws IOException {
        try (var dns = new LoopbackNameServer();
                var budget = new SearchBudget()) {
            for (var line : zone.values()) add(dns, line);
            for (var line : extra) add(dns, line);
            var web = new WebClient(network(dns), budget);
            HttpFetcher here =
                    request -> outside(web.fetch(new HttpFetcher.Request(inside(request.url()), request.post())));
            return new LiveCheck(DnsZoneReader.at(dns.endpoint()), here, InstantSource.system())
                    .run(DomainName.of(DOMAIN), withProfile ? Optional.of(SETTINGS) : Optional.empty())
                    .findings();
        }
    }

    /** What is not right, such as "fail autoconfig web-type". */
    List<String> faults() throws IOException {
        return check(true).stream()
                .filter(finding ->
                        finding.state() != State.OK && !finding.rule().equals(LiveRule.MOBILECONFIG_UNSIGNED))
                .map(finding -> finding.state().code() + " " + finding.topic().code() + " "
                        + finding.rule().code())
                .distinct()
                .toList();
    }

    @Override
    public void close() throws IOException {
        secure.close();
        clear.close();
    }

    private static void add(LoopbackNameServer dns, String line) {
        var words = line.split(" +", 5);
        dns.with(words[0].substring(0, words[0].length() - 1), words[3], words[4]);
    }

    private static Network network(LoopbackNameServer dns) throws DnsFailure {
        return new Network(
                DnsJavaResolver.at(dns.endpoint()),
                TrustStore.system().withAuthorities(List.of(AUTHORITY.certificate())),
                new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20)),
                Clock.systemUTC());
    }

    private URI inside(URI url) {
        int port = url.getScheme().equals("https") ? secure.port() : clear.port();
        return URI.create(url.toString().replace(url.getHost(), url.getHost() + ":" + port));
    }

    private static HttpDocument outside(HttpDocument fetched) throws ConnectionFailure {
        var hops = fetched.hops().stream()
                .map(hop -> URI.create(hop.toString().replaceFirst(":[0-9]+", "")))
                .toList();
        return new HttpDocument(fetched.status(), fetched.mediaType(), fetched.body(), hops);
    }

    private static ServerSettings server(Protocol protocol, String host, int port) {
        return new ServerSettings(
                protocol, new Endpoint(host, port), Encryption.TLS, List.of(AuthMethod.PASSWORD), "ada@example.org");
    }
}
