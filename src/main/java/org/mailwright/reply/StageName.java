package org.mailwright.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.model.Stage;

/** The names that people, servers and programs give to the stages, besides our own. */
public final class StageName {

    private static final Map<Stage, List<String>> OTHERS = Map.ofEntries(
            Map.entry(Stage.RESOLVE, List.of("dns", "lookup")),
            Map.entry(Stage.CONNECT, List.of("tcp", "connection")),
            Map.entry(Stage.GREETING, List.of("banner")),
            Map.entry(Stage.CAPABILITIES, List.of("ehlo", "helo", "lhlo", "capability", "capa")),
            Map.entry(Stage.TLS, List.of("starttls", "stls", "ssl", "handshake")),
            Map.entry(
                    Stage.AUTH,
                    List.of("login", "logon", "user", "pass", "apop", "password", "authenticate", "authentication")),
            Map.entry(Stage.OAUTH, List.of("signin", "token")),
            Map.entry(Stage.MAIL, List.of("mailfrom", "from", "sender")),
            Map.entry(Stage.RCPT, List.of("rcptto", "to", "recipient")),
            Map.entry(Stage.DATA, List.of("endofdata", "dot", "message", "bdat")),
            Map.entry(Stage.QUIT, List.of("logout")),
            Map.entry(Stage.MAILBOX, List.of("select", "examine", "inbox", "stat")),
            Map.entry(Stage.ARRIVAL, List.of("search", "fetch", "delivery")));

    private static final Map<String, Stage> BY_NAME = OTHERS.entrySet().stream()
            .flatMap(stage -> stage.getValue().stream().map(name -> Map.entry(name, stage.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private StageName() {}

    /** The stage by its code, by the command that belongs to it (EHLO, RCPT TO) or by a like name. */
    public static Optional<Stage> parse(String name) {
        var plain = lettersOf(name);
        return Optional.ofNullable(BY_NAME.get(plain)).or(() -> Stage.parse(plain));
    }

    private static String lettersOf(String name) {
        var letters = new StringBuilder(name.length());
        for (var i = 0; i < name.length(); i++) {
            var c = Character.toLowerCase(name.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') letters.append(c);
        }
        return letters.toString();
    }
}
