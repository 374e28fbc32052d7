package org.mailwright.practice.mailbox;

import java.util.Arrays;
import java.util.Optional;
import org.mailwright.model.EmailAddress;

/**
 * What becomes of mail to an address of practice.test. The mailbox takes its own; a few others teach:
 *
 * <ul>
 *   <li>{@code junk@}: it arrives, among the junk
 *   <li>{@code lost@}: it is taken and never arrives
 *   <li>{@code full@}: that mailbox is full
 *   <li>{@code greylisted@}: refused at the first try, taken from then on
 *   <li>{@code spam@}: its content is refused
 * </ul>
 */
public enum Recipient {
    MAILBOX(""),
    JUNK("junk"),
    LOST("lost"),
    FULL("full"),
    GREYLISTED("greylisted"),
    SPAM("spam"),
    UNKNOWN(""),
    FOREIGN("");

    private final String localPart;

    Recipient(String localPart) {
        this.localPart = localPart;
    }

    /** Reads a path as RCPT gives it, its angle brackets gone. {@code postmaster} alone is the mailbox (RFC 5321, 4.5.1). */
    public static Recipient of(String path, EmailAddress mailbox) {
        if (path.equalsIgnoreCase("postmaster")) return MAILBOX;
        return EmailAddress.parse(path).map(to -> of(to, mailbox)).orElse(UNKNOWN);
    }

    private static Recipient of(EmailAddress to, EmailAddress mailbox) {
        if (!to.domain().equals(mailbox.domain())) return FOREIGN;
        var name = to.localPart().replaceFirst("\\+.*", "");
        if (name.equalsIgnoreCase(mailbox.localPart()) || name.equalsIgnoreCase("postmaster")) return MAILBOX;
        var known = Arrays.stream(values()).filter(recipient -> recipient.localPart.equalsIgnoreCase(name));
        return known.findFirst().orElse(UNKNOWN);
    }

    /** What RCPT says where it refuses. Status codes: RFC 3463 and the registry of RFC 5248. */
    public Optional<String> refusal(boolean firstTry) {
        return switch (this) {
            case MAILBOX, JUNK, LOST, SPAM -> Optional.empty();
            case FULL -> Optional.of("552 5.2.2 Mailbox full");
            case GREYLISTED ->
                Optional.of("450 4.7.1 Greylisted, try again in 10 seconds").filter(_ -> firstTry);
            case UNKNOWN -> Optional.of("550 5.1.1 No such mailbox here");
            case FOREIGN -> Optional.of("550 5.7.1 Relaying denied: practice mail stays within practice.test");
        };
    }
}
