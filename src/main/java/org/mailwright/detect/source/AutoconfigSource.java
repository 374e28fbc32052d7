package org.mailwright.detect.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.detect.document.AutoconfigParser;
import org.mailwright.detect.source.PriorityRunner.Door;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.net.Scheduler;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.http.HttpFetcher;

/**
 * Reads the settings file that a mail domain publishes (draft-ietf-mailmaint-autoconfig), or the one of the hosts that take its
 * mail.
 *
 * <p>By https first; by http only where that has nothing, and such a file is never trusted. The address goes to the
 * domain's own host, by https and nowhere else.
 */
public final class AutoconfigSource implements DetectionSource {

    private static final String FILE = "/mail/config-v1.1.xml";
    private static final Duration LIMIT = Duration.ofSeconds(6);

    private final HttpFetcher web;
    private final MxBases exchangers;
    private final TrustPolicy judgement;
    private final boolean tellsAddress;
    private final Scheduler tempo;

    /** @param tellsAddress whether the domain's own host is told whose settings are wanted */
    public AutoconfigSource(HttpFetcher web, DnsResolver dns, TrustPolicy judgement, boolean tellsAddress) {
        this(web, dns, judgement, tellsAddress, Scheduler.REAL);
    }

    public AutoconfigSource(
            HttpFetcher web, DnsResolver dns, TrustPolicy judgement, boolean tellsAddress, Scheduler tempo) {
        this.web = web;
        this.exchangers = new MxBases(dns, judgement);
        this.judgement = judgement;
        this.tellsAddress = tellsAddress;
        this.tempo = tempo;
    }

    @Override
    public Source id() {
        return Source.AUTOCONFIG;
    }

    @Override
    public Answer ask(EmailAddress address) {
        return DomainWalk.firstAnswer(address.domain(), judgement, domain -> ask(address, domain));
    }

    private Answer ask(EmailAddress address, DomainName domain) {
        var downloads =
                new Downloads(web, (fetched, offer) -> judgement.fetched(id(), fetched, address.domain(), offer));
        var doors = new ArrayList<Door>();
        doors.add(() -> get(downloads, "https://autoconfig." + domain + FILE + query(address, domain), address));
        doors.add(() -> get(downloads, "https://" + domain + "/.well-known/autoconfig" + FILE, address));
        doors.add(() -> byExchanger(downloads, address));
        var ranked = new PriorityRunner(tempo, LIMIT);
        var secure = ranked.ask(doors);
        if (secure instanceof Answer.Found) return secure;
        var clear = ranked.ask(List.of(
                () -> get(downloads, "http://autoconfig." + domain + FILE, address),
                () -> get(downloads, "http://" + domain + "/.well-known/autoconfig" + FILE, address)));
        return PriorityRunner.together(List.of(clear, secure));
    }

    private Answer byExchanger(Downloads downloads, EmailAddress address) {
        var answers = new ArrayList<Answer>();
        for (var base : exchangers.of(address.domain())) {
            var answer = get(downloads, "https://autoconfig." + base + FILE, address);
            if (answer instanceof Answer.Found) return answer;
            answers.add(answer);
        }
        return PriorityRunner.together(answers);
    }

    private static Answer get(Downloads downloads, String url, EmailAddress address) {
        return downloads.get(url, file -> AutoconfigParser.read(file, address));
    }

    /** A parent domain is told the domain's address as well: it is the same owner. */
    private String query(EmailAddress address, DomainName domain) {
        return tellsAddress && judgement.sameOwner(domain, address.domain())
                ? "?emailaddress=" + URLEncoder.encode(address.toString(), StandardCharsets.UTF_8)
                : "";
    }
}
