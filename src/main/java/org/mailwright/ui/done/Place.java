package org.mailwright.ui.done;

import org.mailwright.export.Group;
import org.mailwright.model.Codes;

/** Where an account is to be used. */
enum Place {
    COMPUTER,
    PHONE,
    /** An app or a device that only sends. */
    SENDING,
    /** Files for other people, for servers and for the terminal. */
    OTHERS;

    /** The word that ends its key and the ids of its controls. */
    String code() {
        return Codes.of(this);
    }

    /** Whether its list has files of a group. */
    boolean offers(Group group) {
        return switch (this) {
            case COMPUTER, PHONE -> false;
            case SENDING -> group == Group.APPS;
            case OTHERS -> group != Group.APPS;
        };
    }
}
