package org.mailwright.domain;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mailwright.model.DomainName;
import org.mailwright.model.Wall;
import org.mailwright.net.dns.ZoneReader;
import org.mailwright.net.dns.ZoneReader.Status;
import org.mailwright.net.http.HttpFetcher;

/**
 * Looks at everything in DNS, and on the web, that decides whether mail from a domain arrives. Blocks, asks at most
 * {@link ZoneQuestions} allow, and stops when its thread is interrupted.
 */
public final class DomainCheck {

    private final ZoneReader zones;
    private final HttpFetcher web;
    private final UnaryOperator<DomainName> registered;
    private final InstantSource clock;

    /** @param registered the name that somebody registered, such as example.org for mail.example.org */
    public DomainCheck(ZoneReader zones, HttpFetcher web, UnaryOperator<DomainName> registered, InstantSource clock) {
        this.zones = zones;
        this.web = web;
        this.registered = registered;
        this.clock = clock;
    }

    /**
     * What is known beside the domain.
     *
     * @param selector of the key to look at
     * @param outgoing the name or the address of a server that sends for the domain
     * @param message one of the domain that arrived somewhere
     */
    public record Question(
            DomainName domain, Optional<String> selector, Optional<String> outgoing, Optional<MessageFacts> message) {}

    /**
     * What was found.
     *
     * @param asked how many questions went to the name server
     */
    public record Report(List<DomainFinding> findings, int asked) {

        public Report {
            findings = List.copyOf(findings);
        }
    }

    public Report run(Question question) {
        var questions = new ZoneQuestions(zones, clock);
        var domain = question.domain().ascii();
        var findings = new ArrayList<>(walled(Topic.MX, domain, new MxCheck(questions, domain)::run));
        if (questions.ask(domain, ZoneReader.Type.MX).status() == Status.MISSING)
            return new Report(findings, questions.count());
        var exchangers = MxCheck.hosts(questions, domain);
        var senders = senders(question, questions);
        findings.addAll(walled(Topic.SPF, domain, () -> new SpfCheck(questions, domain).run(senders)));
        findings.addAll(walled(Topic.DKIM, domain, () -> dkim(question, questions)));
        var dmarc = new DmarcCheck(questions, registered, question.domain());
        findings.addAll(walled(Topic.DMARC, domain, () -> dmarc.run(question.message())));
        if (!exchangers.isEmpty()) {
            var mtaSts = new MtaStsCheck(questions, web, domain);
            findings.addAll(walled(Topic.MTA_STS, domain, () -> mtaSts.run(exchangers)));
            findings.addAll(walled(Topic.TLS_RPT, domain, new TlsRptCheck(questions, domain)::run));
            var dane = new DaneCheck(questions, domain);
            findings.addAll(walled(Topic.DANE, domain, () -> dane.run(exchangers)));
        }
        findings.addAll(walled(Topic.PTR, domain, () -> new PtrCheck(questions).run(senders)));
        return new Report(findings, questions.count());
    }

    /** What the domain publishes about one thing must not hide what is said of the others. */
    private static List<DomainFinding> walled(Topic topic, String domain, Supplier<List<DomainFinding>> check) {
        return Wall.around(
                check::get,
                _ -> new Findings(topic)
                        .add(State.UNKNOWN, domain, "", "", RecordRule.DNS_UNHEARD)
                        .list());
    }

    private static List<InetAddress> senders(Question question, ZoneQuestions questions) {
        var senders = new ArrayList<InetAddress>();
        question.outgoing()
                .ifPresent(host -> IpRange.parse(host, 32, 128)
                        .ifPresentOrElse(
                                literal -> senders.add(literal.address()),
                                () -> questions
                                        .addresses(host)
                                        .forEach(each -> senders.add(InetAddress.ofLiteral(each)))));
        question.message()
                .flatMap(MessageFacts::sender)
                .filter(address -> !senders.contains(address))
                .ifPresent(senders::add);
        return senders;
    }

    /** The key that was named, or those of the message's signatures, or whether there are any. */
    private List<DomainFinding> dkim(Question question, ZoneQuestions questions) {
        var domain = question.domain();
        if (question.selector().isPresent()) {
            return new DkimCheck(questions).run(question.selector().get(), domain.ascii());
        }
        if (question.message().isEmpty()) return new DkimCheck(questions).withoutSelector(domain.ascii());
        var signatures = question.message().get().signatures();
        var findings = new ArrayList<DomainFinding>();
        if (signatures.isEmpty()) {
            findings.addAll(new Findings(Topic.DKIM)
                    .add(State.FAIL, domain.ascii(), "", "", RecordRule.DKIM_NOT_SIGNED)
                    .list());
        }
        for (var signature : signatures) {
            findings.addAll(new DkimCheck(questions)
                    .run(signature.selector(), signature.domain().ascii()));
        }
        boolean own = signatures.stream()
                .anyMatch(signature -> registered.apply(signature.domain()).equals(registered.apply(domain)));
        if (!own && !signatures.isEmpty()) {
            findings.addAll(new Findings(Topic.DKIM)
                    .add(
                            State.WARN,
                            domain.ascii(),
                            signatures.getFirst().domain().ascii(),
                            "",
                            RecordRule.DKIM_OTHER_DOMAIN)
                    .list());
        }
        return findings;
    }
}
