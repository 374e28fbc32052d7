package org.mailwright.net.dns;

import java.util.List;

/**
 * Reads the records of a name as the zone has them: without the hosts file, and with the aliases on the way.
 *
 * <p>Every question blocks for at most {@link DnsResolver#LONGEST} and ends when its thread is interrupted. What went
 * wrong is a {@link Status}, never an exception.
 */
@FunctionalInterface
public interface ZoneReader {

    Answer ask(String name, Type type);

    /** The types of records that can be asked for, by their names in DNS. */
    enum Type {
        A,
        AAAA,
        CNAME,
        MX,
        PTR,
        SRV,
        TLSA,
        TXT
    }

    /** What came of a question. */
    enum Status {
        FOUND,
        /** The name exists and has no such record. */
        EMPTY,
        /** The name does not exist, or is none. */
        MISSING,
        /** No answer, or a failure of the name server. */
        FAILED
    }

    /**
     * An answer.
     *
     * @param aliases the targets of the CNAME records that were followed, in order
     * @param values the records' data, hosts in lower case and without the root's dot: an address, a host, a preference
     *     and a host for MX, four words for SRV, three numbers and hexadecimal digits for TLSA, the joined strings for TXT
     *     with each byte a character
     * @param authenticated whether the name server says that it checked the answer by DNSSEC (RFC 4035, section 3.2.3)
     */
    record Answer(Status status, List<String> aliases, List<String> values, boolean authenticated) {

        public Answer {
            aliases = List.copyOf(aliases);
            values = List.copyOf(values);
        }

        public static Answer without(Status status) {
            return new Answer(status, List.of(), List.of(), false);
        }

        /** Whether the name server answered, with records or without. */
        public boolean isHeard() {
            return status != Status.FAILED;
        }
    }
}
