package org.mailwright.check.session;

import java.io.IOException;
import org.mailwright.net.mail.ImapClient;

/** Looks for the test message, as a check does. */
public final class MailboxLook {

    private MailboxLook() {}

    public static void into(ImapClient client) throws IOException {
        var mailbox = new ImapMailbox(client);
        var found = mailbox.find("token");
        if (found.isPresent()) mailbox.remove(found.get(), "token");
    }
}
