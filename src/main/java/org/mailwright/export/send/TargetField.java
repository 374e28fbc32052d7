package org.mailwright.export.send;

import java.util.Optional;
import org.mailwright.model.Codes;

/** A value of an account that a target's file can hold. */
enum TargetField {
    HOST,
    /** The host as a URL has it: an IPv6 address in brackets. */
    URLHOST,
    PORT,
    /** Host and port with a colon between, an IPv6 address in brackets. */
    ENDPOINT,
    USER,
    /** The sender's address. */
    ADDRESS,
    /** The sender's address before the @, if it stands there without quotes. */
    LOCALPART,
    /** The sender's address behind the @. */
    DOMAIN,
    NAME,
    /** The sender's address with the name before it (RFC 5322, section 3.4). */
    MAILBOX;

    /** Empty if the account has no such value. */
    Optional<String> of(SendingAccount sender) {
        return switch (this) {
            case HOST -> Optional.of(sender.endpoint().host());
            case URLHOST -> Optional.of(sender.urlHost());
            case PORT -> Optional.of(Integer.toString(sender.endpoint().port()));
            case ENDPOINT -> Optional.of(sender.endpoint().toString());
            case USER -> sender.login();
            case ADDRESS -> Optional.of(sender.address().toString());
            case LOCALPART ->
                Optional.of(sender.address().localPart())
                        .filter(local -> sender.address().toString().startsWith(local));
            case DOMAIN -> Optional.of(sender.address().domain().ascii());
            case NAME -> Optional.of(sender.name());
            case MAILBOX -> Optional.of(sender.mailbox());
        };
    }

    /** Whether people chose the text, so that anything may stand in it. */
    boolean isFree() {
        return switch (this) {
            case USER, ADDRESS, LOCALPART, NAME, MAILBOX -> true;
            case HOST, URLHOST, PORT, ENDPOINT, DOMAIN -> false;
        };
    }

    /** Whether it says the sender's name. */
    boolean isNamed() {
        return this == NAME || this == MAILBOX;
    }

    static Optional<TargetField> parse(String word) {
        return Codes.parse(values(), Codes::of, word);
    }
}
