package org.mailwright.publish.live;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailwright.domain.DomainCheck.Report;
import org.mailwright.domain.DomainFinding;
import org.mailwright.domain.State;
import org.mailwright.domain.Topic;
import org.mailwright.domain.ZoneQuestions;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Wall;
import org.mailwright.net.dns.ZoneReader;
import org.mailwright.net.http.HttpFetcher;
import org.mailwright.publish.Publication;

/**
 * Looks at everything that a domain has published for mail programs, and compares it with a profile, or with itself.
 * Blocks, and stops when its thread is interrupted.
 */
public final class LiveCheck {

    private final ZoneReader zones;
    private final HttpFetcher web;
    private final InstantSource clock;

    public LiveCheck(ZoneReader zones, HttpFetcher web, InstantSource clock) {
        this.zones = zones;
        this.web = web;
        this.clock = clock;
    }

    /**
     * Asks the domain, and compares.
     *
     * @param settings what should be live; without it, the domain's first file says what the others should
     */
    public Report run(DomainName domain, Optional<AccountSettings> settings) {
        var anybody = EmailAddress.anybody(domain);
        var questions = new ZoneQuestions(zones, clock);
        var wanted =
                settings.map(each -> Expected.of(Publication.of(each, domain).settings()));
        var autoconfig = Wall.around(
                () -> new AutoconfigLive(web, anybody).look(wanted),
                _ -> new AutoconfigLive.Looked(unread(Topic.AUTOCONFIG, domain), Optional.empty()));
        var expected = wanted.or(() -> autoconfig.document().map(Expected::of));
        var findings = new ArrayList<DomainFinding>(autoconfig.findings());
        findings.addAll(
                walled(Topic.AUTODISCOVER, domain, new AutodiscoverLive(web, questions, anybody)::look, expected));
        findings.addAll(walled(Topic.PACC, domain, new PaccLive(web, questions, anybody)::look, expected));
        findings.addAll(walled(Topic.SRV, domain, new SrvLive(questions, domain)::look, expected));
        findings.addAll(
                walled(Topic.MOBILECONFIG, domain, new MobileconfigLive(web, domain, clock.instant())::look, expected));
        return new Report(findings, questions.count());
    }

    /** What the domain publishes in one place must not hide what is said of the others. */
    private static List<DomainFinding> walled(
            Topic topic,
            DomainName domain,
            Function<Optional<Expected>, List<DomainFinding>> look,
            Optional<Expected> expected) {
        return Wall.around(() -> look.apply(expected), _ -> unread(topic, domain));
    }

    private static List<DomainFinding> unread(Topic topic, DomainName domain) {
        var notes = new Notes(topic);
        notes.add(State.UNKNOWN, domain.ascii(), "", "", LiveRule.LIVE_UNHEARD);
        return notes.list();
    }
}
