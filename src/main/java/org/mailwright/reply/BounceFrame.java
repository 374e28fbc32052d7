package org.mailwright.reply;

import java.util.List;
import java.util.Locale;

/** What each bounce message says, whatever the reason: its words of recipients, dates and attempts are about none. */
final class BounceFrame {

    /** In lines; what is shorter is an excerpt. */
    private static final int SHORTEST = 3;

    /** How such lines begin, in small letters. */
    private static final List<String> BEGINNINGS = List.of(
            "this message was created automatically",
            "this is the mail system at host",
            "this is the mail delivery agent",
            "this is a delivery status notification",
            "i'm sorry to have to inform you",
            "be delivered to one or more recipients",
            "for further assistance, please send",
            "if you do so, please include",
            "delete your own text from",
            "if your message was also sent to",
            "status are not included in this report",
            "status is not included in this report",
            "other delivery status notifications",
            "please do not reply to this",
            "undeliverable mail",
            "your message to the following recipients cannot",
            "failed to delivery for the recipient address",
            "the message identifier",
            "the message subject",
            "the message date",
            "the message reference",
            "the subject of the message",
            "the date of the message",
            "no action is required on your part",
            "some time, and this warning",
            "remains undelivered. eventually");

    private BounceFrame() {}

    /** The lines without those that frame the reason; all of them where nothing else is there. */
    static List<String> without(List<String> lines) {
        if (lines.size() < SHORTEST) return lines;
        var rest = lines.stream().filter(line -> !isFrame(line)).toList();
        return rest.stream().allMatch(String::isBlank) ? lines : rest;
    }

    private static boolean isFrame(String line) {
        var text = line.strip();
        var start = text.substring(0, Math.min(60, text.length())).toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(start::startsWith);
    }
}
