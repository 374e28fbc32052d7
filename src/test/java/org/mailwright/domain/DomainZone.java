package org.mailwright.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.domain.DomainCheck.Question;
import org.mailwright.domain.DomainCheck.Report;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.LoopbackNameServer;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsZoneReader;
import org.mailwright.net.http.HttpDocument;

/** A zone for example.org in a name server on this computer, and the little web beside it. */
final class DomainZone implements AutoCloseable {

    static final DomainName DOMAIN = DomainName.of("example.org");
    static final String POLICY_URL = "https://mta-sts.example.org/.well-known/mta-sts.txt";
    static final String POLICY = "version: STSv1\r\nmode: enforce\r\nmx: *.example.org\r\nmax_age: 604800\r\n";
    static final String KEY = "mail._domainkey.example.org";

    final LoopbackNameServer dns = new LoopbackNameServer();
    private final Map<String, HttpDocument> pages = new HashMap<>();

    DomainZone() {
        dns.with("example.org", "A", "198.51.100.1");
    }

    /** Adds a mail server. */
    DomainZone mx() {
        return with("example.org", "MX", "10 mx.example.org.").with("mx.example.org", "A", "203.0.113.25");
    }

    /** A public key of a length. Nobody has the private one, whose search would take a second. */
    static String rsa(int bits) {
        try {
            var modulus = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
            var key = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, RSAKeyGenParameterSpec.F4));
            return Base64.getEncoder().encodeToString(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    DomainZone txt(String name, String... texts) {
        for (var text : texts) {
            var quoted = new StringBuilder();
            for (int at = 0; at < text.length(); at += 250) {
                var part = text.substring(at, Math.min(text.length(), at + 250));
                quoted.append(" \"").append(part.replace("\"", "\\\"")).append('"');
            }
            dns.with(name, "TXT", quoted.toString().strip());
        }
        return this;
    }

    DomainZone with(String name, String type, String data) {
        dns.with(name, type, data);
        return this;
    }

    DomainZone page(String url, String mediaType, String text, String... hops) {
        var all = new java.util.ArrayList<URI>(List.of(URI.create(url)));
        for (var hop : hops) all.add(URI.create(hop));
        pages.put(url, new HttpDocument(200, mediaType, text.getBytes(UTF_8), all));
        return this;
    }

    Report check(Optional<String> selector, Optional<String> outgoing, Optional<MessageFacts> message) {
        try {
            return new DomainCheck(
                            DnsZoneReader.at(dns.endpoint()),
                            request -> {
                                var page = pages.get(request.url().toString());
                                if (page == null) throw new ConnectionFailure(Cause.CERT_HOSTNAME_MISMATCH);
                                return page;
                            },
                            DomainZone::registered,
                            InstantSource.system())
                    .run(new Question(DOMAIN, selector, outgoing, message));
        } catch (DnsFailure e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is said about one topic, such as "fail spf-several". */
    List<String> about(Topic topic) {
        return about(topic, check(Optional.of("mail"), Optional.empty(), Optional.empty()));
    }

    /** The same where the outgoing server is known. */
    List<String> about(Topic topic, String outgoing) {
        return about(topic, check(Optional.of("mail"), Optional.of(outgoing), Optional.empty()));
    }

    static List<String> about(Topic topic, Report report) {
        return report.findings().stream()
                .filter(finding -> finding.topic() == topic)
                .map(finding -> finding.state().code() + " " + finding.rule().code())
                .toList();
    }

    static DomainName registered(DomainName name) {
        return name.labels().size() > 2 ? registered(name.parent().orElseThrow()) : name;
    }

    @Override
    public void close() throws IOException {
        dns.close();
    }
}
