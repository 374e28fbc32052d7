package org.mailwright.account.helppage.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.model.Encryption;

/** What a page says about encryption, which means little without the port: "TLS" is either kind in one page or the next. */
public enum EncryptionWord {
    SSL,
    TLS,
    SSL_OR_TLS,
    STARTTLS,
    /** Encrypted, no more. */
    ENCRYPTED,
    NONE;

    /** Registered for TLS from the first byte (RFC 8314, section 7.3), or widely used so. */
    private static final Set<Integer> IMPLICIT = Set.of(465, 993, 995, 585, 2465);

    /** Where a connection begins in clear. */
    private static final Set<Integer> UPGRADING = Set.of(24, 25, 26, 110, 143, 587, 588, 2525, 2526, 2587);

    /** What the words of a heading or a cell say together. */
    public static Optional<EncryptionWord> in(List<Token> tokens) {
        return words(tokens).reduce(EncryptionWord::with);
    }

    /** Whether the words deny encryption, and name none: "without SSL", but not "non-SSL/TLS". */
    public static boolean isNone(List<Token> tokens) {
        return words(tokens).collect(Collectors.toSet()).equals(Set.of(NONE));
    }

    private static Stream<EncryptionWord> words(List<Token> tokens) {
        return tokens.stream()
                .filter(Token.Phrase.class::isInstance)
                .flatMap(token -> of(((Token.Phrase) token).meanings()).stream());
    }

    public static Optional<EncryptionWord> of(Set<Meaning> meanings) {
        if (meanings.contains(Meaning.STARTTLS)) return Optional.of(STARTTLS);
        if (meanings.contains(Meaning.SSL)) return Optional.of(SSL);
        if (meanings.contains(Meaning.TLS)) return Optional.of(TLS);
        if (meanings.contains(Meaning.PLAIN)) return Optional.of(NONE);
        return meanings.contains(Meaning.ENCRYPTED) ? Optional.of(ENCRYPTED) : Optional.empty();
    }

    /** Two words that stand for one thing, as in SSL/TLS or TLS (STARTTLS). */
    public EncryptionWord with(EncryptionWord other) {
        if (this == other || other == ENCRYPTED) return this;
        if (this == ENCRYPTED) return other;
        if (this == NONE || other == NONE) return this;
        if (this == STARTTLS || other == STARTTLS) return STARTTLS;
        return SSL_OR_TLS;
    }

    /** Whether the two can stand for one thing: SSL and STARTTLS are a choice. */
    public boolean joins(EncryptionWord other) {
        return !(isImplicitOnly() && other == STARTTLS || this == STARTTLS && other.isImplicitOnly());
    }

    private boolean isImplicitOnly() {
        return this == SSL || this == SSL_OR_TLS;
    }

    /** Whether the word and the port are what one expects to see together. */
    public boolean fits(int port) {
        if (this == NONE) return !isImplicit(port);
        return isImplicit(port)
                ? this != STARTTLS
                : !isUpgrading(port) || this == STARTTLS || this == TLS || this == ENCRYPTED;
    }

    /** "None" takes back what was said, but not STARTTLS, which may be told beside it: "SSL: no, STARTTLS: yes". */
    public static boolean replaces(List<EncryptionWord> before, List<EncryptionWord> words) {
        if (before.isEmpty() || before.contains(STARTTLS)) return before.isEmpty();
        if (Set.copyOf(before).equals(Set.of(ENCRYPTED))) return words.getFirst() != ENCRYPTED;
        return words.contains(NONE) || before.contains(NONE) && words.contains(STARTTLS);
    }

    /** The kind of encryption that is meant on this port. */
    public Encryption on(int port) {
        return switch (this) {
            case NONE -> Encryption.NONE;
            case STARTTLS -> isImplicit(port) ? Encryption.TLS : Encryption.STARTTLS;
            case SSL, TLS, SSL_OR_TLS, ENCRYPTED -> isUpgrading(port) ? Encryption.STARTTLS : Encryption.TLS;
        };
    }

    /** The kind where no port is given. */
    public Optional<Encryption> alone() {
        return switch (this) {
            case NONE -> Optional.of(Encryption.NONE);
            case STARTTLS -> Optional.of(Encryption.STARTTLS);
            case SSL, SSL_OR_TLS -> Optional.of(Encryption.TLS);
            case TLS, ENCRYPTED -> Optional.empty();
        };
    }

    public static boolean isImplicit(int port) {
        return IMPLICIT.contains(port);
    }

    public static boolean isUpgrading(int port) {
        return UPGRADING.contains(port);
    }
}
