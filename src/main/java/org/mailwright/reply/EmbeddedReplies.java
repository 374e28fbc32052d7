package org.mailwright.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailwright.model.Protocol;

/** Finds servers' own words within the sentences of programs and of bounce messages. */
final class EmbeddedReplies {

    /** As much as a reply may tell behind its code. */
    private static final int EXCERPT = 4 * 1024;

    /** More than one message quotes. */
    private static final int MAX = 16;

    /** A reply code that is in use, and what stands between it and its text in clients' messages. */
    private static final PlacedPattern CODE = new PlacedPattern(
            Pattern.compile(
                    "(?:(?<![\\w.:/#-])|(?<=-[Cc]ode:))(?<!HTTP |HTTP/1.[01] |HTTP/[23] |HTTP status |\"id\": |\"id\":)"
                            + "(4(?:2[0-2]|3[25]|5[0-9]|71)|5(?:0[0-5]|1[0-7]|2[1-5]|3[0-8]|4[0-2]|5[0-9]|7[0-37]))"
                            + "(?! (?:Internal Server Error in|Bad Gateway|Gateway Time))\\.?(?: ?(?:, ?b?['\"]|[:;] ?)| {1,3}|(?<=said: \\d{3})\\n {0,12}|-)(?=[\\[<#\"'(]?\\p{L}|[45]\\.\\d\\.\\d|#|\\[|<)"),
            "45",
            EmbeddedReplies::mayBeCode);

    /** PHPMailer writes the code behind the words. */
    private static final Pattern CODE_LAST =
            Pattern.compile(" SMTP code: (\\d{3})|command failed,[^,\\n]{1,1000}+,(\\d{3})");

    /** A code without words, where a program says what it is. */
    private static final Pattern BARE_CODE = Pattern.compile(
            "(?i)(?:server ?error|serverfehler|erreur (?:du )?serveur|error del servidor|errore del server|erro do servidor"
                    + "|fout van de server|server ?response|response code|status code|smtp error|code retour|received from server|(?:mail|rcpt|data|auth) failed|code"
                    + "|(?:error|fehler|erreur|errore|erro|fout|błąd|[Оо]шибка|报错|報錯|错误|錯誤|エラー)(?=[.:=]? {0,2}[(\\[]?(?:42|4[57]|5[357])))[.:=]? {0,2}[(\\[]?(4(?:2[0-2]|3[25]|5[0-9]|71)|5(?:0[0-5]|1[0-7]|2[1-5]|3[0-8]|4[0-2]|5[0-9]|7[0-37]))(?!\\d)"
                    + "|(?<![\\w.])(5(?:3[0-8]|5[0-9]))(?=[ -]?(?:错误|錯誤|エラー|오류|error|fehler|fout)(?!\\p{L}))");

    private static final PlacedPattern STATUS = new PlacedPattern(
            Pattern.compile(
                    "(?<![\\d.])[45]\\.[0-7]\\.\\d{1,3}(?!\\d|\\.\\d|, status=\\w{1,20}+ \\((?:delivery temporarily suspended: )?connect to )"),
            "45",
            (text, at) -> text.startsWith(".", at + 1));

    /** How programs introduce what a server said, where it has no code. */
    private static final PlacedPattern SERVER_SAID = new PlacedPattern(
            Pattern.compile(
                    "(?i)server(?:'s)? (?:response was|responded|said|replied|message|response)(?: with)?: {0,2}(?=\\S)"),
            "sS",
            (text, at) -> text.regionMatches(true, at, "server", 0, 6));

    /** No word boundary in it: to find one behind loose accents takes the square of their number. */
    private static final Pattern IMAP = Pattern.compile(
            "(?<!\\w)[A-Za-z]{0,6}\\d{1,10} (?:NO|BAD) (?=[A-Z\\[])|(?<!\\w)(?:NO|BAD) (?:\\[[A-Z]|LOGIN|Login|AUTHENTICATE|Authentic|Invalid|SELECT|Unsafe)"
                    + "|'(?:NO|BAD)' response: |NO response: (?:NO )?|\\[(?:AUTHENTICATIONFAILED|ALERT|UNAVAILABLE|PRIVACYREQUIRED|AUTHORIZATIONFAILED|EXPIRED)\\]");

    private EmbeddedReplies() {}

    /** What follows "The server response was:". */
    static Optional<String> afterServerSaid(String text) {
        return SERVER_SAID.first(text).map(said -> excerpt(text, said.end()));
    }

    /** What was refused, as replies in the form of their protocol, in the order of the text. */
    static List<String> in(String text) {
        if (text.contains(" SMTP code: ") || text.contains("command failed,")) {
            var last = CODE_LAST.matcher(text);
            if (last.find()) return List.of(beforeItsCode(text, last));
        }
        var hasCode = hasCode(text);
        var coded = hasCode ? coded(text) : List.<String>of();
        if (!coded.isEmpty()) return coded;
        var pop = text.indexOf("-ERR");
        if (pop >= 0) return List.of(excerpt(text, pop));
        var imap = IMAP.matcher(text);
        if (mayHoldImap(text) && imap.find()) return List.of(imap(excerpt(text, imap.start())));
        var status = STATUS.first(text);
        if (status.isPresent()) return List.of(excerpt(text, status.get().start()));
        if (!hasCode || !mayHoldBare(text)) return List.of();
        var bare = BARE_CODE.matcher(text);
        return bare.find() ? List.of(bare.group(1) == null ? bare.group(2) : bare.group(1)) : List.of();
    }

    private static boolean hasCode(String text) {
        for (var at = 0; at + 2 < text.length(); at++) if (mayBeCode(text, at)) return true;
        return false;
    }

    private static boolean mayBeCode(String text, int at) {
        return isRefusal(text.charAt(at)) && PlacedPattern.isDigit(text, at + 1) && PlacedPattern.isDigit(text, at + 2);
    }

    private static boolean mayHoldBare(String text) {
        for (var at = 1; at + 2 < text.length(); at++) {
            if (mayBeCode(text, at)
                    && (" :([=erER".indexOf(text.charAt(at - 1)) >= 0 || text.charAt(at - 1) > 127)
                    && !PlacedPattern.isDigit(text, at + 3)) return true;
        }
        return false;
    }

    private static boolean isRefusal(char first) {
        return first == '4' || first == '5';
    }

    private static boolean mayHoldImap(String text) {
        return text.contains("NO")
                || text.contains("BAD")
                || text.contains("[A")
                || text.contains("[UN")
                || text.contains("[PR")
                || text.contains("[EX");
    }

    private static List<String> coded(String text) {
        var replies = new ArrayList<String>();
        for (var code : CODE.all(text, MAX)) {
            if (!replies.isEmpty() && replies.getLast().startsWith(code.group(1))) continue;
            replies.add(code.group(1) + " " + quoted(text, code.start(), code.end()));
        }
        return replies;
    }

    private static String beforeItsCode(String text, Matcher code) {
        if (code.group(2) != null) return code.group(2) + " " + code.group();
        var words = Math.max(text.lastIndexOf("Detail: ", code.start()), code.start() - EXCERPT);
        return code.group(1) + " " + text.substring(Math.max(words, 0), code.start());
    }

    private static String imap(String excerpt) {
        var parsed = ServerReply.parse(excerpt).protocol();
        if (parsed.equals(Optional.of(Protocol.IMAP))) return excerpt;
        return (excerpt.startsWith("'BAD'") ? "* BAD " : "* NO ") + excerpt;
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
}
