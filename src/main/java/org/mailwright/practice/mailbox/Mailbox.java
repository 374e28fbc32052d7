package org.mailwright.practice.mailbox;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The one mailbox of a practice server, shared by all sessions; it lives as long as the server. */
public final class Mailbox {

    private final Folder inbox = new Folder("INBOX", "");
    private final Folder junk = new Folder("Junk", "\\Junk");
    private final List<Folder> folders =
            List.of(inbox, new Folder("Drafts", "\\Drafts"), junk, new Folder("Sent", "\\Sent"));
    private final Set<String> greylist = new HashSet<>();

    public Folder inbox() {
        return inbox;
    }

    public List<Folder> folders() {
        return folders;
    }

    /** INBOX is found in any case, as it must be (RFC 3501, section 5.1); the others are easier to find so too. */
    public Optional<Folder> folder(String name) {
        return folders.stream()
                .filter(folder -> folder.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether mail for this address is seen for the first time. */
    public synchronized boolean isFirstTry(String recipient) {
        return greylist.size() < 1000 && greylist.add(recipient.toLowerCase(Locale.ROOT));
    }

    public void deliver(String text, Set<Recipient> recipients) {
        var now = Instant.now();
        if (recipients.contains(Recipient.MAILBOX) || recipients.contains(Recipient.GREYLISTED)) {
            inbox.add(text, now);
        }
        if (recipients.contains(Recipient.JUNK)) junk.add(text, now);
    }
}
