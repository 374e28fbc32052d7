package org.mailwright.account.helppage.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a mail server as programs write it, such as {@code smtps://ann@smtp.example.com:465/}, less who logs on and what
 * folder is behind it.
 */
public record SchemeUrl(String scheme, String host) {

    private static final Set<String> SCHEMES = Set.of("imap", "imaps", "pop", "pops", "pop3", "pop3s", "smtp", "smtps");

    public static Optional<SchemeUrl> parse(String text) {
        int end = text.indexOf("://");
        if (end < 0 || !SCHEMES.contains(text.substring(0, end).toLowerCase(Locale.ROOT))) return Optional.empty();
        var host = text.substring(end + 3);
        int path = 0;
        while (path < host.length() && "/?#".indexOf(host.charAt(path)) < 0) path++;
        host = host.substring(0, path);
        return Optional.of(new SchemeUrl(text.substring(0, end), host.substring(host.lastIndexOf('@') + 1)));
    }
}
