package org.mailwright.detect.source;

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

/** Asks Mozilla's database of providers for the domain, and for the domains of the hosts that take its mail. It learns only the domain. */
public final class IspdbSource implements DetectionSource {

    private static final String ORIGIN = "thunderbird.net";
    private static final String DATABASE = "https://autoconfig.thunderbird.net/v1.1/";
    private static final Duration LIMIT = Duration.ofSeconds(6);

    private final HttpFetcher web;
    private final MxBases exchangers;
    private final TrustPolicy judgement;
    private final Scheduler tempo;

    public IspdbSource(HttpFetcher web, DnsResolver dns, TrustPolicy judgement) {
        this(web, dns, judgement, Scheduler.REAL);
    }

    public IspdbSource(HttpFetcher web, DnsResolver dns, TrustPolicy judgement, Scheduler tempo) {
        this.web = web;
        this.exchangers = new MxBases(dns, judgement);
        this.judgement = judgement;
        this.tempo = tempo;
    }

    @Override
    public Source id() {
        return Source.ISPDB;
    }

    @Override
    public Answer ask(EmailAddress address) {
        return new PriorityRunner(tempo, LIMIT).ask(List.<Door>of(() -> byDomain(address), () -> byExchanger(address)));
    }

    private Answer byDomain(EmailAddress address) {
        var downloads = new Downloads(web, (_, offer) -> judgement.authentic(id(), ORIGIN, address.domain(), offer));
        return DomainWalk.firstAnswer(address.domain(), judgement, domain -> get(downloads, domain, address));
    }

    /** Which entry is the right one comes from plain DNS. */
    private Answer byExchanger(EmailAddress address) {
        var downloads = new Downloads(web, (_, offer) -> judgement.unsigned(id(), ORIGIN, address.domain(), offer));
        var answers = new ArrayList<Answer>();
        for (var base : exchangers.of(address.domain())) answers.add(get(downloads, base, address));
        return PriorityRunner.together(answers);
    }

    private static Answer get(Downloads downloads, DomainName domain, EmailAddress address) {
        return downloads.get(DATABASE + domain, file -> AutoconfigParser.read(file, address));
    }
}
