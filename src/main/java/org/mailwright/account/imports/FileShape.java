package org.mailwright.account.imports;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.account.file.Bytes;
import org.mailwright.account.file.LineScanner;

/** How a text looks line by line: how many lines fit each grammar of settings files, and with which keys they begin. */
final class FileShape {

    /** How the lines of a settings file are made. */
    enum Grammar {
        /** Sections in brackets, and keys with an equals sign. */
        INI("(?!)"),
        PREFS("(user_|sticky_)?pref"),
        /** Names in capitals, straight before an equals sign. */
        ENVIRONMENT("export"),
        PHP("define|<\\?php|\\?>|if|require_once|\\$\\w+"),
        MSMTP("account|defaults|host|port|protocol|tls\\w*|auth|user|password|passwordeval|eval|from\\w*|logfile"
                + "|syslog|aliases|timeout|proxy_\\w+|domain|maildomain|dsn_\\w+|add_missing_\\w+|remove_\\w+|undisclosed_\\w+"
                + "|set_\\w+|allow_from_override|auto_from|source_ip|socket|keepbcc"),
        ISYNC("IMAPAccount|IMAPStore|MaildirStore|MapInbox|Channel|Group|Far|Near|Master|Slave|Patterns?|Create|Remove"
                + "|Expunge|Sync|SyncState|Host|Port|User|UserCmd|Pass|PassCmd|[STA]\\w+|Tunnel|Path|PathDelimiter|Inbox|Flatten"
                + "|CopyArrivalDate|Max\\w+|PipelineDepth|Disable\\w+|Use[A-Z]\\w+|Require\\w+|Certificate\\w*|Client\\w+"
                + "|CipherString|FSync|BufferLimit|FieldDelimiter|InfoDelimiter|AltMap"),
        MUTT("set|unset|toggle|reset|source|color|bind|macro|account-hook|folder-hook|\\w+-hook|mailboxes|ignore"
                + "|unignore|hdr_order|unhdr_order|alternative_order|auto_view|alias|alternates|subscribe|lists|score"
                + "|setenv|exec|push|my_hdr|mono|sidebar_\\w+");

        private final Pattern words;

        Grammar(String words) {
            this.words = Pattern.compile(words);
        }
    }

    private static final int MAX_LINES = 2000;

    /** In bytes; no key of such a file is longer. */
    private static final int MAX_KEY = 80;

    /** Four lines of five have to fit. */
    private static final int FITTING = 4;

    private static final int OF = 5;

    private final Map<Grammar, Integer> fitting = new EnumMap<>(Grammar.class);
    private final Set<String> keys = new HashSet<>();
    private int lines;

    private FileShape() {}

    /** @param text in UTF-8, of which only keys are decoded */
    static FileShape of(byte[] text, int end) {
        var shape = new FileShape();
        var scanner = new LineScanner(text);
        while (shape.lines < MAX_LINES && scanner.next() && scanner.start() < end) {
            shape.add(text, scanner.start(), Math.min(scanner.end(), end));
        }
        return shape;
    }

    /** Whether the text is made this way, and each of these begins a line. */
    boolean has(Grammar grammar, List<String> beginnings) {
        return lines > 0
                && fitting.getOrDefault(grammar, 0) * OF >= lines * FITTING
                && beginnings.stream().allMatch(this::begins);
    }

    private boolean begins(String wanted) {
        boolean section = wanted.startsWith("[");
        return section ? keys.stream().anyMatch(key -> key.startsWith(wanted)) : keys.contains(wanted);
    }

    private void add(byte[] text, int start, int end) {
        int from = Bytes.skipBlanks(text, start, end);
        int to = Bytes.dropBlanks(text, from, end);
        if (from == to || isComment(text, from, to)) return;
        lines++;
        if (text[from] == '[') {
            fits(Grammar.INI);
            keys.add(text(text, from, to));
            return;
        }
        int behind = from;
        while (behind < to && !ends(text[behind])) behind++;
        var word = text(text, from, behind);
        keys.add(word);
        if (word.equals("set")) keys.add("set " + variable(text, behind, to));
        for (var grammar : Grammar.values()) {
            if (grammar.words.matcher(word).matches()) fits(grammar);
        }
        if (assigns(text, from, to) || from > start && fitting.containsKey(Grammar.INI)) fits(Grammar.INI);
        boolean capitals = word.matches("[A-Z][A-Z0-9_]*") && behind < to && text[behind] == '=';
        if (capitals) fits(Grammar.ENVIRONMENT);
    }

    private void fits(Grammar grammar) {
        fitting.merge(grammar, 1, Integer::sum);
    }

    /** Whether a key of few words and an equals sign begin the line. */
    private static boolean assigns(byte[] text, int from, int to) {
        int equals = Bytes.indexOf(text, from, Math.min(to, from + MAX_KEY), "=");
        if (equals <= from) return false;
        for (int i = from; i < equals; i++) {
            boolean plain = Character.isLetterOrDigit(text[i]) || "_.-$[]\\/:@ \t\"'".indexOf(text[i]) >= 0;
            if (!plain) return false;
        }
        return true;
    }

    /** What mutt's set begins with. */
    private static String variable(byte[] text, int from, int to) {
        int start = Bytes.skipBlanks(text, from, to);
        int end = start;
        while (end < to && (Character.isLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return text(text, start, end);
    }

    private static boolean ends(byte letter) {
        return Bytes.isBlank(letter) || letter == '=' || letter == '(' || letter == ':' || letter == ',';
    }

    private static boolean isComment(byte[] text, int from, int to) {
        return text[from] == '#'
                || text[from] == ';'
                || Bytes.startsWith(text, from, to, "//")
                || Bytes.startsWith(text, from, to, "/*")
                || Bytes.startsWith(text, from, to, "*/")
                || Bytes.startsWith(text, from, to, "* ");
    }

    private static String text(byte[] text, int from, int to) {
        return new String(text, from, Math.min(to - from, MAX_KEY), StandardCharsets.UTF_8);
    }
}
