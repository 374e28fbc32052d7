package org.mailwright.export.terminal;

import java.util.Optional;
import org.mailwright.export.syntax.MailboxText;
import org.mailwright.model.AccountSettings;

/**
 * The address that a program sends from. One whose local part needs quotes (RFC 5322, section 3.4.1) is right only in the
 * standard: Mutt drops the quotes and the blanks between them, S-nail sends as the computer's user in its place, aerc sends
 * the rest without quotes, and git finds no address in it. All of them do so without a word.
 */
final class FromHeader {

    private FromHeader() {}

    /** Empty if these programs would take it for another address. */
    static Optional<String> address(AccountSettings settings) {
        return Optional.of(settings.from().toString()).filter(address -> !address.startsWith("\""));
    }

    /** The name and the address as one mailbox. */
    static Optional<String> mailbox(AccountSettings settings) {
        return address(settings).flatMap(address -> MailboxText.write(settings.displayName(), address));
    }
}
