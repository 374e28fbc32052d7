package org.mailwright.account.helppage.layout;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server as Alpine, Pine and PHP write it, with switches behind its name: {@code {imap.example.com:993/ssl/user=ann}INBOX} or
 * {@code smtp-server=smtp.example.com:587/tls}, and as Exchange does: {@code {imap.example.com:993:SSL}}.
 */
final class MailboxName {

    private static final String SERVER = "([A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,7})(?::([0-9]{1,5}))?";
    private static final String SWITCH = "/[A-Za-z0-9=@._%+-]{1,80}";

    private static final Pattern MAILBOX = Pattern.compile("\\{" + SERVER + "((?:" + SWITCH + "){0,12}|:(?:SSL|TLS))}");
    private static final Pattern SENDING =
            Pattern.compile("\\bsmtp-server ?= ?" + SERVER + "((?:" + SWITCH + "){0,12})");

    private static final Map<String, String> SERVICES = Map.of("pop3", "POP3", "nntp", "NNTP", "smtp", "SMTP");
    private static final Map<String, String> ENCRYPTION = Map.of(
            "ssl",
            "implicit SSL",
            ":SSL",
            "implicit SSL",
            "tls",
            "STARTTLS",
            ":TLS",
            "STARTTLS",
            "notls",
            "unencrypted");

    private MailboxName() {}

    /** The line with labels and values in place of such names. */
    static String spoken(String line) {
        if (line.indexOf('/') < 0 && line.indexOf(':') < 0) return line;
        var sending = SENDING.matcher(line).replaceAll(name -> spoken(name, "SMTP"));
        return line.indexOf('{') < 0 ? sending : MAILBOX.matcher(sending).replaceAll(MailboxName::mailbox);
    }

    private static String mailbox(MatchResult name) {
        if (name.group(2) == null && name.group(3).isEmpty()) return Matcher.quoteReplacement(name.group());
        var service = Set.of("110", "995").contains(Objects.requireNonNullElse(name.group(2), "")) ? "POP3" : "IMAP";
        for (var flag : name.group(3).split("/", -1))
            service = SERVICES.getOrDefault(flag.replace("service=", ""), service);
        return spoken(name, service);
    }

    /** A sentence of its own, so that the name of a function or a setting before it counts for nothing. */
    private static String spoken(MatchResult name, String service) {
        var words = new StringBuilder(" ! " + service + " server: " + name.group(1));
        if (name.group(2) != null) words.append(" port: ").append(name.group(2));
        for (var flag : name.group(3).split("/", -1)) {
            words.append(ENCRYPTION.containsKey(flag) ? " " + ENCRYPTION.get(flag) : "");
            if (flag.startsWith("user=")) words.append(" user name: ").append(flag.substring("user=".length()));
        }
        return Matcher.quoteReplacement(words + " ");
    }
}
