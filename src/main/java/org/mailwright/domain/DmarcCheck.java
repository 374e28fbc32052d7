package org.mailwright.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mailwright.model.DomainName;
import org.mailwright.net.dns.ZoneReader;
import org.mailwright.net.dns.ZoneReader.Status;

/** Looks at what receivers are told to do with messages that only pretend to come from a domain (DMARC, RFC 7489). */
final class DmarcCheck {

    private static final Set<String> POLICIES = Set.of("none", "quarantine", "reject");
    private static final int LONGEST = 1024;
    private static final int MOST_ADDRESSES = 5;

    private final ZoneQuestions questions;
    private final UnaryOperator<DomainName> registered;
    private final DomainName domain;
    private final Findings findings = new Findings(Topic.DMARC);

    /** @param registered the name that somebody registered, such as example.org for mail.example.org */
    DmarcCheck(ZoneQuestions questions, UnaryOperator<DomainName> registered, DomainName domain) {
        this.questions = questions;
        this.registered = registered;
        this.domain = domain;
    }

    /** @param message an arrived message of the domain, if there is one */
    List<DomainFinding> run(Optional<MessageFacts> message) {
        var own = "_dmarc." + domain;
        var parent = registered.apply(domain);
        var where = own;
        var answer = questions.ask(own, ZoneReader.Type.TXT);
        var records = records(answer.values());
        boolean inherited = records.isEmpty() && answer.isHeard() && !parent.equals(domain);
        if (inherited) {
            where = "_dmarc." + parent;
            answer = questions.ask(where, ZoneReader.Type.TXT);
            records = records(answer.values());
        }
        if (answer.status() == Status.FAILED) {
            return findings.add(State.UNKNOWN, where, "", "", RecordRule.DNS_UNHEARD)
                    .list();
        }
        var similar = answer.values().stream().filter(DmarcCheck::looksLikeOne).findFirst();
        if (records.isEmpty() && similar.isPresent()) {
            findings.add(State.FAIL, where, similar.get(), proposal(), RecordRule.DMARC_SYNTAX, start(similar.get()));
        } else if (records.isEmpty()) {
            findings.add(State.ABSENT, own, "", proposal(), RecordRule.DMARC_ABSENT);
        } else if (records.size() > 1) {
            findings.add(
                    State.FAIL,
                    where,
                    String.join("  ", records),
                    ZoneLine.txt(where, records.getFirst()),
                    RecordRule.DMARC_SEVERAL);
        } else {
            one(where, records.getFirst(), inherited);
            message.ifPresent(facts -> aligned(facts, TagList.parse(answer(own, parent))));
        }
        return findings.list();
    }

    /** The text of the one record that holds. */
    private String answer(String own, DomainName parent) {
        var records = records(questions.ask(own, ZoneReader.Type.TXT).values());
        return (records.isEmpty()
                        ? records(questions
                                .ask("_dmarc." + parent, ZoneReader.Type.TXT)
                                .values())
                        : records)
                .getFirst();
    }

    private static List<String> records(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("(?s)v\\s*=\\s*DMARC1\\s*(;.*)?"))
                .toList();
    }

    private static boolean looksLikeOne(String text) {
        return text.matches("(?is)\\W{0,3}v?\\s*+(?:=\\s*+)?dmarc.*");
    }

    private void one(String where, String text, boolean inherited) {
        if (text.length() > LONGEST) {
            findings.add(State.FAIL, where, text, "", RecordRule.DMARC_TOO_LONG, Integer.toString(text.length()));
            return;
        }
        var tags = TagList.parse(text);
        var fault = tags.fault().or(() -> badTag(tags));
        if (fault.isPresent()) {
            findings.add(State.FAIL, where, text, proposal(), RecordRule.DMARC_SYNTAX, fault.get());
            return;
        }
        var policy = tags.word(inherited && tags.get("sp").isPresent() ? "sp" : "p");
        if (!POLICIES.contains(policy)) {
            findings.add(State.FAIL, where, text, proposal(), RecordRule.DMARC_NO_POLICY);
            return;
        }
        if (policy.equals("none")) {
            findings.add(
                    State.WARN,
                    where,
                    text,
                    ZoneLine.txt(where, text.replaceFirst("p\\s*=\\s*none", "p=quarantine")),
                    RecordRule.DMARC_WATCHES_ONLY);
        } else if (tags.get("pct").filter(percent -> !percent.equals("100")).isPresent()) {
            findings.add(State.WARN, where, text, "", RecordRule.DMARC_PARTLY, tags.word("pct"));
        }
        reports(where, text, tags);
        if (findings.isEmpty()) {
            var rule = inherited ? RecordRule.DMARC_INHERITED : RecordRule.DMARC_OK;
            findings.add(State.OK, where, text, "", rule, policy);
        }
    }

    private static Optional<String> badTag(TagList tags) {
        if (tags.get("sp").isPresent() && !POLICIES.contains(tags.word("sp")))
            return Optional.of("sp=" + tags.word("sp"));
        for (var name : List.of("adkim", "aspf")) {
            if (tags.get(name).isPresent() && !Set.of("r", "s").contains(tags.word(name))) {
                return Optional.of(name + "=" + tags.word(name));
            }
        }
        return tags.get("pct")
                .filter(percent -> !percent.matches("[0-9]{1,2}|100"))
                .map(percent -> "pct=" + percent);
    }

    private void reports(String where, String text, TagList tags) {
        var addresses = tags.get("rua").orElse("");
        if (addresses.isEmpty()) {
            findings.add(
                    State.WARN,
                    where,
                    text,
                    ZoneLine.txt(where, text.strip().replaceFirst(";$", "") + "; rua=mailto:postmaster@" + domain),
                    RecordRule.DMARC_NO_REPORTS);
            return;
        }
        for (var one : Arrays.stream(addresses.split(",")).limit(MOST_ADDRESSES).toList()) {
            var target = ReportAddress.domain(one.strip());
            if (target.isEmpty()) {
                findings.add(State.FAIL, where, text, "", RecordRule.DMARC_BAD_REPORT_ADDRESS, one.strip());
            } else if (!registered.apply(target.get()).equals(registered.apply(domain))) {
                accepted(target.get());
            }
        }
    }

    /** Somebody else's mailbox has to agree to be sent the reports (RFC 7489, section 7.1). */
    private void accepted(DomainName target) {
        var reported = registered.apply(domain);
        var where = domain + "._report._dmarc." + target;
        if (where.length() > 253) return;
        var answer = questions.ask(where, ZoneReader.Type.TXT);
        if (!answer.isHeard() || !records(answer.values()).isEmpty()) return;
        var publish = ZoneLine.txt(where, "v=DMARC1;");
        findings.add(
                State.WARN, where, "", publish, RecordRule.DMARC_REPORTS_UNACCEPTED, target.ascii(), reported.ascii());
    }

    private void aligned(MessageFacts message, TagList tags) {
        boolean byKey =
                message.signatures().stream().anyMatch(signature -> aligned(signature.domain(), tags.word("adkim")));
        boolean byPath = message.returnPath()
                .filter(path -> aligned(path, tags.word("aspf")))
                .isPresent();
        var signed = String.join(
                ", ",
                message.signatures().stream()
                        .map(one -> one.domain().ascii())
                        .distinct()
                        .toList());
        var path = message.returnPath().map(DomainName::ascii).orElse("-");
        var found = "From: " + domain + "; DKIM d=" + (signed.isEmpty() ? "-" : signed) + "; Return-Path: " + path;
        if (byKey || byPath)
            findings.add(
                    State.OK,
                    domain.ascii(),
                    found,
                    "",
                    RecordRule.DMARC_ALIGNED,
                    byKey ? byPath ? "DKIM, SPF" : "DKIM" : "SPF");
        else findings.add(State.FAIL, domain.ascii(), found, "", RecordRule.DMARC_NOT_ALIGNED);
    }

    private boolean aligned(DomainName other, String mode) {
        return mode.equals("s") ? other.equals(domain) : registered.apply(other).equals(registered.apply(domain));
    }

    private String proposal() {
        return ZoneLine.txt("_dmarc." + domain, "v=DMARC1; p=none; rua=mailto:postmaster@" + domain);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 20));
    }
}
