package org.mailwright.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.domain.SpfNode.Branch;
import org.mailwright.domain.SpfRecord.Mechanism;
import org.mailwright.domain.SpfRecord.Term;
import org.mailwright.net.dns.ZoneReader.Status;
import org.mailwright.net.dns.ZoneReader;

/**
 * Looks up everything that an SPF record names, as a receiver may have to, and counts (RFC 7208, section 4.6.4). It goes
 * on for a while beyond the limit, so that the count can be told.
 */
final class SpfWalk {

    static final int MOST_LOOKUPS = 10;
    static final int MOST_VOIDS = 2;
    private static final int MOST_EXCHANGERS = 10;
    private static final int END = 25;

    private final ZoneQuestions questions;
    private final Findings findings;
    private final String top;
    private final Deque<String> path = new ArrayDeque<>();
    private int lookups;
    private int voids;
    private boolean unheard;

    SpfWalk(ZoneQuestions questions, Findings findings, String top) {
        this.questions = questions;
        this.findings = findings;
        this.top = top;
    }

    int lookups() {
        return lookups;
    }

    int voids() {
        return voids;
    }

    /** Whether a question had no answer, so that the counts may be too low. */
    boolean isUnheard() {
        return unheard;
    }

    /** The SPF records among the texts of a name. */
    static List<String> records(ZoneReader.Answer answer) {
        return answer.values().stream().filter(SpfRecord::isOne).toList();
    }

    SpfNode walk(String domain, SpfRecord record) {
        path.push(domain);
        var branches = new ArrayList<Branch>();
        for (var term : record.terms()) {
            branches.add(branch(domain, term));
            if (term.mechanism() == Mechanism.ALL) break;
        }
        boolean ends = record.terms().stream().anyMatch(term -> term.mechanism() == Mechanism.ALL);
        var redirect = record.redirect()
                .filter(_ -> !ends)
                .flatMap(target -> target.indexOf('%') < 0 ? other(target) : count());
        path.pop();
        return new SpfNode(branches, redirect);
    }

    private Branch branch(String domain, Term term) {
        var name = term.domain().isEmpty() ? domain : term.domain();
        boolean sealed = term.hasMacro() || term.mechanism() == Mechanism.EXISTS || term.mechanism() == Mechanism.PTR;
        if (sealed) {
            lookups += term.mechanism().asks() ? 1 : 0;
            return new Branch(term.qualifier(), false, List.of(), Optional.empty(), true);
        }
        return switch (term.mechanism()) {
            case ALL -> new Branch(term.qualifier(), true, List.of(), Optional.empty(), false);
            case INCLUDE -> new Branch(term.qualifier(), false, List.of(), other(name), false);
            case A -> ranges(term, count().isEmpty() && lookups <= END ? addresses(name, term) : List.of());
            case MX -> ranges(term, count().isEmpty() && lookups <= END ? exchangers(name, term) : List.of());
            case IP4, IP6 ->
                ranges(
                        term,
                        IpRange.parse(term.domain(), term.four(), term.six()).stream()
                                .toList());
            case EXISTS, PTR -> throw new IllegalStateException("sealed terms were handled above");
        };
    }

    private Optional<SpfNode> count() {
        lookups++;
        return Optional.empty();
    }

    private static Branch ranges(Term term, List<IpRange> ranges) {
        return new Branch(term.qualifier(), false, ranges, Optional.empty(), false);
    }

    /** The record of another domain, by include or redirect. */
    private Optional<SpfNode> other(String name) {
        lookups++;
        var domain = bare(name);
        if (path.contains(domain)) {
            findings.add(State.FAIL, top, "", "", RecordRule.SPF_LOOP, domain);
            return Optional.empty();
        }
        if (lookups > END) return Optional.empty();
        var answer = heard(questions.ask(domain, ZoneReader.Type.TXT));
        var records = records(answer);
        if (records.size() == 1) {
            var record = SpfRecord.parse(records.getFirst());
            for (var fault : record.faults()) {
                findings.add(State.FAIL, domain, records.getFirst(), "", RecordRule.SPF_SYNTAX, fault);
            }
            return Optional.of(walk(domain, record));
        }
        if (!answer.isHeard()) return Optional.empty();
        voids += answer.values().isEmpty() ? 1 : 0;
        if (records.isEmpty()) findings.add(State.FAIL, top, "", "", RecordRule.SPF_INCLUDE_NONE, domain);
        else findings.add(State.FAIL, domain, String.join("  ", records), "", RecordRule.SPF_SEVERAL);
        return Optional.empty();
    }

    private List<IpRange> addresses(String name, Term term) {
        var domain = bare(name);
        var four = heard(questions.ask(domain, ZoneReader.Type.A));
        var six = heard(questions.ask(domain, ZoneReader.Type.AAAA));
        if (four.status() != Status.FOUND && six.status() != Status.FOUND && four.isHeard() && six.isHeard()) voids++;
        var all = new ArrayList<String>(four.values());
        all.addAll(six.values());
        return all.stream()
                .flatMap(address -> IpRange.parse(address, term.four(), term.six()).stream())
                .toList();
    }

    private List<IpRange> exchangers(String name, Term term) {
        var answer = heard(questions.ask(bare(name), ZoneReader.Type.MX));
        if (answer.isHeard() && answer.values().isEmpty()) voids++;
        if (answer.values().size() > MOST_EXCHANGERS) {
            findings.add(
                    State.FAIL,
                    bare(name),
                    "",
                    "",
                    RecordRule.SPF_MX_MANY,
                    bare(name),
                    Integer.toString(answer.values().size()));
        }
        return answer.values().stream()
                .limit(MOST_EXCHANGERS)
                .map(value -> value.replaceFirst("^[0-9]+ ?", ""))
                .filter(host -> !host.isEmpty())
                .flatMap(host -> questions.addresses(host).stream())
                .flatMap(address -> IpRange.parse(address, term.four(), term.six()).stream())
                .toList();
    }

    private ZoneReader.Answer heard(ZoneReader.Answer answer) {
        unheard |= !answer.isHeard();
        return answer;
    }

    private static String bare(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
