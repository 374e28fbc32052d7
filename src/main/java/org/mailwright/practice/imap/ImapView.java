package org.mailwright.practice.imap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.mailwright.practice.mailbox.Folder;
import org.mailwright.practice.mailbox.Message;
import org.mailwright.practice.session.Connection;

/**
 * A folder as one client sees it. Message numbers are the client's own: they change only when it is told.
 *
 * <p>Its methods may be called on any thread.
 */
final class ImapView {

    /** A message and its number, from 1. */
    record Entry(int number, Message message) {}

    private final Connection connection;
    private final Folder folder;
    private final boolean readOnly;
    private final List<Message> messages;
    private long changes;

    ImapView(Connection connection, Folder folder, boolean readOnly) {
        this.connection = connection;
        this.folder = folder;
        this.readOnly = readOnly;
        changes = folder.changes();
        messages = new ArrayList<>(folder.messages());
    }

    /** What SELECT and EXAMINE say before their OK. */
    synchronized void introduce() throws IOException {
        connection.send("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)");
        connection.send("* OK [PERMANENTFLAGS (" + (readOnly ? "" : "\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*")
                + ")] Flags that last");
        connection.send("* " + messages.size() + " EXISTS");
        connection.send("* 0 RECENT");
        connection.send("* OK [UIDVALIDITY " + folder.uidValidity() + "] These UIDs");
        connection.send("* OK [UIDNEXT " + folder.uidNext() + "] The next UID");
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** Tells the client what became of the folder; of messages gone only where the command allows it. */
    synchronized void tell(boolean mayExpunge) throws IOException {
        changes = folder.changes();
        var now = folder.messages();
        if (mayExpunge) forgetAllBut(now);
        long last = messages.isEmpty() ? 0 : messages.getLast().uid();
        if (messages.addAll(now.stream().filter(message -> message.uid() > last).toList())) {
            connection.send("* " + messages.size() + " EXISTS");
        }
    }

    private void forgetAllBut(List<Message> kept) throws IOException {
        var uids = kept.stream().map(Message::uid).collect(Collectors.toCollection(HashSet::new));
        for (int number = messages.size(); number > 0; number--) {
            if (uids.contains(messages.get(number - 1).uid())) continue;
            messages.remove(number - 1);
            connection.send("* " + number + " EXPUNGE");
        }
    }

    /** Tells the client of each change until this thread is interrupted (RFC 2177). */
    void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                tell(true);
                folder.awaitChange(seen());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            connection.close();
        }
    }

    private synchronized long seen() {
        return changes;
    }

    synchronized List<Entry> entries(String set, boolean byUid) throws ImapError {
        var wanted = ImapSet.parse(set, byUid ? largestUid() : messages.size());
        return all().stream()
                .filter(entry -> wanted.test(byUid ? entry.message().uid() : entry.number()))
                .toList();
    }

    private List<Entry> all() {
        var entries = new ArrayList<Entry>();
        for (var message : messages) entries.add(new Entry(entries.size() + 1, message));
        return entries;
    }

    private long largestUid() {
        return messages.isEmpty() ? 0 : messages.getLast().uid();
    }

    synchronized void search(ImapCommand command, boolean byUid) throws IOException {
        var criteria = ImapSearch.parse(command, messages.size(), largestUid());
        var found = new StringBuilder("* SEARCH");
        for (var entry : all()) {
            if (criteria.test(entry))
                found.append(' ').append(byUid ? entry.message().uid() : entry.number());
        }
        connection.send(found.toString());
    }

    synchronized void fetch(ImapCommand command, boolean byUid) throws IOException {
        var set = command.text().octets();
        var fetch = ImapFetch.parse(command, byUid);
        command.end();
        for (var entry : entries(set, byUid)) {
            var message = entry.message();
            boolean newlySeen =
                    fetch.marksSeen() && !readOnly && message.flags().add("\\Seen");
            var answer = fetch.of(message);
            if (newlySeen) answer = "(" + ImapFetch.flags(message) + " " + answer.substring(1);
            var line = "* " + entry.number() + " FETCH " + answer + "\r\n";
            connection.send(line.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    synchronized void store(ImapCommand command, boolean byUid) throws IOException {
        var set = command.text().octets();
        var how = command.word();
        var flags = command.isGroupNext() ? command.words() : remaining(command);
        command.end();
        if (!how.matches("[+-]?FLAGS(\\.SILENT)?")) throw ImapError.bad("FLAGS, +FLAGS or -FLAGS");
        if (readOnly) throw ImapError.no("The folder is open for reading only");
        for (var entry : entries(set, byUid)) {
            var has = entry.message().flags();
            if (how.startsWith("-")) flags.forEach(has::remove);
            else {
                if (!how.startsWith("+")) has.clear();
                has.addAll(flags);
            }
            if (how.endsWith(".SILENT")) continue;
            var uid = byUid ? "UID " + entry.message().uid() + " " : "";
            connection.send("* " + entry.number() + " FETCH (" + uid + ImapFetch.flags(entry.message()) + ")");
        }
    }

    private static List<String> remaining(ImapCommand command) throws ImapError {
        var flags = new ArrayList<String>();
        while (!command.isEmpty()) flags.add(command.text().octets());
        return flags;
    }

    /** Removes what is marked as deleted, of these messages only. */
    synchronized void expunge(List<Entry> of) throws ImapError {
        if (readOnly) throw ImapError.no("The folder is open for reading only");
        folder.remove(of.stream()
                .map(Entry::message)
                .filter(message -> message.has("\\Deleted"))
                .map(Message::uid)
                .toList());
    }
}
