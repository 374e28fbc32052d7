package org.mailwright.domain;

import java.util.List;
import org.mailwright.model.Codes;

/**
 * One thing that was looked at, how it is, and what to change.
 *
 * @param where the name in DNS or the address on the web
 * @param found the record or the fact that was found; empty where nothing was. Written by strangers
 * @param publish what should be there instead; empty where nothing has to change or only its owner can know
 * @param rule says why, and fills its values into the sentence
 */
public record DomainFinding(
        Topic topic, State state, String where, String found, String publish, Rule rule, List<String> values) {

    public DomainFinding {
        values = List.copyOf(values);
    }

    /** A rule that a finding applies. */
    public interface Rule {

        /** The name of the enum's value. */
        String name();

        /** A stable word such as spf-lookups, which is also the end of its message key. */
        default String code() {
            return Codes.of(name());
        }
    }

    /** The same with a proposal. */
    public DomainFinding publishing(String proposal) {
        return new DomainFinding(topic, state, where, found, proposal, rule, values);
    }
}
