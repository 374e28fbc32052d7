package org.mailwright.account.helppage.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A line that a mail program or a server wrote about a message or a connection; no help page means it as a setting. */
public final class ReportedLine {

    /** "by mail.example.net (Postfix) with ESMTP", from "with" */
    private static final Pattern TRACE = Pattern.compile(" with (?:esmtps?+a?+|smtp|lmtps?+)\\b");

    /** A time with seconds, a level, and the names of servers' parts: a log. */
    private static final Pattern LOG = Pattern.compile(
            ".{0,40}?\\b\\d\\d:\\d\\d:\\d\\d\\b|[^\\p{Alnum}]{0,4}(?:[\\w.-]{1,20}: )?(?:fatal|error|err!|warn|warning|debug)[:!]");

    private static final HintedPattern DAEMON = new HintedPattern(
            Pattern.compile("\\bpostfix/[a-z]|\\bdovecot: |\\b(?:imap|pop3)-login: "),
            List.of("postfix/", "dovecot: ", "-login: "));

    /** A name with its IP address behind it: mail.example.net[192.0.2.1] */
    private static final HintedPattern PEER =
            new HintedPattern(Pattern.compile("\\p{Alnum} ?\\[(?:\\d{1,3}\\.){3}\\d{1,3}]"), List.of("["));

    /** A refusal with an enhanced code (RFC 3463), or in a report. */
    private static final HintedPattern REPLY = new HintedPattern(
            Pattern.compile(
                    "\\b[45]\\d\\d[ ,-][# ]?(?:b?['\"])?[45]\\.\\d{1,3}\\.\\d{1,3}\\b|\\bsmtp; ?[45]\\d\\d\\b|\\bsaid:? [45]\\d\\d\\b"),
            List.of("4.", "5.", "smtp;", "said"));

    /** The number of a fault in Windows or a socket. */
    private static final HintedPattern FAULT = new HintedPattern(
            Pattern.compile("\\b0x[0-9a-f]{8}\\b|\\bsocket error\\b|\\b(?:econn|etimed)[a-z]|[a-z]{2}exception\\b"
                    + "|\\bunknown (?:smtp |imap |pop3 )?host\\b"),
            List.of("0x", "socket error", "econn", "etimed", "exception", "unknown"));

    /** In letters: a refusal's two codes. */
    private static final int SHORTEST = 9;

    /** In letters: a line of a message has 998 at most (RFC 5322); in a longer one there is more than a report. */
    private static final int LONGEST = 1000;

    private ReportedLine() {}

    public static boolean is(String line) {
        if (line.length() < SHORTEST) return false;
        var text = line.substring(0, Math.min(line.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return ReportHeader.begins(text)
                || isTrace(text)
                || LOG.matcher(text).lookingAt()
                || DAEMON.isIn(text)
                || Dialogue.isIn(text)
                || PEER.isIn(text)
                || REPLY.isIn(text)
                || FAULT.isIn(text);
    }

    private static boolean isTrace(String text) {
        var line = text.strip();
        int with = line.indexOf(" with ");
        return line.startsWith("by ")
                && with > 0
                && TRACE.matcher(line.substring(with)).lookingAt();
    }
}
