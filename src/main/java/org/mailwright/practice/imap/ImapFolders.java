package org.mailwright.practice.imap;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mailwright.practice.mailbox.Folder;
import org.mailwright.practice.mailbox.Mailbox;
import org.mailwright.practice.session.Connection;

/** The commands about folders as a whole: LIST, STATUS, APPEND. All folders are there from the start, and stay. */
final class ImapFolders {

    private final Connection connection;
    private final Mailbox mailbox;

    ImapFolders(Connection connection, Mailbox mailbox) {
        this.connection = connection;
        this.mailbox = mailbox;
    }

    Folder named(ImapCommand command) throws ImapError {
        return mailbox.folder(command.text().utf8()).orElseThrow(() -> ImapError.no("[NONEXISTENT] No such folder"));
    }

    void list(String verb, ImapCommand command) throws IOException {
        var pattern = command.text().utf8() + command.text().utf8();
        if (pattern.isEmpty()) connection.send("* " + verb + " (\\Noselect) \"/\" \"\"");
        var form = Pattern.compile(glob(pattern), Pattern.CASE_INSENSITIVE);
        for (var folder : mailbox.folders()) {
            if (!form.matcher(folder.name()).matches()) continue;
            var attributes = "\\HasNoChildren" + (folder.use().isEmpty() ? "" : " " + folder.use());
            connection.send("* " + verb + " (" + attributes + ") \"/\" " + folder.name());
        }
    }

    private static String glob(String pattern) {
        return Pattern.quote(pattern).replace("*", "\\E.*+\\Q").replace("%", "\\E[^/]*+\\Q");
    }

    void status(ImapCommand command) throws IOException {
        var folder = named(command);
        var items = new ArrayList<String>();
        for (var item : command.words()) {
            items.add(item + " " + status(item.toUpperCase(Locale.ROOT), folder));
        }
        connection.send("* STATUS " + folder.name() + " " + ImapText.group(items));
    }

    private static long status(String item, Folder folder) throws ImapError {
        return switch (item) {
            case "MESSAGES" -> folder.messages().size();
            case "RECENT" -> 0;
            case "UIDNEXT" -> folder.uidNext();
            case "UIDVALIDITY" -> folder.uidValidity();
            case "UNSEEN" ->
                folder.messages().stream()
                        .filter(message -> !message.has("\\Seen"))
                        .count();
            default -> throw ImapError.bad("No such status item");
        };
    }

    /** Where the client keeps what it sent; its own date for it is left aside. Answers with the new UID (RFC 4315). */
    String append(ImapCommand command) throws ImapError {
        var folder = named(command);
        var flags = command.isGroupNext() ? command.words() : new ArrayList<String>();
        var content = command.text();
        if (!command.isEmpty()) content = command.text();
        command.end();
        var message = folder.add(content.octets(), Instant.now());
        message.flags().addAll(flags);
        return "OK [APPENDUID " + folder.uidValidity() + " " + message.uid() + "] Kept";
    }
}
