package org.mailwright.publish.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.detect.document.SettingsDocument;
import org.mailwright.detect.document.UnfitDocument;
import org.mailwright.detect.document.Xml;
import org.mailwright.domain.DomainFinding;
import org.mailwright.domain.State;
import org.mailwright.domain.Topic;
import org.mailwright.domain.ZoneQuestions;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.net.dns.ZoneReader;
import org.mailwright.net.http.HttpDocument;
import org.mailwright.net.http.HttpFetcher;

/** Looks at the answer to Outlook's Autodiscover request, in the spellings that Outlook and other programs ask in. */
final class AutodiscoverLive {

    private static final List<String> PATHS = List.of(
            "/autodiscover/autodiscover.xml", "/Autodiscover/Autodiscover.xml", "/AutoDiscover/AutoDiscover.xml");

    private final WebPage.Fetching fetching;
    private final ZoneQuestions questions;
    private final EmailAddress anybody;
    private final String question;
    private final Notes notes = new Notes(Topic.AUTODISCOVER);

    AutodiscoverLive(HttpFetcher web, ZoneQuestions questions, EmailAddress anybody) {
        fetching = new WebPage.Fetching(web, Topic.AUTODISCOVER, Set.of("text/xml", "application/xml"));
        this.questions = questions;
        this.anybody = anybody;
        question = SettingsDocument.autodiscoverQuestion(anybody);
    }

    List<DomainFinding> look(Optional<Expected> expected) {
        var absent = new ArrayList<DomainFinding>();
        for (var base : bases(anybody.domain())) {
            var url = base + PATHS.getFirst();
            switch (fetching.post(url, question)) {
                case WebPage.Missing(var finding) -> absent.add(finding);
                case WebPage.Kept(var finding)
                when finding.found().equals("HTTP 401") -> {
                    notes.add(State.UNKNOWN, url, finding.found(), "", LiveRule.AUTODISCOVER_LOG_ON);
                    return notes.list();
                }
                case WebPage.Kept(var finding) -> {
                    notes.add(finding);
                    return notes.list();
                }
                case WebPage.Odd(var document, var finding) -> {
                    notes.add(finding);
                    return read(base, document, expected);
                }
                case WebPage.Given(var document) -> {
                    return read(base, document, expected);
                }
            }
        }
        return absent.isEmpty() ? List.of() : List.of(absent.getFirst());
    }

    /** Where programs ask, in their order; the record last. */
    private List<String> bases(DomainName domain) {
        var bases = new ArrayList<>(List.of("https://autodiscover." + domain, "https://" + domain));
        for (var record : questions
                .ask("_autodiscover._tcp." + domain, ZoneReader.Type.SRV)
                .values()) {
            var words = record.split(" ");
            if (words.length < 4 || bases.size() > 2) continue;
            var host = DomainName.parse(words[3]).filter(name -> name.labels().size() > 1);
            var port = Endpoint.parsePort(words[2]);
            if (host.isPresent() && port.isPresent()) {
                bases.add("https://" + host.get() + (port.get() == 443 ? "" : ":" + port.get()));
            }
        }
        return bases;
    }

    private List<DomainFinding> read(String base, HttpDocument fetched, Optional<Expected> expected) {
        var url = base + PATHS.getFirst();
        try {
            var document = SettingsDocument.ofAutodiscover(fetched.body(), anybody);
            Xml.parse(fetched.body())
                    .first("Response")
                    .flatMap(response -> response.first("Account"))
                    .ifPresent(account -> account.all("Protocol").limit(32).forEach(one -> words(url, one)));
            if (expected.isPresent()) notes.compare(url, document, expected.get(), true);
            else if (document.isEmpty()) notes.add(State.FAIL, url, "", "", LiveRule.SETTINGS_NONE);
        } catch (UnfitDocument e) {
            Xmls.tell(notes, url, fetched.body(), e);
        }
        for (var path : PATHS.subList(1, PATHS.size())) {
            boolean given = fetching.post(base + path, question) instanceof WebPage.Given;
            if (!given && notes.list().stream().noneMatch(one -> one.rule() == LiveRule.WEB_TYPE)) {
                notes.add(State.FAIL, base + path, "", "", LiveRule.AUTODISCOVER_CASE, path);
            }
        }
        if (notes.isClean(0)) notes.fine(url);
        return notes.list();
    }

    private void words(String url, Xml protocol) {
        var type = protocol.textOf("Type");
        if (!Set.of("IMAP", "POP3", "POP", "SMTP").contains(type)) return;
        if (type.equals("POP"))
            notes.add(State.FAIL, url, "<ZoneReader.Type>POP", "<ZoneReader.Type>POP3", LiveRule.AUTODISCOVER_POP);
        var encryption = protocol.textOf("Encryption");
        boolean encrypted = !encryption.isEmpty() && !encryption.equalsIgnoreCase("none");
        if (encrypted && protocol.textOf("SSL").equalsIgnoreCase("off")) {
            notes.add(State.FAIL, url, "<SSL>off", "", LiveRule.AUTODISCOVER_SSL);
        }
        boolean logsOn = !protocol.textOf("AuthRequired").equalsIgnoreCase("off");
        if (logsOn && protocol.first("SPA").isEmpty()) {
            notes.add(State.WARN, url, "", "<SPA>off</SPA>", LiveRule.AUTODISCOVER_SPA);
        }
        var name = protocol.textOf("LoginName");
        boolean ours = name.isEmpty()
                || name.equalsIgnoreCase(anybody.toString())
                || name.equalsIgnoreCase(anybody.localPart());
        if (!ours) notes.add(State.FAIL, url, "<LoginName>" + name, "", LiveRule.AUTODISCOVER_PERSONAL, name);
    }
}
