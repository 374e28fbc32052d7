package org.mailwright.detect;

import java.net.URI;

/**
 * A settings file that was found and could not be used.
 *
 * @param line where the fault is; 0 where that is not known
 */
public record BrokenFile(URI where, Fault fault, int line) {

    /** What is wrong with it. */
    public enum Fault {
        /** No well-formed XML. */
        XML,
        /** No sound JSON. */
        JSON,
        /** Bytes that are not in the encoding that the file names. */
        ENCODING,
        /** Well-formed, but not the kind of file that belongs there. */
        FORMAT,
        /** Not the file whose digest the domain publishes in DNS. */
        UNPROVEN,
        /** It declares entities, names too much, or leads nowhere. */
        DANGEROUS
    }
}
