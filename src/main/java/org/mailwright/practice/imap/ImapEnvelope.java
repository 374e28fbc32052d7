package org.mailwright.practice.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.practice.mailbox.MimePart;

/** The ENVELOPE of a message (RFC 3501, section 7.4.2). */
final class ImapEnvelope {

    /** Commas between addresses, not those within quotes, comments or angle brackets. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*+\"|\\([^()]*+\\)|<[^<>]*+>|[^,\"(<])++");

    private static final Pattern NAMED = Pattern.compile("(.*?)<([^<>]*+)>.*");

    private ImapEnvelope() {}

    static String of(MimePart message) {
        var from = addresses(message.field("From"));
        return ImapText.group(List.of(
                ImapText.string(message.field("Date")),
                ImapText.string(message.field("Subject")),
                from,
                message.field("Sender").isPresent() ? addresses(message.field("Sender")) : from,
                message.field("Reply-To").isPresent() ? addresses(message.field("Reply-To")) : from,
                addresses(message.field("To")),
                addresses(message.field("Cc")),
                addresses(message.field("Bcc")),
                ImapText.string(message.field("In-Reply-To")),
                ImapText.string(message.field("Message-ID"))));
    }

    private static String addresses(Optional<String> field) {
        var addresses = new ArrayList<String>();
        var found = ADDRESS.matcher(field.orElse(""));
        while (found.find()) {
            if (!found.group().isBlank()) addresses.add(address(found.group().strip()));
        }
        return addresses.isEmpty() ? "NIL" : "(" + String.join("", addresses) + ")";
    }

    private static String address(String text) {
        var named = NAMED.matcher(text);
        boolean hasName = named.matches();
        var name = hasName ? named.group(1).strip().replaceAll("^\"|\"$", "").replaceAll("\\\\(.)", "$1") : "";
        var path =
                hasName ? named.group(2) : text.replaceAll("\\([^()]*+\\)", "").strip();
        int at = path.lastIndexOf('@');
        return ImapText.group(List.of(
                name.isEmpty() ? "NIL" : ImapText.string(name),
                "NIL",
                ImapText.string(at < 0 ? path : path.substring(0, at)),
                ImapText.string(path.substring(at + 1))));
    }
}
