package org.mailwright.domain;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.mailwright.net.dns.ZoneReader.Status;
import org.mailwright.net.dns.ZoneReader;

/** Looks at whether the address of an outgoing server has a name that leads back to it. */
final class PtrCheck {

    private static final int MOST = 8;

    private final ZoneQuestions questions;
    private final Findings findings = new Findings(Topic.PTR);

    PtrCheck(ZoneQuestions questions) {
        this.questions = questions;
    }

    List<DomainFinding> run(List<InetAddress> senders) {
        for (var sender : senders.stream().limit(MOST).toList()) look(sender);
        if (senders.isEmpty()) findings.add(State.UNKNOWN, "", "", "", RecordRule.PTR_NO_ADDRESS);
        return findings.list();
    }

    private void look(InetAddress sender) {
        var where = reverse(sender);
        var address = sender.getHostAddress();
        var answer = questions.ask(where, ZoneReader.Type.PTR);
        var found = String.join(", ", answer.values());
        if (answer.status() == Status.FAILED) {
            findings.add(State.UNKNOWN, where, "", "", RecordRule.DNS_UNHEARD);
        } else if (answer.values().isEmpty()) {
            findings.add(
                    State.FAIL,
                    where,
                    "",
                    ZoneLine.of(where, "PTR", "mail.example.org."),
                    RecordRule.PTR_ABSENT,
                    address);
        } else if (answer.values().stream().limit(MOST).noneMatch(host -> leadsBack(host, sender))) {
            var type = sender.getAddress().length == 4 ? "A" : "AAAA";
            var publish = ZoneLine.of(answer.values().getFirst(), type, address);
            findings.add(
                    State.FAIL,
                    where,
                    found,
                    publish,
                    RecordRule.PTR_UNCONFIRMED,
                    address,
                    answer.values().getFirst());
        } else {
            findings.add(State.OK, where, found, "", RecordRule.PTR_OK, address);
        }
    }

    private boolean leadsBack(String host, InetAddress sender) {
        return questions.addresses(host).stream().map(InetAddress::ofLiteral).anyMatch(sender::equals);
    }

    /** The name of an address (RFC 1035, section 3.5; RFC 3596, section 2.5). */
    static String reverse(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) {
            return "%d.%d.%d.%d.in-addr.arpa".formatted(bytes[3] & 255, bytes[2] & 255, bytes[1] & 255, bytes[0] & 255);
        }
        var digits = new StringBuilder(HexFormat.of().formatHex(bytes)).reverse();
        return String.join(".", digits.toString().toLowerCase(Locale.ROOT).split("")) + ".ip6.arpa";
    }
}
