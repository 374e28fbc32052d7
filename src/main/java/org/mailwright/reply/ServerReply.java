package org.mailwright.reply;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.model.Protocol;
import org.mailwright.reply.StatusPattern.Status;

/**
 * A reply taken apart: what its form tells, and its words.
 *
 * @param code the reply code of SMTP, 0 without one
 * @param protocol whose form it has
 * @param words with the continuation lines joined
 */
record ServerReply(
        Verdict verdict, int code, Optional<Status> status, Optional<Protocol> protocol, NormalizedText words) {

    /** What the form alone says. */
    enum Verdict {
        GOOD,
        /** Refused for now. */
        NOT_NOW,
        REFUSED,
        /** The command was not understood (BAD). */
        NOT_UNDERSTOOD,
        UNKNOWN
    }

    /** More than the longest reply that is worth reading. */
    private static final int LIMIT = 8 * 1024;

    private static final Pattern CODE =
            Pattern.compile("(2(?:1[1-5]|2[01]|35|5[0-5])|3(?:34|5[0-5])|[45]\\d\\d)(?:[ \\-].*+|$)", Pattern.DOTALL);
    private static final PlacedPattern STATUS = new PlacedPattern(
            Pattern.compile("(?<![\\d.])([245])\\.([0-7])\\.(\\d{1,3})(?!\\d|\\.\\d)"),
            "245",
            (text, at) -> text.startsWith(".", at + 1) && PlacedPattern.isDigit(text, at + 2));
    /** A tag is a letter or holds a digit, as those of all clients do: "NOT OK" and "FAIL OK" are words. */
    private static final Pattern IMAP = Pattern.compile(
            "(?:\\*|\\.|[A-Za-z]|[A-Za-z]{0,6}\\d{1,10})? ?(OK|NO|BAD|BYE|PREAUTH)(?: .*+|$)", Pattern.DOTALL);

    private static final Pattern LINES = Pattern.compile("\\R");

    /** Whether a line has the form of a reply at all; most lines of a text do not, and need not be parsed. */
    static boolean mayBe(String line) {
        if (line.isEmpty()) return false;
        var first = line.charAt(0);
        return first >= '0' && first <= '9'
                || "+-*.".indexOf(first) >= 0
                || IMAP.matcher(line).matches();
    }

    static ServerReply parse(String text) {
        var reply = text.substring(0, Math.min(text.length(), LIMIT)).strip();
        var code = CODE.matcher(reply);
        if (code.matches()) return smtp(reply, code.group(1));
        if (reply.startsWith("+OK")) return pop(Verdict.GOOD, reply);
        if (reply.startsWith("-ERR")) return pop(Verdict.REFUSED, reply);
        var imap = IMAP.matcher(reply);
        if (imap.matches()) {
            return new ServerReply(
                    verdict(imap.group(1), reply),
                    0,
                    Optional.empty(),
                    Optional.of(Protocol.IMAP),
                    NormalizedText.of(reply));
        }
        return withoutCode(reply);
    }

    /** Programs often keep the reply code to themselves and show what follows it. */
    private static ServerReply withoutCode(String reply) {
        var status = status(reply);
        var verdict = status.map(found -> ofClass(found.kind())).orElse(Verdict.UNKNOWN);
        Optional<Protocol> protocol =
                STATUS.first(reply).filter(found -> found.start() == 0).isPresent()
                        ? Optional.of(Protocol.SMTP)
                        : Optional.empty();
        return new ServerReply(verdict, 0, status, protocol, NormalizedText.of(reply));
    }

    /** The first enhanced status code in a text. */
    static Optional<Status> status(String text) {
        return STATUS.first(text)
                .map(found -> new Status(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))));
    }

    private static ServerReply smtp(String reply, String code) {
        var verdict = ofClass(code.charAt(0) - '0');
        var status = verdict == Verdict.GOOD ? Optional.<Status>empty() : status(reply);
        return new ServerReply(
                verdict, Integer.parseInt(code), status, Optional.of(Protocol.SMTP), joined(reply, code));
    }

    private static ServerReply pop(Verdict verdict, String reply) {
        return new ServerReply(verdict, 0, Optional.empty(), Optional.of(Protocol.POP3), NormalizedText.of(reply));
    }

    /** The text lines without the codes before them, as a sentence may run on over lines, or over codes in one line. */
    private static NormalizedText joined(String reply, String code) {
        var words = oneLine(reply).replace(" " + code + "-", " ").replace(" " + code + " ", " ");
        var status = STATUS.first(words);
        if (status.isEmpty()) return NormalizedText.of(words);
        var end = status.get().end();
        var again = " " + status.get().group() + " ";
        return NormalizedText.of(words.substring(0, end) + words.substring(end).replace(again, " "));
    }

    private static String oneLine(String reply) {
        return reply.chars().anyMatch(c -> c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029)
                ? String.join(" ", LINES.splitAsStream(reply).map(String::strip).toList())
                : reply;
    }

    private static Verdict ofClass(int first) {
        return switch (first) {
            case 2, 3 -> Verdict.GOOD;
            case 4 -> Verdict.NOT_NOW;
            default -> Verdict.REFUSED;
        };
    }

    /** An OK with an alert is not good: the alert has to be read (RFC 3501, section 7.1). */
    private static Verdict verdict(String word, String reply) {
        return switch (word) {
            case "OK" -> reply.contains("[ALERT]") ? Verdict.UNKNOWN : Verdict.GOOD;
            case "BYE" -> Verdict.NOT_NOW;
            case "BAD" -> Verdict.NOT_UNDERSTOOD;
            case "NO" -> Verdict.REFUSED;
            default -> Verdict.UNKNOWN;
        };
    }
}
