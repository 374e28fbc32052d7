package org.mailwright.reply;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailwright.model.Stage;

/** The names that people, servers and programs give to the stages, besides our own. */
public final class StageName {

    private static final Map<String, Stage> OTHERS = Map.ofEntries(
            Map.entry("dns", Stage.RESOLVE),
            Map.entry("lookup", Stage.RESOLVE),
            Map.entry("tcp", Stage.CONNECT),
            Map.entry("connection", Stage.CONNECT),
            Map.entry("banner", Stage.GREETING),
            Map.entry("ehlo", Stage.CAPABILITIES),
            Map.entry("helo", Stage.CAPABILITIES),
            Map.entry("lhlo", Stage.CAPABILITIES),
            Map.entry("capability", Stage.CAPABILITIES),
            Map.entry("capa", Stage.CAPABILITIES),
            Map.entry("starttls", Stage.TLS),
            Map.entry("stls", Stage.TLS),
            Map.entry("ssl", Stage.TLS),
            Map.entry("handshake", Stage.TLS),
            Map.entry("login", Stage.AUTH),
            Map.entry("logon", Stage.AUTH),
            Map.entry("user", Stage.AUTH),
            Map.entry("pass", Stage.AUTH),
            Map.entry("apop", Stage.AUTH),
            Map.entry("password", Stage.AUTH),
            Map.entry("authenticate", Stage.AUTH),
            Map.entry("authentication", Stage.AUTH),
            Map.entry("signin", Stage.OAUTH),
            Map.entry("token", Stage.OAUTH),
            Map.entry("mailfrom", Stage.MAIL),
            Map.entry("from", Stage.MAIL),
            Map.entry("sender", Stage.MAIL),
            Map.entry("rcptto", Stage.RCPT),
            Map.entry("to", Stage.RCPT),
            Map.entry("recipient", Stage.RCPT),
            Map.entry("endofdata", Stage.DATA),
            Map.entry("dot", Stage.DATA),
            Map.entry("message", Stage.DATA),
            Map.entry("bdat", Stage.DATA),
            Map.entry("logout", Stage.QUIT),
            Map.entry("select", Stage.MAILBOX),
            Map.entry("examine", Stage.MAILBOX),
            Map.entry("inbox", Stage.MAILBOX),
            Map.entry("stat", Stage.MAILBOX),
            Map.entry("search", Stage.ARRIVAL),
            Map.entry("fetch", Stage.ARRIVAL),
            Map.entry("delivery", Stage.ARRIVAL));

    private StageName() {}

    /** The stage by its code, by the command that belongs to it (EHLO, RCPT TO) or by a like name. */
    public static Optional<Stage> parse(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Stage.parse(plain).or(() -> Optional.ofNullable(OTHERS.get(plain)));
    }
}
