package org.mailwright.publish.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.detect.document.SettingsDocument;
import org.mailwright.detect.document.UnfitDocument;
import org.mailwright.detect.document.Xml;
import org.mailwright.domain.DomainFinding;
import org.mailwright.domain.State;
import org.mailwright.domain.Topic;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.net.http.HttpFetcher;

/** Looks at the settings file of a domain for Thunderbird and its kin, at both its addresses. */
final class AutoconfigLive {

    private static final String FILE = "/mail/config-v1.1.xml";
    private static final Set<String> SOCKETS = Set.of("SSL", "STARTTLS", "plain");

    private final WebPage.Fetching fetching;
    private final EmailAddress anybody;
    private final DomainName domain;
    private final Notes notes = new Notes(Topic.AUTOCONFIG);

    AutoconfigLive(HttpFetcher web, EmailAddress anybody) {
        fetching = new WebPage.Fetching(web, Topic.AUTOCONFIG, Set.of("text/xml", "application/xml"));
        this.anybody = anybody;
        domain = anybody.domain();
    }

    /** What the domain's file offers, as far as it can be read. */
    record Looked(List<DomainFinding> findings, Optional<SettingsDocument> document) {}

    Looked look(Optional<Expected> expected) {
        var first = look("autoconfig." + domain + FILE, expected);
        var reference = expected.or(() -> first.map(Expected::of));
        var second = look(domain + "/.well-known/autoconfig" + FILE, reference);
        var both = notes.list().stream()
                .map(finding -> first.isPresent() && isOfWebsite(finding) ? with(finding, State.WARN) : finding)
                .toList();
        boolean none = both.stream().allMatch(finding -> finding.state() == State.ABSENT);
        // One of the two places is enough; with a profile, at least one has to be there.
        var findings = !none || expected.isEmpty()
                ? both
                : both.stream().map(finding -> with(finding, State.FAIL)).toList();
        return new Looked(findings, first.or(() -> second));
    }

    /** Whether the website of the domain itself is out of reach, which may be run by somebody else. */
    private boolean isOfWebsite(DomainFinding finding) {
        return finding.where().startsWith("https://" + domain + "/")
                && (finding.rule() == LiveRule.WEB_CERTIFICATE || finding.rule() == LiveRule.WEB_UNREACHABLE);
    }

    private static DomainFinding with(DomainFinding finding, State state) {
        return new DomainFinding(
                finding.topic(),
                state,
                finding.where(),
                finding.found(),
                finding.publish(),
                finding.rule(),
                finding.values());
    }

    private Optional<SettingsDocument> look(String hostAndPath, Optional<Expected> expected) {
        var url = "https://" + hostAndPath;
        return switch (fetching.get(url)) {
            case WebPage.Given(var document) -> read(url, document.body(), expected);
            case WebPage.Odd(var document, var finding) -> {
                notes.add(finding);
                yield read(url, document.body(), expected);
            }
            case WebPage.Missing(var finding) -> {
                if (!isThereByHttp(hostAndPath)) notes.add(finding);
                yield Optional.empty();
            }
            case WebPage.Kept(var finding) -> {
                notes.add(finding);
                yield Optional.empty();
            }
        };
    }

    private boolean isThereByHttp(String hostAndPath) {
        var url = "http://" + hostAndPath;
        boolean there = fetching.get(url) instanceof WebPage.Given(var document)
                && document.hops().stream().noneMatch(hop -> "https".equals(hop.getScheme()));
        if (there) notes.add(State.FAIL, "https://" + hostAndPath, url, "", LiveRule.WEB_HTTP_ONLY);
        return there;
    }

    private Optional<SettingsDocument> read(String url, byte[] file, Optional<Expected> expected) {
        if (Xmls.hasDocumentType(notes, url, file)) return Optional.empty();
        int before = notes.size();
        try {
            var document = SettingsDocument.ofAutoconfig(file, anybody);
            words(url, Xml.parse(file));
            if (expected.isPresent()) notes.compare(url, document, expected.get(), true);
            else if (document.isEmpty()) notes.add(State.FAIL, url, "", "", LiveRule.SETTINGS_NONE);
            if (notes.isClean(before)
                    && notes.list().stream().noneMatch(one -> one.where().equals(url))) notes.fine(url);
            return document.isEmpty() ? Optional.empty() : Optional.of(document);
        } catch (UnfitDocument e) {
            Xmls.tell(notes, url, file, e);
            return Optional.empty();
        }
    }

    /** What Mailwright reads all the same and other programs do not. */
    private void words(String url, Xml root) {
        var provider = root.first("emailProvider");
        if (provider.isEmpty()) return;
        var domains = provider.get().all("domain").map(Xml::text).toList();
        if (domains.stream()
                .noneMatch(name -> DomainName.parse(name).filter(domain::equals).isPresent())) {
            notes.add(
                    State.FAIL,
                    url,
                    String.join(", ", domains),
                    "<domain>" + domain + "</domain>",
                    LiveRule.AUTOCONFIG_DOMAIN,
                    domain.ascii());
        }
        Stream.concat(provider.get().all("incomingServer"), provider.get().all("outgoingServer"))
                .limit(32)
                .forEach(server -> server(url, server));
    }

    private void server(String url, Xml server) {
        var socket = server.textOf("socketType");
        if (!SOCKETS.contains(socket)) {
            notes.add(State.FAIL, url, "<socketType>" + socket, "<socketType>SSL", LiveRule.AUTOCONFIG_SOCKET, socket);
        } else if (socket.equals("plain")) {
            notes.add(State.FAIL, url, "<socketType>plain", "<socketType>SSL", LiveRule.AUTOCONFIG_PLAIN);
        }
        if (server.first("password").isPresent()) {
            notes.add(State.FAIL, url, "<password>", "", LiveRule.AUTOCONFIG_PASSWORD);
        }
        var name = server.textOf("username");
        boolean anonymous = server.all("authentication")
                .anyMatch(way -> Set.of("none", "client-IP-address").contains(way.text()));
        if (name.isEmpty() && !anonymous) {
            notes.add(State.WARN, url, "", "<username>%EMAILADDRESS%</username>", LiveRule.AUTOCONFIG_USERNAME);
        } else if (!name.isEmpty() && name.indexOf('%') < 0) {
            notes.add(
                    State.FAIL,
                    url,
                    "<username>" + name,
                    "<username>%EMAILADDRESS%</username>",
                    LiveRule.AUTOCONFIG_PERSONAL,
                    name);
        }
    }
}
