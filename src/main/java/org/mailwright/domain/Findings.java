package org.mailwright.domain;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found about one thing. */
final class Findings {

    /** In characters: what a stranger's record is shown of. */
    private static final int LONGEST = 600;

    private final Topic topic;
    private final List<DomainFinding> all = new ArrayList<>();

    Findings(Topic topic) {
        this.topic = topic;
    }

    Findings add(State state, String where, String found, String publish, RecordRule rule, String... values) {
        all.add(new DomainFinding(topic, state, where, cut(found), publish, rule, List.of(values)));
        return this;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<DomainFinding> list() {
        return List.copyOf(all);
    }

    /** The start of a text that is too long to be shown. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
