package org.mailwright.practice.imap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mailwright.practice.mailbox.Message;
import org.mailwright.practice.mailbox.MimePart;

/**
 * What {@code BODY[section]<from.count>} asks for (RFC 3501, section 6.4.5).
 *
 * @param label how the answer is called
 * @param peek whether the message stays unread
 * @param path part numbers from the outside in
 * @param what such as HEADER.FIELDS, or empty for the whole part
 * @param names of the fields asked for
 * @param from the first octet
 * @param count how many octets
 */
record ImapSection(
        String label, boolean peek, List<Integer> path, String what, List<String> names, int from, int count) {

    private static final Pattern FORM = Pattern.compile(
            "(?i)BODY(\\.PEEK)?\\[((?:\\d{1,4}(?:\\.\\d{1,4})*)?)\\.?(HEADER\\.FIELDS(?:\\.NOT)?|HEADER|TEXT|MIME)?(?:"
                    + " ?\\(([^()]*)\\))?](?:<(\\d{1,9})(?:\\.(\\d{1,9}))?>)?");

    static Optional<ImapSection> parse(String item) {
        return Optional.of(FORM.matcher(item))
                .filter(form -> form.matches())
                .map(form -> parse(item, form.toMatchResult()));
    }

    private static ImapSection parse(String item, MatchResult form) {
        var label = item.replaceFirst("(?i)\\.PEEK\\[", "[").replaceFirst("<.*", "");
        var first = form.group(5);
        var path = List.of(form.group(2).split("\\.")).stream()
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return new ImapSection(
                first == null ? label : label + "<" + first + ">",
                form.group(1) != null,
                path,
                Optional.ofNullable(form.group(3)).orElse("").toUpperCase(Locale.ROOT),
                List.of(Optional.ofNullable(form.group(4))
                        .orElse("")
                        .replace("\"", "")
                        .strip()
                        .split("\\s+")),
                first == null ? 0 : Integer.parseInt(first),
                form.group(6) == null ? Integer.MAX_VALUE : Integer.parseInt(form.group(6)));
    }

    /** The answer: the label and the octets, or NIL where there is no such part. */
    String of(Message message) {
        var content = part(MimePart.parse(message.text())).map(part -> content(part, message));
        return label + " " + content.map(this::window).map(ImapText::literal).orElse("NIL");
    }

    private String window(String content) {
        int start = Math.min(from, content.length());
        return content.substring(start, start + Math.min(count, content.length() - start));
    }

    private Optional<MimePart> part(MimePart message) {
        var part = message;
        for (int number : path) {
            var within = part.isMessage() ? part.children().getFirst() : part;
            if (!within.isMultipart() && number == 1) part = within;
            else if (number < 1 || number > within.children().size()) return Optional.empty();
            else part = within.children().get(number - 1);
        }
        return Optional.of(part);
    }

    private String content(MimePart part, Message message) {
        // HEADER and TEXT of a part are those of the message that it holds.
        var holder = !path.isEmpty() && part.isMessage() ? part.children().getFirst() : part;
        return switch (what) {
            case "HEADER" -> holder.header();
            case "TEXT" -> holder.body();
            case "MIME" -> part.header();
            case "HEADER.FIELDS" -> fields(holder, true);
            case "HEADER.FIELDS.NOT" -> fields(holder, false);
            default -> path.isEmpty() ? message.text() : part.body();
        };
    }

    private String fields(MimePart part, boolean named) {
        return part.fields().stream()
                .filter(field -> names.stream().anyMatch(name -> MimePart.isNamed(field, name)) == named)
                .map(field -> field + "\r\n")
                .collect(Collectors.joining("", "", "\r\n"));
    }
}
