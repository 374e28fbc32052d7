package org.mailwright.domain;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mailwright.net.dns.ZoneReader.Status;
import org.mailwright.net.dns.ZoneReader;

/** Looks at the certificates that a domain's servers promise in DNS (DANE for SMTP, RFC 7672), where DNS is signed. */
final class DaneCheck {

    private static final int MOST_HOSTS = 5;
    private static final Pattern RECORD = Pattern.compile("([0-9]{1,3}) ([0-9]{1,3}) ([0-9]{1,3}) ([0-9a-f]*)");

    /** How many hexadecimal digits the association has, by its matching type. */
    private static final Map<String, Integer> DIGITS = Map.of("1", 64, "2", 128);

    private final ZoneQuestions questions;
    private final String domain;
    private final Findings findings = new Findings(Topic.DANE);

    DaneCheck(ZoneQuestions questions, String domain) {
        this.questions = questions;
        this.domain = domain;
    }

    List<DomainFinding> run(List<String> exchangers) {
        boolean signed = questions.ask(domain, ZoneReader.Type.MX).authenticated();
        for (var host : exchangers.stream().limit(MOST_HOSTS).toList()) look("_25._tcp." + host, signed);
        return findings.list();
    }

    private void look(String where, boolean signed) {
        var answer = questions.ask(where, ZoneReader.Type.TLSA);
        var found = String.join("  ", answer.values());
        if (answer.status() == Status.FAILED) {
            findings.add(State.UNKNOWN, where, "", "", RecordRule.DNS_UNHEARD);
        } else if (answer.values().isEmpty()) {
            var rule = signed ? RecordRule.DANE_ABSENT : RecordRule.DANE_NOT_LOOKED_AT;
            findings.add(signed ? State.ABSENT : State.UNKNOWN, where, "", "", rule);
        } else if (!signed || !answer.authenticated()) {
            findings.add(State.UNKNOWN, where, found, "", RecordRule.DANE_UNSIGNED);
        } else if (answer.values().stream().noneMatch(DaneCheck::isUsable)) {
            findings.add(State.FAIL, where, found, ZoneLine.of(where, "TLSA", "3 1 1 …"), RecordRule.DANE_UNUSABLE);
        } else {
            findings.add(State.OK, where, found, "", RecordRule.DANE_OK);
        }
    }

    /** SMTP knows the usages 2 and 3 only (RFC 7672, section 3.1.3). */
    private static boolean isUsable(String record) {
        var parts = RECORD.matcher(record);
        if (!parts.matches()) return false;
        int digits = parts.group(4).length();
        boolean whole = parts.group(3).equals("0")
                ? digits > 0
                : Integer.valueOf(digits).equals(DIGITS.get(parts.group(3)));
        return List.of("2", "3").contains(parts.group(1)) && List.of("0", "1").contains(parts.group(2)) && whole;
    }
}
