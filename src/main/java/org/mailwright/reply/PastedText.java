package org.mailwright.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pasted text as lines to be read: with escaped line breaks undone, the class names shortened to what they say, and
 * without the lines that say nothing about the failure (stack frames, source code).
 */
final class PastedText {

    /** In characters. Of a longer text the beginning and the end are read: a log fails at its end. */
    static final int LIMIT = 128 * 1024;

    private static final int BEGINNING = 32 * 1024;

    /** A line of a list of checks is shorter. */
    private static final int CHECK = 160;

    /** Of one line; more than the longest reply that is known. */
    private static final int LINE = 8 * 1024;

    private static final Pattern ESCAPED_BREAK = Pattern.compile("\\\\r\\\\n|\\\\n|<br ?/?>|&#10;");

    /** Arduino's serial monitor writes the time and an arrow before each line, of client and server alike. */
    private static final Pattern SERIAL_MONITOR = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d\\.\\d{3} -> ?");

    /** A line of a log in JSON, as Nextcloud's; only what it says counts, not what else it names. */
    private static final Pattern LOGGED =
            Pattern.compile("\"(?:message|msg|error|err|exception|reason)\" ?: ?\"((?:[^\"\\\\]|\\\\.){1,4000}+)");

    /** The marks that a log on one line puts before what the server and the client said. */
    private static final Pattern TURN = Pattern.compile(" (?=(?:<<|>>|\\+\\+|!!) )");

    /** A class name with its package. .NET keeps its TLS exceptions in a namespace called Authentication. */
    private static final Pattern NET_TLS = Pattern.compile("System\\.Security\\.Authentication(?:\\.\\w{1,64}+)?");

    private static final Pattern PACKAGE =
            Pattern.compile("(?<![\\w.@/-])(?:[A-Za-z_]\\w{0,64}+\\.){2,12}(?=[A-Z]\\w)");

    private static final Pattern QUOTE = Pattern.compile("^ {0,3}(?:> ?){1,9}+");

    /** MailKit counts up what may be the matter, in words that say of each that it is. */
    private static final Pattern MAYBES =
            Pattern.compile("(following reasons:)\\s{1,8}+(?:\\d\\. [^\\n]{1,300}+\\n\\s{0,80}+){1,9}+");

    /** How long a program would wait, as its settings say it; that it waited in vain is said otherwise. */
    private static final Pattern SETTING = Pattern.compile(
            "(?i)timeout[\"']?\\s{0,2}+(?:=>?|:)\\s{0,2}+[\"']?\\d[\\d:.,_]{0,20}+ ?(?:m?s\\b|m?secs?\\b|m?seconds\\b)?+(?! ?(?:elapsed|exceeded|expired|reached|passed))");

    /** How lines of a message's header, and texts of the DNS, begin. */
    private static final List<String> HEADERS = List.of(
            "authentication-results:",
            "arc-",
            "received:",
            "received-spf:",
            "dkim-signature:",
            "x-spam-",
            "x-spamd-",
            "x-rspamd-",
            "x-forefront-",
            "x-microsoft-antispam",
            "x-ms-exchange-",
            "x-google-",
            "list-unsubscribe:",
            "v=spf1",
            "\"v=spf1",
            "v=dmarc1",
            "\"v=dmarc1",
            "v=dkim1",
            "v=sts");

    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?iu)\\W{0,4}(?:from|to|cc|subject|date|sent|reply-to|von|an|betreff|datum|gesendet|de|\u00e0|objet|envoy\u00e9|da|a|oggetto"
                    + "|inviato|data|para|asunto|assunto|enviado|fecha|van|aan|onderwerp|verzonden|od|do|temat) ?:\\W");

    /** A check that went well, as lists of checks say it; the words before that only name what was checked. */
    private static final Pattern PASSED = Pattern.compile("(?i)(?:\\[ {0,2}(?:ok|pass|passed|success) {0,2}\\]|✓|✔|✅).*"
            + "|.*(?:\\.\\.\\.|…|\\?:?) ?(?:yes|ok|okay|done|passed|success|successful|✓|✔|✅)[.!)\\]]{0,3}");

    private PastedText() {}

    static List<String> lines(String pasted) {
        var lines = new ArrayList<String>();
        unquoted(unescaped(pasted)).lines().map(PastedText::shortened).forEach(line -> turns(line, lines));
        lines.removeIf(line -> SourceCode.isNoise(line) || isHeader(line) || isPassed(line));
        return withoutMailHeader(lines);
    }

    /** Without "From:", "To:" and "Subject:" above a message that somebody passed on. */
    private static List<String> withoutMailHeader(List<String> lines) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < lines.size(); ) {
            int end = i;
            while (end < lines.size() && MAIL_HEADER.matcher(lines.get(end)).lookingAt()) end++;
            boolean header = end - i > 2;
            end = Math.max(end, i + 1);
            if (!header) kept.addAll(lines.subList(i, end));
            i = end;
        }
        return kept;
    }

    private static boolean isPassed(String line) {
        var said = line.strip();
        return said.length() < CHECK && PASSED.matcher(said).matches();
    }

    private static boolean isHeader(String line) {
        var text = line.strip();
        var start = text.substring(0, Math.min(24, text.length())).toLowerCase(Locale.ROOT);
        return HEADERS.stream().anyMatch(start::startsWith);
    }

    /** Without the marks of a quotation, which look like those of what a client sent; only what holds no command is one. */
    private static String unquoted(String text) {
        if (!text.stripLeading().startsWith(">") && !text.contains("\n>") && !text.contains("\n >")) return text;
        var whole = text.lines()
                .allMatch(line -> line.isBlank() || line.stripLeading().startsWith(">"));
        var spoken = !whole
                && text.lines()
                        .filter(line -> line.stripLeading().startsWith(">"))
                        .map(line -> QUOTE.matcher(line).replaceFirst(""))
                        .anyMatch(line -> TextLine.VERB.matcher(line).lookingAt());
        return spoken
                ? text
                : text.lines().map(line -> QUOTE.matcher(line).replaceFirst("")).collect(Collectors.joining("\n"));
    }

    private static void turns(String line, List<String> lines) {
        if (!line.contains(" << ") || !line.contains(" >> ")) lines.add(line);
        else TURN.splitAsStream(line).forEach(lines::add);
    }

    private static String shortened(String line) {
        var start = line.length() > LINE ? line.substring(0, LINE) : line;
        var head = start.startsWith(" ->", 12) ? SERIAL_MONITOR.matcher(start).replaceFirst("") : start;
        if (head.startsWith("{\"") && head.contains("\"level\"") && head.contains("\"time\"")) return logged(head);
        return withoutSettings(withoutPackages(head));
    }

    private static String withoutSettings(String line) {
        return line.contains("imeout") || line.contains("IMEOUT")
                ? SETTING.matcher(line).replaceAll("")
                : line;
    }

    private static String logged(String line) {
        var said = LOGGED.matcher(line).results().map(found -> found.group(1)).collect(Collectors.joining("; "));
        return said.isEmpty() ? line : withoutPackages(said);
    }

    private static String withoutPackages(String head) {
        if (!mayHoldClass(head)) return head;
        var plain = NET_TLS.matcher(head).replaceAll("TlsException");
        return PACKAGE.matcher(plain).replaceAll("");
    }

    private static boolean mayHoldClass(String line) {
        for (var dot = line.indexOf('.'); dot >= 0 && dot + 1 < line.length(); dot = line.indexOf('.', dot + 1)) {
            if (Character.isUpperCase(line.charAt(dot + 1))) return true;
        }
        return false;
    }

    /** The beginning and the end of a long text. */
    static String bounded(String pasted) {
        return pasted.length() <= LIMIT
                ? pasted
                : pasted.substring(0, BEGINNING) + "\n" + pasted.substring(pasted.length() - LIMIT + BEGINNING);
    }

    private static String unescaped(String text) {
        var lines = mayHoldBreak(text) ? ESCAPED_BREAK.matcher(text).replaceAll("\n") : text;
        return lines.contains("following reasons:") ? MAYBES.matcher(lines).replaceAll("$1\n") : lines;
    }

    private static boolean mayHoldBreak(String text) {
        return text.indexOf('\\') >= 0 || text.contains("<br") || text.contains("&#10;");
    }
}
