package org.mailwright.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
                Duration.ofSeconds(90));
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
