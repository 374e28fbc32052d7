package org.mailwright.build;

import java.util.List;
import java.util.stream.Stream;

/** What a shell can offer where a value is typed. */
public sealed interface Values {

    /** One of these. */
    record Words(List<String> words) implements Values {}

    /**
     * Names of files.
     *
     * @param ending of the names, empty for any
     */
    record Files(String ending) implements Values {}

    /** Names of folders. */
    record Folders() implements Values {}

    /**
     * A server such as {@code imap:HOST:993:tls}, or none.
     *
     * @param protocols that it may begin with, none where it begins with the host
     */
    record Server(List<String> protocols, List<String> encryptions) implements Values {

        /** How many colons stand before the encryption. */
        int colons() {
            return protocols.isEmpty() ? 2 : 3;
        }

        /** What the first part may be. */
        List<String> beginnings() {
            return Stream.concat(protocols.stream().map(protocol -> protocol + ":"), Stream.of("none"))
                    .toList();
        }
    }

    /** Nothing that a shell could know. */
    record Anything() implements Values {}
}
