package org.mailwright.practice.imap;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mailwright.practice.mailbox.MimePart;

/** The BODYSTRUCTURE of a message, without the parts of it that are optional (RFC 3501, section 7.4.2). */
final class ImapStructure {

    private ImapStructure() {}

    static String of(MimePart part) {
        var type = part.type().split("/", 2);
        if (part.isMultipart() && !part.children().isEmpty()) {
            var children = part.children().stream().map(ImapStructure::of).collect(Collectors.joining());
            return "(" + children + " " + ImapText.string(type[1]) + ")";
        }
        // A multipart that has no parts cannot be said; as octets it can.
        var octets = part.isMultipart() || part.isMessage() && part.children().isEmpty();
        var values = new ArrayList<String>();
        values.add(ImapText.string(octets ? "APPLICATION" : type[0]));
        values.add(ImapText.string(octets ? "OCTET-STREAM" : type[1]));
        values.add(parameters(part));
        values.add(ImapText.string(part.field("Content-ID")));
        values.add(ImapText.string(part.field("Content-Description")));
        var encoding = part.field("Content-Transfer-Encoding").orElse("7BIT");
        values.add(ImapText.string(encoding.toUpperCase(Locale.ROOT)));
        values.add(String.valueOf(part.body().length()));
        if (part.isMessage() && !octets) {
            values.add(ImapEnvelope.of(part.children().getFirst()));
            values.add(of(part.children().getFirst()));
        }
        if (!octets && (part.isMessage() || type[0].equals("TEXT"))) values.add(String.valueOf(part.lines()));
        return ImapText.group(values);
    }

    private static String parameters(MimePart part) {
        var parameters = new ArrayList<String>();
        part.parameters().forEach((name, value) -> {
            parameters.add(ImapText.string(name));
            parameters.add(ImapText.string(value));
        });
        return parameters.isEmpty() ? "NIL" : ImapText.group(parameters);
    }
}
