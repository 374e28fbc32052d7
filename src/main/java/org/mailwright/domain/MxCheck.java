package org.mailwright.domain;

import java.net.InetAddress;
import java.util.List;
import org.mailwright.model.Endpoint;
import org.mailwright.net.dns.ZoneReader.Status;
import org.mailwright.net.dns.ZoneReader;

/** Looks at the servers that take a domain's mail: where answers and bounces go (RFC 5321, section 5; RFC 7505). */
final class MxCheck {

    private static final int MOST = 10;

    private final ZoneQuestions questions;
    private final String domain;
    private final Findings findings = new Findings(Topic.MX);

    MxCheck(ZoneQuestions questions, String domain) {
        this.questions = questions;
        this.domain = domain;
    }

    List<DomainFinding> run() {
        var answer = questions.ask(domain, ZoneReader.Type.MX);
        switch (answer.status()) {
            case FAILED -> findings.add(State.UNKNOWN, domain, "", "", RecordRule.DNS_UNHEARD);
            case MISSING -> findings.add(State.ABSENT, domain, "", "", RecordRule.DOMAIN_MISSING);
            case EMPTY -> findings.add(State.ABSENT, domain, "", proposal(), RecordRule.MX_ABSENT);
            case FOUND -> look(answer.values());
        }
        return findings.list();
    }

    /** The hosts, the most preferred first; none where the domain takes no mail. */
    static List<String> hosts(ZoneQuestions questions, String domain) {
        return questions.ask(domain, ZoneReader.Type.MX).values().stream()
                .sorted((one, other) -> Integer.compare(preference(one), preference(other)))
                .map(MxCheck::host)
                .filter(host -> !host.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static int preference(String value) {
        return Integer.parseInt(value.split(" ", 2)[0]);
    }

    private static String host(String value) {
        return value.indexOf(' ') < 0 ? "" : value.split(" ", 2)[1];
    }

    private void look(List<String> values) {
        boolean refuses = values.stream().anyMatch(value -> host(value).isEmpty());
        var found = String.join(", ", values.stream().map(value -> value + ".").toList());
        if (refuses && values.size() == 1) {
            findings.add(State.WARN, domain, found, proposal(), RecordRule.MX_NULL);
            return;
        }
        if (refuses) findings.add(State.FAIL, domain, found, "", RecordRule.MX_NULL_AND_OTHERS);
        if (values.size() > MOST) {
            findings.add(State.WARN, domain, found, "", RecordRule.MX_MANY, Integer.toString(values.size()));
        }
        for (var host : hosts(questions, domain)) look(host);
        if (findings.isEmpty()) findings.add(State.OK, domain, found, "", RecordRule.MX_OK);
    }

    private void look(String host) {
        if (Endpoint.parseHost(host)
                .filter(name -> new Endpoint(name, 25).isAddress())
                .isPresent()) {
            findings.add(State.FAIL, domain, host, proposal(), RecordRule.MX_ADDRESS, host);
            return;
        }
        var four = questions.ask(host, ZoneReader.Type.A);
        var six = questions.ask(host, ZoneReader.Type.AAAA);
        if (!four.aliases().isEmpty()) {
            var target = four.aliases().getLast();
            findings.add(
                    State.FAIL,
                    host,
                    target,
                    ZoneLine.of(domain, "MX", "10 " + target + "."),
                    RecordRule.MX_ALIAS,
                    host);
        }
        if (four.status() == Status.FAILED || six.status() == Status.FAILED) {
            if (four.values().isEmpty() && six.values().isEmpty()) {
                findings.add(State.UNKNOWN, host, "", "", RecordRule.DNS_UNHEARD);
            }
        } else if (four.values().isEmpty() && six.values().isEmpty()) {
            findings.add(State.FAIL, host, "", ZoneLine.of(host, "A", "…"), RecordRule.MX_NO_ADDRESS, host);
        }
        var hidden = questions.addresses(host).stream()
                .filter(address -> !PublicAddress.is(InetAddress.ofLiteral(address)))
                .findFirst();
        hidden.ifPresent(
                address -> findings.add(State.FAIL, host, address, "", RecordRule.MX_PRIVATE_ADDRESS, host, address));
    }

    private String proposal() {
        return ZoneLine.of(domain, "MX", "10 mail." + domain + ".");
    }
}
