package org.mailwright.domain;

import java.util.Arrays;
import java.util.List;
import org.mailwright.net.dns.ZoneReader.Status;
import org.mailwright.net.dns.ZoneReader;

/** Looks at where other servers report that they could not deliver over TLS (TLS-RPT, RFC 8460). */
final class TlsRptCheck {

    private final ZoneQuestions questions;
    private final String domain;
    private final Findings findings = new Findings(Topic.TLS_RPT);

    TlsRptCheck(ZoneQuestions questions, String domain) {
        this.questions = questions;
        this.domain = domain;
    }

    List<DomainFinding> run() {
        var where = "_smtp._tls." + domain;
        var publish = ZoneLine.txt(where, "v=TLSRPTv1; rua=mailto:postmaster@" + domain);
        var answer = questions.ask(where, ZoneReader.Type.TXT);
        if (answer.status() == Status.FAILED) {
            return findings.add(State.UNKNOWN, where, "", "", RecordRule.DNS_UNHEARD)
                    .list();
        }
        var records = answer.values().stream()
                .filter(text -> text.matches("(?is)\\W{0,3}v\\s*=\\s*TLSRPT.*"))
                .toList();
        if (records.isEmpty())
            return findings.add(State.ABSENT, where, "", publish, RecordRule.TLS_RPT_ABSENT)
                    .list();
        var text = String.join("  ", records);
        if (records.size() > 1)
            return findings.add(State.FAIL, where, text, publish, RecordRule.TLS_RPT_SEVERAL)
                    .list();
        var tags = TagList.parse(text);
        if (tags.fault().isPresent()
                || !tags.begins("TLSRPTv1")
                || tags.get("rua").orElse("").isEmpty()) {
            return findings.add(State.FAIL, where, text, publish, RecordRule.TLS_RPT_SYNTAX)
                    .list();
        }
        for (var one :
                Arrays.stream(tags.word("rua").split(",")).map(String::strip).toList()) {
            boolean web = one.matches("https://[^\\s/]+\\.[^\\s/]+(/\\S*)?");
            if (!web && ReportAddress.domain(one).isEmpty()) {
                findings.add(State.FAIL, where, text, publish, RecordRule.TLS_RPT_ADDRESS, one);
            }
        }
        if (findings.isEmpty()) findings.add(State.OK, where, text, "", RecordRule.TLS_RPT_OK);
        return findings.list();
    }
}
