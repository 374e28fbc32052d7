package org.mailwright.export.terminal;

import java.util.Locale;
import java.util.Optional;
import org.mailwright.export.syntax.UrlPart;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** Servers as URLs: imaps://, pops:// and smtps:// are encrypted from the first byte on; the others begin in clear. */
final class ServerUrl {

    private ServerUrl() {}

    /** Such as {@code imaps://imap.example.org:993/}. */
    static String of(ServerSettings server) {
        return scheme(server) + "://" + server.endpoint() + "/";
    }

    /** Such as {@code smtps://fred%40example.org@smtp.example.org:465/}; empty if no URL can hold the user name. */
    static Optional<String> withUser(ServerSettings server) {
        return UrlPart.write(server.username())
                .map(user -> scheme(server) + "://" + user + "@" + server.endpoint() + "/");
    }

    private static String scheme(ServerSettings server) {
        var name = server.protocol() == Protocol.POP3
                ? "pop"
                : server.protocol().name().toLowerCase(Locale.ROOT);
        return server.encryption() == Encryption.TLS ? name + "s" : name;
    }
}
