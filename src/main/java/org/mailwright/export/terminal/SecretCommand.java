package org.mailwright.export.terminal;

import org.mailwright.export.Limit;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Side;

/**
 * The command line that stands where a password would: it asks a password manager, shows at a glance what to replace, and
 * only reads. Its words need no quoting in any shell or syntax ({@link AccountNames}).
 */
final class SecretCommand {

    private SecretCommand() {}

    /** For a login that has something secret to show. */
    static String of(AccountSettings settings, Side side, ServerLogin login) {
        var name = AccountNames.of(settings);
        if (login == ServerLogin.TOKEN) return "oama access " + name;
        var own = side == Side.OUTGOING && Limit.OWN_OUTGOING_LOGIN.concerns(settings);
        return "pass show " + (own ? "smtp/" : "mail/") + name;
    }

    /** The key of the sentence that says in the file what to do with the command. */
    static String hintKey(ServerLogin login) {
        return login == ServerLogin.TOKEN ? "export.rc.token" : "export.rc.password";
    }
}
