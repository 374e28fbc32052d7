package org.mailwright.export.guide;

import java.util.Optional;
import org.mailwright.export.Limit;
import org.mailwright.export.Logins;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Codes;
import org.mailwright.model.ServerSettings;

/** When a line of a data file applies to an account. */
enum GuideCondition {
    IMAP,
    POP3,
    /** The outgoing server wants a sign-in of some kind. */
    LOGIN,
    NO_LOGIN,
    /** The outgoing server takes the user name and password of the incoming one. */
    SAME,
    /** It wants others. */
    OWN,
    /** The incoming server has to be asked first. */
    AFTER,
    /** The program needs no more than the address and signs in itself. */
    BY_ADDRESS,
    BY_HAND,
    /** Both servers take the address as user name and the same password, and nothing else is out of the ordinary. */
    SIMPLE,
    SPECIAL;

    boolean holds(AccountSettings settings, boolean byAddress) {
        boolean pop3 = Limit.POP3.concerns(settings);
        boolean login = Logins.sendingLogsOn(settings);
        boolean after = Limit.AFTER_INCOMING.concerns(settings);
        return switch (this) {
            case IMAP -> !pop3;
            case POP3 -> pop3;
            case LOGIN -> login || after;
            case NO_LOGIN -> !login && !after;
            case SAME -> login && Logins.sendingIsSame(settings);
            case OWN -> login && !Logins.sendingIsSame(settings);
            case AFTER -> after;
            case BY_ADDRESS -> byAddress;
            case BY_HAND -> !byAddress;
            case SIMPLE -> isSimple(settings);
            case SPECIAL -> !isSimple(settings);
        };
    }

    private static boolean isSimple(AccountSettings settings) {
        var username = settings.incoming().map(ServerSettings::username);
        return Logins.sendingIsSame(settings)
                && username.equals(Optional.of(settings.from().toString()))
                && !Limit.POP3.concerns(settings)
                && !Limit.TIMEOUTS.concerns(settings);
    }

    static Optional<GuideCondition> parse(String word) {
        return Codes.parse(values(), Codes::of, word);
    }
}
