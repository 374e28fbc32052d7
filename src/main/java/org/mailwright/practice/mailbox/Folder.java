package org.mailwright.practice.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A folder of the mailbox, shared by all sessions. */
public final class Folder {

    private final String name;
    private final String use;
    private final long uidValidity = Instant.now().getEpochSecond();
    private final List<Message> messages = new ArrayList<>();
    private long uidNext = 1;
    private long changes;

    /** @param use the special use (RFC 6154) such as {@code \Junk}, or empty */
    Folder(String name, String use) {
        this.name = name;
        this.use = use;
    }

    public String name() {
        return name;
    }

    public String use() {
        return use;
    }

    public long uidValidity() {
        return uidValidity;
    }

    public synchronized long uidNext() {
        return uidNext;
    }

    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    public synchronized Message add(String text, Instant received) {
        var message = Message.of(uidNext++, text, received);
        messages.add(message);
        changed();
        return message;
    }

    public synchronized void remove(Collection<Long> uids) {
        if (messages.removeIf(message -> uids.contains(message.uid()))) changed();
    }

    public synchronized long changes() {
        return changes;
    }

    /** Waits until there is more than was seen, and says how much there is now. */
    public synchronized long awaitChange(long seen) throws InterruptedException {
        while (changes == seen) wait();
        return changes;
    }

    private void changed() {
        changes++;
        notifyAll();
    }
}
