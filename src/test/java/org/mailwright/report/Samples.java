package org.mailwright.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailwright.check.AuthenticationResults;
import org.mailwright.check.CheckContext;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.Finding;
import org.mailwright.check.Finding.Status;
import org.mailwright.check.Observation;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.Source;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.dns.NetworkEnvironment;
import org.mailwright.net.mail.ConnectionTrace;
import org.mailwright.net.tls.PeerCertificate;
import org.mailwright.remedy.Help;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** Checks to report of. */
final class Samples {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:24:01.5Z"), ZoneOffset.ofHoursMinutes(5, 30));

    static final SettingsOrigin ORIGIN = new SettingsOrigin(
            new Provenance(Source.CATALOG, "", true, List.of())
                    .of(Optional.of(new ProviderName("example", "Example Mail")), List.of(), Map.of()),
            Map.of(Side.INCOMING, Source.CATALOG, Side.OUTGOING, Source.MANUAL),
            new Help(
                    List.of(URI.create("https://help.example.org/imap")),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Optional.empty()));

    private Samples() {}

    static ItReport report(CheckReport check, boolean hidesAddress, Locale language) {
        var report = ItReport.of(check, ORIGIN, hidesAddress, new Wording(Messages.in(language)), CLOCK);
        var machine = new ItReport.Machine("Mailwright 1.0", "25.0.1", "Linux 6.12 amd64", language, List.of());
        return new ItReport(
                report.tested(),
                report.hidesAddress(),
                report.check(),
                report.origin(),
                report.advice(),
                report.remedies(),
                machine);
    }

    /** Logs on to one server, and is refused by the other, with the name in everything that a server has a say in. */
    static CheckReport refused(EmailAddress address, String username) {
        var settings = AccountSettings.of(
                        address,
                        server(Protocol.IMAP, "imap.example.org", 993, Encryption.TLS, username),
                        server(Protocol.SMTP, "smtp.example.org", 587, Encryption.STARTTLS, username))
                .withNames("Zuse Konrad", address.display());
        var reply = "535 5.7.8 Error: authentication failed for <" + address + ">\n535 user=" + username + " ("
                + Base64.getEncoder().encodeToString(address.toString().getBytes(UTF_8)) + ")";
        return new CheckReport(
                new CheckReport.Conclusion(
                        Outcome.FAIL,
                        Cause.AUTH_BAD_CREDENTIALS,
                        Optional.of(Side.OUTGOING),
                        Optional.of(Stage.AUTH),
                        Optional.of(new Suggestion(
                                server(Protocol.SMTP, "smtp.example.org", 465, Encryption.TLS, address.toString()),
                                true)),
                        List.of(Observation.PASSWORD_RIGHT)),
                List.of(
                        finding(Side.INCOMING, Stage.RESOLVE, Status.OK, Cause.NONE, Optional.empty()),
                        finding(
                                Side.INCOMING,
                                Stage.AUTH,
                                Status.WARN,
                                Cause.SERVER_ALERT,
                                Optional.of("Welcome, " + username + ". Your\u001b[31mquota is 90 % full.")),
                        finding(Side.OUTGOING, Stage.AUTH, Status.FAIL, Cause.AUTH_BAD_CREDENTIALS, Optional.of(reply)),
                        finding(Side.OUTGOING, Stage.DATA, Status.SKIPPED, Cause.NONE, Optional.empty())),
                settings,
                new CheckReport.Delivery(
                        Optional.of("<k2j4@" + address.domain() + ">"),
                        Optional.of(new Arrival(
                                true,
                                Optional.of("Users/" + username + "/INBOX"),
                                Duration.ofMillis(900),
                                new AuthenticationResults(Optional.of("pass"), Optional.of("fail"), Optional.empty()),
                                Optional.empty()))),
                new CheckReport.Trace(
                        List.of(
                                "S: * OK ready",
                                "C: a1 LOGIN \"" + username + "\" ••••",
                                "S: a1 OK [CAPABILITY IMAP4rev1] " + address + " logged in",
                                "C: MAIL FROM:<" + address + ">",
                                "S: 250 2.1.0 <" + address + "> Ok, queued as <9A1@smtp.example.org>",
                                "S: 334 " + Base64.getEncoder().encodeToString(("n,,n=" + username).getBytes(UTF_8))),
                        Duration.ofMillis(412),
                        Optional.of(context(address))));
    }

    /** Ended before any server was spoken to. */
    static CheckReport neverBegun(EmailAddress address) {
        return new CheckReport(
                new CheckReport.Conclusion(
                        Outcome.FAIL,
                        Cause.DISCO_PLAINTEXT_SERVERS,
                        Optional.of(Side.INCOMING),
                        Optional.of(Stage.TLS),
                        Optional.empty(),
                        List.of()),
                List.of(),
                AccountSettings.of(
                        address,
                        Optional.of(server(Protocol.POP3, "192.0.2.7", 110, Encryption.NONE, "ada")),
                        Optional.empty()),
                new CheckReport.Delivery(Optional.empty(), Optional.empty()),
                new CheckReport.Trace(List.of(), Duration.ZERO, Optional.empty()));
    }

    private static CheckContext context(EmailAddress address) {
        var certificate = new PeerCertificate(
                "CN=imap.example.org,emailAddress=" + address,
                "CN=Example CA,O=Example",
                List.of("imap.example.org", "192.0.2.1"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                "RSA 2048",
                "SHA256withRSA",
                "AB:CD");
        var answered = InetAddress.ofLiteral("192.0.2.1");
        return new CheckContext(
                Instant.parse("2026-11-23T20:24:01.5Z"),
                new NetworkEnvironment(List.of("192.0.2.53:53"), true, false, List.of("tun0"), List.of("HTTPS_PROXY")),
                List.of(
                        new ConnectionTrace(
                                new Endpoint("imap.example.org", 993),
                                List.of(InetAddress.ofLiteral("2001:db8::1"), answered),
                                Optional.of(answered),
                                Optional.of(new ConnectionTrace.Tls("TLSv1.3", "TLS_AES_256_GCM_SHA384")),
                                List.of(certificate)),
                        new ConnectionTrace(
                                new Endpoint("smtp.example.org", 587),
                                List.of(answered),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())));
    }

    private static Finding finding(Side side, Stage stage, Status status, Cause cause, Optional<String> reply) {
        return new Finding(
                side, stage, status, cause, reply, status == Status.SKIPPED ? Duration.ZERO : Duration.ofMillis(1234));
    }

    private static ServerSettings server(
            Protocol protocol, String host, int port, Encryption encryption, String username) {
        return new ServerSettings(
                protocol, new Endpoint(host, port), encryption, List.of(AuthMethod.PASSWORD), username);
    }
}
