package org.mailwright.repair;

import org.mailwright.model.Side;

/** Why settings that worked for years may not work any more, as far as the catalog knows. */
public sealed interface PastChange {

    /** The address's own provider has given its mailboxes to another one. */
    record MailboxesMoved(String from, String to) implements PastChange {}

    /** The provider wants people to leave this server. */
    record ServerLeft(Side side, String host, String provider) implements PastChange {}

    /** The server is another provider's. */
    record ServerOfAnother(Side side, String host, String provider) implements PastChange {}
}
