package org.mailwright.reply;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What logs write before what was said, in place of which "S: " and "C: " are put: the time, the level and the session in
 * brackets, then the program's own mark for the speaker (fetchmail, Nodemailer, Roundcube, smtplib, mutt, exim, net-smtp).
 */
final class LogMark {

    private static final List<String> SERVER = List.of(
            "S: ",
            "S <-- ",
            "SMTP INBOUND: \"",
            "Recv: ",
            "RECV: ",
            "reply: ",
            "POP3< ",
            "IMAP< ",
            "SMTP< ",
            "ESMTP< ",
            "SMTP<< ",
            "<<< ",
            "<-- ",
            "-> \"");

    private static final List<String> CLIENT = List.of(
            "C: ",
            "C --> ",
            "Send: ",
            "SEND: ",
            "send: '",
            "send: \"",
            "send: b",
            "POP3> ",
            "IMAP> ",
            "SMTP> ",
            "ESMTP> ",
            "SMTP>> ",
            ">>> ",
            "--> ",
            "<- \"");

    private static final Set<String> LEVELS = Set.of(
            "debug", "info", "trace", "error", "warn", "warning", "fetchmail:", "smtp", "imap", "pop3", "-", "|");

    /** Words before the mark; more of them are a sentence. */
    private static final int MAX = 8;

    /** In characters; longer ones are no level and no time. */
    private static final int LONGEST = 48;

    private LogMark() {}

    static String undone(String line) {
        var rest = line;
        for (var i = 0; i < MAX; i++) {
            for (var mark : SERVER) if (rest.startsWith(mark)) return "S: " + bare(rest.substring(mark.length()));
            for (var mark : CLIENT) if (rest.startsWith(mark)) return "C: " + bare(rest.substring(mark.length()));
            var end = chatter(rest);
            if (end < 0) return line;
            rest = rest.substring(end).stripLeading();
        }
        return line;
    }

    /** Where a time, a level or a session in brackets ends; negative where there is none. */
    private static int chatter(String text) {
        if (text.startsWith("[")) return after(text, ']');
        if (text.startsWith("<") && text.length() > 1 && Character.isLetterOrDigit(text.charAt(1)))
            return after(text, '>');
        var end = text.indexOf(' ');
        if (end < 1 || end > LONGEST) return -1;
        var word = text.substring(0, end);
        var time = Character.isDigit(word.charAt(0)) && (word.indexOf(':') > 0 || word.indexOf('-') > 0);
        return time || LEVELS.contains(word.toLowerCase(Locale.ROOT)) ? end : -1;
    }

    private static int after(String text, char bracket) {
        var end = text.indexOf(bracket);
        if (end < 0 || end > LONGEST) return -1;
        return end + 1 < text.length() && text.charAt(end + 1) == ':' ? end + 2 : end + 1;
    }

    /** Without the quotation marks of Python and Ruby. */
    private static String bare(String said) {
        var text = said.startsWith("b'") || said.startsWith("b\"") ? said.substring(2) : said;
        return text.endsWith("\"") || text.endsWith("'") ? text.substring(0, text.length() - 1) : text;
    }
}
