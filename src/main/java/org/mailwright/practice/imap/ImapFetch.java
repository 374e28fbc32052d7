package org.mailwright.practice.imap;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.mailwright.practice.mailbox.Message;
import org.mailwright.practice.mailbox.MimePart;

/** What a FETCH asks for (RFC 3501, section 6.4.5): one answer per item. */
final class ImapFetch {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private final List<Function<Message, String>> items = new ArrayList<>();
    private boolean marksSeen;

    /** @param byUid whether the command was UID FETCH, which answers with UIDs whether asked for or not */
    static ImapFetch parse(ImapCommand command, boolean byUid) throws ImapError {
        var fetch = new ImapFetch();
        Set<String> items = new LinkedHashSet<>();
        if (byUid) items.add("UID");
        for (var item : command.words()) {
            switch (item.toUpperCase(Locale.ROOT)) {
                case "FAST" -> items.addAll(List.of("FLAGS", "INTERNALDATE", "RFC822.SIZE"));
                case "ALL" -> items.addAll(List.of("FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE"));
                case "FULL" -> items.addAll(List.of("FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODY"));
                default -> items.add(item.contains("[") ? item : item.toUpperCase(Locale.ROOT));
            }
        }
        for (var item : items) fetch.items.add(fetch.item(item));
        return fetch;
    }

    /** Whether it reads the text, by which a message becomes seen. */
    boolean marksSeen() {
        return marksSeen;
    }

    /** The answer without its number. */
    String of(Message message) {
        return ImapText.group(items.stream().map(item -> item.apply(message)).toList());
    }

    private Function<Message, String> item(String item) throws ImapError {
        return switch (item) {
            case "FLAGS" -> ImapFetch::flags;
            case "UID" -> message -> "UID " + message.uid();
            case "RFC822.SIZE" -> message -> "RFC822.SIZE " + message.size();
            case "INTERNALDATE" -> message -> "INTERNALDATE \"" + DATE.format(message.received()) + '"';
            case "ENVELOPE" -> message -> "ENVELOPE " + ImapEnvelope.of(MimePart.parse(message.text()));
            case "BODY", "BODYSTRUCTURE" -> message -> item + " " + ImapStructure.of(MimePart.parse(message.text()));
            case "RFC822" -> named(item, "BODY[]");
            case "RFC822.HEADER" -> named(item, "BODY.PEEK[HEADER]");
            case "RFC822.TEXT" -> named(item, "BODY[TEXT]");
            default -> section(item)::of;
        };
    }

    static String flags(Message message) {
        return "FLAGS " + ImapText.group(List.copyOf(message.flags()));
    }

    /** The older names of three sections. */
    private Function<Message, String> named(String label, String item) throws ImapError {
        var section = section(item);
        return message -> label + section.of(message).substring(section.label().length());
    }

    private ImapSection section(String item) throws ImapError {
        var section = ImapSection.parse(item).orElseThrow(() -> ImapError.bad("Nothing of that name to fetch"));
        marksSeen |= !section.peek();
        return section;
    }
}
