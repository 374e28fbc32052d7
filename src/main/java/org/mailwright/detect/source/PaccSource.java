package org.mailwright.detect.source;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.detect.BrokenFile.Fault;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.detect.document.PaccParser;
import org.mailwright.detect.document.UnfitDocument;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Sha256;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.http.HttpFetcher;

/**
 * Reads the settings file that a domain publishes on its web server, with a digest in DNS
 * (draft-ietf-mailmaint-pacc). The record is asked for first, so that a domain without one costs no connection.
 */
public final class PaccSource implements DetectionSource {

    private static final String VERSION = "UAAC1";

    private final HttpFetcher web;
    private final DnsResolver dns;
    private final TrustPolicy judgement;

    public PaccSource(HttpFetcher web, DnsResolver dns, TrustPolicy judgement) {
        this.web = web;
        this.dns = dns;
        this.judgement = judgement;
    }

    @Override
    public Source id() {
        return Source.PACC;
    }

    @Override
    public Answer ask(EmailAddress address) {
        return DomainWalk.firstAnswer(address.domain(), judgement, domain -> ask(address, domain));
    }

    private Answer ask(EmailAddress address, DomainName domain) {
        try {
            var digests = dns.texts("_ua-auto-config." + domain).stream()
                    .flatMap(text -> digest(text).stream())
                    .toList();
            return digests.isEmpty() ? new Answer.Nothing() : fetch(address, domain, digests);
        } catch (DnsFailure e) {
            return Answer.of(e);
        }
    }

    private Answer fetch(EmailAddress address, DomainName domain, List<byte[]> digests) {
        var url = URI.create("https://ua-auto-config." + domain + "/.well-known/user-agent-configuration.json");
        return new Downloads(web, (fetched, offer) -> judgement.fetched(id(), fetched, address.domain(), offer))
                .ask(new HttpFetcher.Request(url, Optional.empty()), file -> {
                    if (digests.stream().noneMatch(digest -> MessageDigest.isEqual(digest, Sha256.of(file)))) {
                        throw UnfitDocument.broken(Fault.UNPROVEN);
                    }
                    return PaccParser.read(file, address);
                });
    }

    /** The digest in a record such as {@code v=UAAC1; a=sha256; d=...}, or nothing where it is of another kind. */
    private static Optional<byte[]> digest(String record) {
        Map<String, String> tags = new HashMap<>();
        Arrays.stream(record.split(";"))
                .map(tag -> tag.split("=", 2))
                .filter(tag -> tag.length == 2)
                .forEach(tag -> tags.putIfAbsent(tag[0].strip(), tag[1].strip()));
        if (!VERSION.equals(tags.get("v")) || !"sha256".equals(tags.get("a"))) return Optional.empty();
        try {
            return Optional.of(Base64.getDecoder().decode(tags.getOrDefault("d", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
