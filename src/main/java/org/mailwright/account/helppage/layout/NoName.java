package org.mailwright.account.helppage.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words with dots that are not the names of servers: settings of programs, and names in which something is left open. */
public final class NoName {

    /** How the names of settings end; none of them is a top-level domain. */
    private static final Set<String> SETTINGS = Set.of(
            "port",
            "imap",
            "smtp",
            "hostname",
            "username",
            "user",
            "password",
            "type",
            "sockettype",
            "auth",
            "authentication",
            "enable",
            "enabled",
            "ssl",
            "tls",
            "starttls",
            "protocol",
            "required",
            "url",
            "trust",
            "timeout",
            "debug",
            "class",
            "from",
            "address",
            "server",
            "config",
            "env",
            "value",
            "default",
            "socketfactory",
            "properties",
            "security");

    /** A top-level domain and the end of a setting: only what stands before it can tell. */
    private static final String HOST = "host";

    private static final Set<String> PROGRAM = Set.of(
            "mail",
            "smtp",
            "smtps",
            "imap",
            "imaps",
            "pop",
            "pop3",
            "spring",
            "server",
            "email",
            "default",
            "client",
            "mailer",
            "props",
            "config",
            "settings",
            "this",
            "self",
            "transport");

    /** Products that write their names with a dot, and domains of addresses; no server is called so. */
    private static final Set<String> PRODUCTS = Set.of(
            "outlook.com",
            "hotmail.com",
            "live.com",
            "office.com",
            "gmail.com",
            "googlemail.com",
            "google.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "aol.com");

    private NoName() {}

    /** Whether the word, without a scheme and a path, is none. */
    public static boolean is(String word, List<String> labels) {
        if (labels.size() == 2
                && labels.getFirst().length() == 1
                && labels.getLast().length() < 4) return true; // f.eks.
        if (labels.size() == 2 && PRODUCTS.contains(word.toLowerCase(Locale.ROOT))) return true;
        var last = labels.getLast();
        var end = last.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        if (SETTINGS.contains(end) || hasInnerCapital(last)) return true;
        if (end.equals(HOST) && PROGRAM.containsAll(lower(labels.subList(0, labels.size() - 1)))) return true;
        return isOpen(word);
    }

    /** Whether a sign in the middle stands for something to be filled in, as in mail#.example.com. */
    public static boolean isOpen(String word) {
        return word.indexOf('#') > 0
                || word.indexOf('?') >= 0
                || word.indexOf('$') >= 0
                || word.indexOf('%') >= 0
                || word.contains("***");
    }

    private static boolean hasInnerCapital(String label) {
        for (int i = 1; i < label.length(); i++) {
            if (Character.isUpperCase(label.charAt(i)) && Character.isLowerCase(label.charAt(i - 1))) return true;
        }
        return false;
    }

    private static List<String> lower(List<String> labels) {
        return labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).toList();
    }
}
