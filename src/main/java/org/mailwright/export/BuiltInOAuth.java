package org.mailwright.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.ServerSettings;

/** The hosts for which a program has a registration for OAuth2 of its own; it signs in nowhere else by OAuth2. */
public enum BuiltInOAuth {

    /** OAuth2Providers of Thunderbird 153; each stands for the hosts below it, too. */
    THUNDERBIRD(List.of(
            "aol.com",
            "att.net",
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "imap.comcast.net",
            "imap.fastmail.com",
            "imap.mail.ru",
            "imap.yandex.com",
            "office365.com",
            "outlook.com",
            "pop.comcast.net",
            "pop.fastmail.com",
            "smtp.comcast.net",
            "smtp.fastmail.com",
            "smtp.mail.ru",
            "smtp.yandex.com",
            "thundermail.com",
            "yahoo.com")),

    /** OAuthConfigurationFactory of Thunderbird for Android and K-9 Mail, August 2026. */
    ANDROID(List.of(
            "imap.aol.com",
            "imap.fastmail.com",
            "imap.gmail.com",
            "imap.googlemail.com",
            "imap.mail.yahoo.com",
            "mail.thundermail.com",
            "outlook.office365.com",
            "smtp-mail.outlook.com",
            "smtp.aol.com",
            "smtp.fastmail.com",
            "smtp.gmail.com",
            "smtp.googlemail.com",
            "smtp.mail.yahoo.com",
            "smtp.office365.com"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> hosts;

    BuiltInOAuth(List<String> hosts) {
        this.hosts = hosts;
    }

    /** Whether the program can sign in to the host by OAuth2. */
    public boolean knows(String host) {
        return hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    /** The ways of a program that it can use with this server: OAuth2 only where it is built in. */
    private Set<AuthMethod> usable(Set<AuthMethod> others, ServerSettings server) {
        return knows(server.endpoint().host())
                ? Stream.concat(others.stream(), Stream.of(AuthMethod.OAUTH2)).collect(Collectors.toSet())
                : others;
    }

    /** The way to log on that comes first among those that the program can use; empty if there is none. */
    public Optional<AuthMethod> first(Set<AuthMethod> others, ServerSettings server) {
        return Logins.first(server, usable(others, server));
    }
}
