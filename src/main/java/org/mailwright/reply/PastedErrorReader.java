package org.mailwright.reply;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailwright.model.Protocol;
import org.mailwright.reply.ServerReply.Verdict;

/**
 * Reads what people paste: a server's reply as it is, or wrapped in the sentences of a mail program, of a library or of a
 * bounce message, or only the program's own error code.
 */
public final class PastedErrorReader implements ReplyReader {

    /** More than any error message; what follows is not looked at. */
    private static final int LIMIT = 64 * 1024;

    /** More of a program's codes than one message names. */
    private static final int MAX_CLIENT_CODES = 8;

    /** As much as a reply may tell behind its code. */
    private static final int EXCERPT = 4 * 1024;

    private static final Pattern ESCAPED_BREAK = Pattern.compile("\\\\r\\\\n|\\\\n|<br ?/?>|&#10;");

    /** A reply code that is in use, and what stands between it and its text in clients' messages. */
    private static final Pattern CODE = Pattern.compile("(?<![\\w.:/#-])"
            + "(4(?:2[0-2]|3[25]|5[0-9]|71)|5(?:0[0-5]|1[0-7]|2[1-5]|3[0-8]|4[0-2]|5[0-9]|7[0-37]))"
            + "\\.?(?: ?(?:, ?b?['\"]|[:;] ?)| |-)(?=[\\[<#\"'(]?\\p{L}|[45]\\.\\d\\.\\d|#|\\[|<)");

    /** PHPMailer writes the code behind the words. */
    private static final Pattern CODE_LAST =
            Pattern.compile(" SMTP code: (\\d{3})|command failed,[^,\\n]{1,1000}+,(\\d{3})");

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])[45]\\.[0-7]\\.\\d{1,3}(?!\\d|\\.\\d)");

    /** No word boundary in it: to find one behind loose accents takes the square of their number. */
    private static final Pattern IMAP = Pattern.compile(
            "(?<!\\w)(?:NO|BAD) (?:\\[[A-Z]|LOGIN|Login|AUTHENTICATE|Authentic|Invalid|SELECT|Unsafe)"
                    + "|'(?:NO|BAD)' response: |\\[(?:AUTHENTICATIONFAILED|ALERT|UNAVAILABLE|PRIVACYREQUIRED|AUTHORIZATIONFAILED|EXPIRED)\\]");

    private static final Pattern CLIENT_CODE = Pattern.compile("0x80[0-9a-f]{6}");

    private final ReplyReader replies;
    private final ReplyRules clients;

    PastedErrorReader(ReplyReader replies, ReplyRules clients) {
        this.replies = replies;
        this.clients = clients;
    }

    /** The rules for servers' replies and for programs' messages. */
    public static PastedErrorReader bundled() {
        return new PastedErrorReader(ReplyRules.bundled(), new ReplyRules(RuleFile.read("clients.rules")));
    }

    @Override
    public Reading read(String pasted, Context context) {
        var text = ESCAPED_BREAK
                .matcher(pasted.substring(0, Math.min(pasted.length(), LIMIT)))
                .replaceAll("\n")
                .strip();
        if (isReply(text)) return replies.read(refusal(text), context);
        var words = NormalizedText.of(text);
        var place = context(words, context);
        var reading = reply(text).map(reply -> replies.read(reply, place));
        if (reading.isPresent() && reading.get().confidence() != Confidence.LOW) return reading.get();
        return Stream.of(client(words), reading, Optional.of(replies.read(text, place)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Reading::confidence))
                .orElseThrow();
    }

    /** What follows the good replies of a conversation; all of it where nothing was refused. */
    private static String refusal(String conversation) {
        for (int from = 0, to; from < conversation.length(); from = to + 1) {
            to = conversation.indexOf('\n', from);
            if (to < 0) to = conversation.length();
            var reply = ServerReply.parse(conversation.substring(from, to));
            var good = reply.verdict() == Verdict.GOOD || reply.protocol().isEmpty();
            if (!good) return conversation.substring(from);
        }
        return conversation;
    }

    private static boolean isReply(String text) {
        return ServerReply.parse(text).protocol().isPresent() || OAuthChallenge.refuses(text);
    }

    private static Context context(NormalizedText words, Context context) {
        return new Context(context.stage().or(() -> StageGuess.of(words)), context.protocol(), context.provider());
    }

    /** The server's own words within. */
    private static Optional<String> reply(String text) {
        var last = CODE_LAST.matcher(text);
        if (last.find()) return Optional.of(beforeItsCode(text, last));
        var code = CODE.matcher(text);
        if (code.find()) return Optional.of(code.group(1) + " " + quoted(text, code.start(), code.end()));
        var pop = text.indexOf("-ERR");
        if (pop >= 0) return Optional.of(excerpt(text, pop));
        var imap = IMAP.matcher(text);
        if (imap.find()) return Optional.of(imap(excerpt(text, imap.start())));
        var status = STATUS.matcher(text);
        return status.find() ? Optional.of(excerpt(text, status.start())) : Optional.empty();
    }

    private static String beforeItsCode(String text, Matcher code) {
        if (code.group(2) != null) return code.group(2) + " " + code.group();
        var words = Math.max(text.lastIndexOf("Detail: ", code.start()), code.start() - EXCERPT);
        return code.group(1) + " " + text.substring(Math.max(words, 0), code.start());
    }

    private static String imap(String excerpt) {
        var parsed = ServerReply.parse(excerpt).protocol();
        return parsed.equals(Optional.of(Protocol.IMAP)) ? excerpt : "* NO " + excerpt;
    }

    /** What follows a code up to the quotation mark that the program opened before it. */
    private static String quoted(String text, int start, int from) {
        var said = excerpt(text, from);
        if (start == 0 || "'\"".indexOf(text.charAt(start - 1)) < 0) return said;
        var end = said.indexOf(text.charAt(start - 1));
        while (end >= 0 && end + 1 < said.length() && Character.isLetterOrDigit(said.charAt(end + 1))) {
            end = said.indexOf(text.charAt(start - 1), end + 1);
        }
        return end < 0 ? said : said.substring(0, end);
    }

    private static String excerpt(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + EXCERPT)).strip();
    }

    /** What the program's own code says, or else its words. */
    private Optional<Reading> client(NormalizedText words) {
        return CLIENT_CODE
                .matcher(words.text())
                .results()
                .limit(MAX_CLIENT_CODES)
                .flatMap(code -> clientRule(NormalizedText.of(code.group())).stream())
                .findFirst()
                .or(() -> clientRule(words));
    }

    private Optional<Reading> clientRule(NormalizedText words) {
        var said = new ServerReply(ServerReply.Verdict.UNKNOWN, 0, Optional.empty(), Optional.empty(), words);
        return clients.rule(said, Context.UNKNOWN).map(ReplyRule::reading);
    }
}
