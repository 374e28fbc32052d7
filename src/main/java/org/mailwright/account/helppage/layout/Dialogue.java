package org.mailwright.account.helppage.layout;

import java.util.List;
import java.util.regex.Pattern;

/** What a mail program and a server said to each other, or a program said of a connection. */
final class Dialogue {

    /** What two programs say to each other, with the replies' codes (RFC 5321) or tags (RFC 9051). */
    private static final Pattern DIALOGUE = Pattern.compile(
            "^[^\\p{Alnum}]{0,4}(?:[sc]: |(?:ehlo|helo) \\S|mail from:|rcpt to:|auth (?:login|plain)\\b)"
                    + "|^[^\\p{Alnum}*]{0,4}\\* (?:ok|bye|capability)\\b"
                    + "|^[^\\p{Alnum}]{0,4}(?:2[0-5]\\d|334|354)(?:-\\S| .{0,80}\\b(?:e?smtp|ok|ready|hello|goodbye|bye|dsn)\\b)");

    /** What a program says of a connection, in English as nearly all of them do. */
    private static final HintedPattern CONNECTION = new HintedPattern(
            Pattern.compile(
                    "\\bconnect(?:ed|ing) to (?:server )?\\S{1,80}\\.\\w|\\b(?:failed|unable|not|cannot|can't|couldn't) (?:to )?connect to\\b"
                            + "|\\bwhen connecting to\\b|\\bopening to\\b|^\\s{0,8}trying \\S{0,40}\\.\\.\\.$"),
            List.of("connect", "opening to", "trying"));

    private Dialogue() {}

    /** The line is in small letters. */
    static boolean isIn(String line) {
        return DIALOGUE.matcher(line).lookingAt() || CONNECTION.isIn(line);
    }
}
