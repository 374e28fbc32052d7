package org.mailwright.domain;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.mailwright.domain.SpfRecord.Mechanism;
import org.mailwright.model.Codes;
import org.mailwright.net.dns.ZoneReader.Status;
import org.mailwright.net.dns.ZoneReader;

/** Looks at who may send for a domain (SPF, RFC 7208). */
final class SpfCheck {

    private static final int MOST_ADDRESSES = 8;

    private final ZoneQuestions questions;
    private final String domain;
    private final Findings findings = new Findings(Topic.SPF);

    SpfCheck(ZoneQuestions questions, String domain) {
        this.questions = questions;
        this.domain = domain;
    }

    /**
     * Looks at the record and all that it names.
     *
     * @param senders the addresses that messages leave from, as far as they are known
     */
    List<DomainFinding> run(List<InetAddress> senders) {
        var answer = questions.ask(domain, ZoneReader.Type.TXT);
        if (answer.status() == Status.FAILED) {
            return findings.add(State.UNKNOWN, domain, "", "", RecordRule.DNS_UNHEARD)
                    .list();
        }
        var records = SpfWalk.records(answer);
        for (var text : answer.values()) {
            if (SpfRecord.looksLikeOne(text)) {
                findings.add(State.FAIL, domain, text, proposal(senders), RecordRule.SPF_UNREADABLE);
            }
        }
        if (records.isEmpty() && findings.isEmpty()) {
            findings.add(State.ABSENT, domain, "", proposal(senders), RecordRule.SPF_ABSENT);
        } else if (records.size() > 1) {
            findings.add(State.FAIL, domain, String.join("  ", records), line(merged(records)), RecordRule.SPF_SEVERAL);
        } else if (records.size() == 1) {
            one(records.getFirst(), senders);
        }
        return findings.list();
    }

    private void one(String text, List<InetAddress> senders) {
        var record = SpfRecord.parse(text);
        for (var fault : record.faults()) {
            findings.add(State.FAIL, domain, text, line(without(text, fault)), RecordRule.SPF_SYNTAX, fault);
        }
        if (text.length() > SpfRecord.LONGEST) {
            findings.add(State.WARN, domain, text, "", RecordRule.SPF_TOO_LONG, Integer.toString(text.length()));
        }
        ends(text, record);
        var walk = new SpfWalk(questions, findings, domain);
        var tree = walk.walk(domain, record);
        counts(text, walk);
        covers(text, tree, walk, senders);
        if (findings.isEmpty() && walk.isUnheard()) {
            findings.add(State.UNKNOWN, domain, text, "", RecordRule.DNS_UNHEARD);
        }
        if (findings.isEmpty()) {
            findings.add(State.OK, domain, text, "", RecordRule.SPF_OK, Integer.toString(walk.lookups()));
        }
    }

    /** What the record says of everybody else. */
    private void ends(String text, SpfRecord record) {
        var all = record.terms().stream()
                .filter(term -> term.mechanism() == Mechanism.ALL)
                .findFirst();
        if (all.isEmpty() && record.redirect().isEmpty()) {
            findings.add(State.WARN, domain, text, line(text.strip() + " ~all"), RecordRule.SPF_NO_END);
        } else if (all.filter(term -> term.qualifier() == '+').isPresent()) {
            var better = text.replaceFirst("(?i) \\+?all(?= |$)", " ~all");
            findings.add(State.FAIL, domain, text, line(better), RecordRule.SPF_EVERYBODY);
        } else if (all.filter(term -> term.qualifier() == '?').isPresent()) {
            var better = text.replaceFirst("(?i) \\?all(?= |$)", " ~all");
            findings.add(State.WARN, domain, text, line(better), RecordRule.SPF_NO_END);
        }
        if (all.isPresent()
                && (!record.terms().getLast().equals(all.get())
                        || record.redirect().isPresent())) {
            findings.add(State.WARN, domain, text, "", RecordRule.SPF_AFTER_ALL);
        }
        if (record.terms().stream().anyMatch(term -> term.mechanism() == Mechanism.PTR)) {
            findings.add(State.WARN, domain, text, "", RecordRule.SPF_PTR);
        }
    }

    private void counts(String text, SpfWalk walk) {
        var count = Integer.toString(walk.lookups());
        if (walk.lookups() > SpfWalk.MOST_LOOKUPS) {
            findings.add(State.FAIL, domain, text, "", RecordRule.SPF_LOOKUPS, count);
        } else if (walk.lookups() == SpfWalk.MOST_LOOKUPS) {
            findings.add(State.WARN, domain, text, "", RecordRule.SPF_LOOKUPS_NEAR, count);
        }
        if (walk.voids() > SpfWalk.MOST_VOIDS) {
            findings.add(State.FAIL, domain, text, "", RecordRule.SPF_VOIDS, Integer.toString(walk.voids()));
        }
    }

    private void covers(String text, SpfNode tree, SpfWalk walk, List<InetAddress> senders) {
        for (var sender : senders.stream().limit(MOST_ADDRESSES).toList()) {
            var address = sender.getHostAddress();
            var result = tree.result(sender);
            if (result == SpfNode.Result.PASS) {
                findings.add(
                        State.OK, domain, text, "", RecordRule.SPF_COVERED, address, Integer.toString(walk.lookups()));
            } else if (result == SpfNode.Result.UNSURE || walk.isUnheard()) {
                findings.add(State.UNKNOWN, domain, text, "", RecordRule.SPF_UNSURE, address);
            } else {
                findings.add(
                        State.FAIL,
                        domain,
                        text,
                        line(with(text, sender)),
                        RecordRule.SPF_NOT_COVERED,
                        address,
                        Codes.of(result));
            }
        }
    }

    private String proposal(List<InetAddress> senders) {
        var text = "v=spf1 mx ~all";
        for (var sender : senders.stream().limit(MOST_ADDRESSES).toList()) text = with(text, sender);
        return line(text);
    }

    private String line(String text) {
        return ZoneLine.txt(domain, text);
    }

    /** The address before everything else, so that nothing keeps it out. */
    private static String with(String text, InetAddress sender) {
        var term = (sender.getAddress().length == 4 ? "ip4:" : "ip6:") + sender.getHostAddress();
        return text.substring(0, "v=spf1".length()) + " " + term + text.substring("v=spf1".length());
    }

    private static String without(String text, String fault) {
        return String.join(
                " ",
                List.of(text.split(" +")).stream()
                        .filter(word -> !word.equals(fault))
                        .toList());
    }

    /** The terms of all records, each once, and the strictest end last. */
    private static String merged(List<String> records) {
        var terms = new LinkedHashSet<String>();
        boolean strict = true;
        for (var record : records) {
            for (var word : record.substring("v=spf1".length()).strip().split(" +")) {
                boolean all = word.toLowerCase(Locale.ROOT).matches("[-~?+]?all");
                strict &= !all || word.startsWith("-");
                if (!all && !word.isEmpty()) terms.add(word);
            }
        }
        return ("v=spf1 " + String.join(" ", terms)).strip() + (strict ? " -all" : " ~all");
    }
}
