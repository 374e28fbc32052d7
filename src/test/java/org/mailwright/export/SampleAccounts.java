package org.mailwright.export;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;

/** Accounts that exporters are tried with. */
public final class SampleAccounts {

    public static final EmailAddress FRED =
            EmailAddress.parse("fred@example.org").orElseThrow();

    private SampleAccounts() {}

    /** IMAP and submission, both with TLS from the first byte on. */
    public static AccountSettings usual() {
        return AccountSettings.of(
                        FRED,
                        server(Protocol.IMAP, "imap.example.org", 993, Encryption.TLS, "fred@example.org"),
                        server(Protocol.SMTP, "smtp.example.org", 465, Encryption.TLS, "fred@example.org"))
                .withNames("Fred Example", "Example Mail");
    }

    /** Somebody else's at the same servers. */
    public static AccountSettings another() {
        var bob = EmailAddress.parse("bob@example.org").orElseThrow();
        return AccountSettings.of(
                bob,
                server(Protocol.IMAP, "imap.example.org", 993, Encryption.TLS, "bob@example.org"),
                server(Protocol.SMTP, "smtp.example.org", 465, Encryption.TLS, "bob@example.org"));
    }

    /** STARTTLS on both sides. */
    public static AccountSettings startTls() {
        return AccountSettings.of(
                        FRED,
                        server(Protocol.IMAP, "imap.example.org", 143, Encryption.STARTTLS, "fred"),
                        server(Protocol.SMTP, "smtp.example.org", 587, Encryption.STARTTLS, "fred"))
                .withNames("Fred Example", "Example Mail");
    }

    /** POP3 that cleans up the server, an international domain, a numeric user name, OAuth2, a relay without log-on. */
    public static AccountSettings odd() {
        var address = EmailAddress.parse("0012345@b\u00fccher.example").orElseThrow();
        var incoming = new ServerSettings(
                Protocol.POP3,
                new Endpoint("pop.xn--bcher-kva.example", 995),
                Encryption.TLS,
                List.of(AuthMethod.OAUTH2),
                "0012345");
        var outgoing = new ServerSettings(
                Protocol.SMTP,
                new Endpoint("relay.example.org", 587),
                Encryption.STARTTLS,
                List.of(AuthMethod.NONE),
                "");
        return new AccountSettings(
                address,
                "Z\u00f6e \"Z\" <&>",
                "B\u00fccher & more, a name that is far longer than sixty characters allow",
                Optional.of(incoming),
                Optional.of(outgoing),
                OutgoingLogin.NONE,
                new LeaveOnServer(true, 14, true),
                Duration.ofSeconds(90),
                Optional.empty());
    }

    /** The accounts that every format is tried with, by the names of their golden files. */
    public static Map<String, AccountSettings> cases() {
        var cases = new LinkedHashMap<String, AccountSettings>();
        cases.put("tls", usual());
        cases.put("starttls", startTls());
        cases.put("pop3", pop3());
        cases.put("oauth2", with(usual(), server -> server.withAuth(List.of(AuthMethod.OAUTH2))));
        cases.put("relay", usual().withServer(relay()).withOutgoingLogin(OutgoingLogin.NONE));
        cases.put("own-login", ownLogin());
        cases.put("idn", international("zoe"));
        cases.put("smtputf8", international("zo\u00eb"));
        cases.put("hostile", hostile());
        return cases;
    }

    /** POP3 that keeps messages for a fortnight. */
    public static AccountSettings pop3() {
        var usual = usual();
        return new AccountSettings(
                FRED,
                usual.displayName(),
                usual.accountName(),
                Optional.of(server(Protocol.POP3, "pop.example.org", 995, Encryption.TLS, "fred@example.org")),
                usual.outgoing(),
                OutgoingLogin.SAME_AS_INCOMING,
                new LeaveOnServer(true, 14, false),
                AccountSettings.DEFAULT_TIMEOUT,
                Optional.empty());
    }

    /** An outgoing server with a user name and a password of its own. */
    public static AccountSettings ownLogin() {
        return usual().withServer(server(Protocol.SMTP, "send.example.net", 587, Encryption.STARTTLS, "sender-4711"))
                .withOutgoingLogin(OutgoingLogin.OWN);
    }

    /** A domain, hosts and names with letters outside ASCII. */
    public static AccountSettings international(String localPart) {
        var address = EmailAddress.parse(localPart + "@b\u00fccher.example").orElseThrow();
        return AccountSettings.of(
                        address,
                        server(Protocol.IMAP, "imap.xn--bcher-kva.example", 993, Encryption.TLS, address.toString()),
                        server(Protocol.SMTP, "smtp.xn--bcher-kva.example", 465, Encryption.TLS, address.toString()))
                .withNames("Zo\u00eb M\u00fcller", "B\u00fccher \u0421\u043f\u0430\u0441 \ud83d\udcee");
    }

    /** Names with what ends a string, starts a command or turns the direction of text in one program or another. */
    public static AccountSettings hostile() {
        return with(usual(), server -> server.withUsername(HOSTILE))
                .withNames("Fred \"F\" `id` ${HOME} <b>&amp; \u202etxt", "Mail; rm -rf / #\u2028 ]]> */ ?>");
    }

    public static final String HOSTILE = "00'\\\"$(touch /tmp/x)`id`%n%s;#{1}\u2028\ud83d\ude00</x>\u05d0";

    /** The same change to both servers. */
    public static AccountSettings with(AccountSettings settings, UnaryOperator<ServerSettings> change) {
        return settings.withServers(
                settings.incoming().map(change), settings.outgoing().map(change));
    }

    private static ServerSettings relay() {
        return new ServerSettings(
                Protocol.SMTP,
                new Endpoint("relay.example.org", 587),
                Encryption.STARTTLS,
                List.of(AuthMethod.NONE),
                "");
    }

    public static ServerSettings server(
            Protocol protocol, String host, int port, Encryption encryption, String username) {
        return new ServerSettings(
                protocol, new Endpoint(host, port), encryption, List.of(AuthMethod.PASSWORD), username);
    }

    public static Profile profile(AccountSettings settings) {
        return new Profile(settings, Instant.parse("2026-11-23T18:00:00Z"), "catalog", Optional.empty());
    }
}
