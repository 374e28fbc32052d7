package org.mailwright.account.helppage.line;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A piece of a help page's text that counts. */
public sealed interface Token {

    /** A word without a meaning here. */
    record Word(String text) implements Token {}

    /** A phrase of the word list. */
    record Phrase(Set<Meaning> meanings) implements Token {

        public Phrase {
            meanings = Set.copyOf(meanings);
        }

        public boolean is(Meaning meaning) {
            return meanings.contains(meaning);
        }
    }

    record Host(HostName name) implements Token {}

    /**
     * An email address, or a user at a server.
     *
     * @param local the part before the @, in the words' normal form
     * @param server what is behind it where it is named after a protocol for reading, as in user@pop.example.com
     */
    record Address(String local, Optional<HostName> server) implements Token {

        /** Who reads mail about mail, whatever the domain is called. */
        private static final Set<String> ROLES = Set.of(
                "postmaster",
                "hostmaster",
                "webmaster",
                "admin",
                "support",
                "help",
                "helpdesk",
                "info",
                "contact",
                "hilfe");

        static Address of(String local, String domain) {
            var server = HostName.parse(domain).filter(name -> name.isForReading() && !name.web());
            var user = Lexicon.normal(local);
            return new Address(user, server.filter(_ -> !ROLES.contains(user)));
        }
    }

    /**
     * A number that may be a port.
     *
     * @param attached whether letters stand right before it, as in port993
     */
    record PortNumber(int value, boolean attached) implements Token {}

    /** A character between words: one of {@code : = ( ) / , ; | . @ →}, where . is the end of a sentence and | that of a cell. */
    record Mark(char sign) implements Token {}

    static Phrase phrase(Meaning meaning) {
        return new Phrase(EnumSet.of(meaning));
    }

    /** Whether it is a phrase with this meaning. */
    static boolean is(Token token, Meaning meaning) {
        return token instanceof Phrase phrase && phrase.is(meaning);
    }

    static boolean isMark(Token token, char sign) {
        return token instanceof Mark(var found) && found == sign;
    }
}
