package org.mailwright.check;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.check.live.CheckLimits;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.Connector;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.Proxies;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.reply.ReplyReader;

/** A checker that believes one test authority, with short limits, and requests for it. */
public final class Bench {

    public static final EmailAddress ADA = EmailAddress.parse("ada@example.org").orElseThrow();
    public static final String PASSWORD = "correct horse battery";
    static final Identity AUTHORITY = TestCertificates.authority("CN=Test Root,O=Mailwright Test");
    public static final Identity LOCALHOST = TestCertificates.signed(Recipe.forHost("localhost"), AUTHORITY);

    /** Reads a refusal by its stage alone. */
    static final ReplyReader BY_STAGE = (_, context) -> new ReplyReader.Reading(
            switch (context.stage().orElseThrow()) {
                case AUTH -> Cause.AUTH_BAD_CREDENTIALS;
                case MAIL -> Cause.SENDER_REJECTED;
                case RCPT -> Cause.RECIPIENT_REJECTED;
                case GREETING -> Cause.SERVER_REJECTS_CLIENT;
                case CAPABILITIES -> Cause.HELO_NAME_REJECTED;
                case MAILBOX -> Cause.MAILBOX_MISSING;
                default -> Cause.REJECTED_POLICY;
            },
            ReplyReader.Confidence.MEDIUM);

    private final List<CheckEvent> events = new ArrayList<>();
    private Limits limits = Limits.USUAL;
    private CheckLimits checkLimits = CheckLimits.USUAL;
    private DnsResolver dns = new LoopbackDns();
    private Connector dialing = Connector.DIRECT;
    private Proxies proxies = Proxies.NONE;
    private Clock clock = Clock.systemUTC();
    private ReplyReader replies = BY_STAGE;
    private TrustStore trust = TrustStore.system().withAuthorities(AUTHORITY.chain());
    private Optional<String> provider = Optional.empty();
    private boolean allowPlaintext;
    private Duration await = Duration.ZERO;
    private CheckOptions extras = CheckOptions.NONE;

    public Bench withLimits(Limits other) {
        limits = other;
        return this;
    }

    Bench within(CheckLimits other) {
        checkLimits = other;
        return this;
    }

    Bench resolving(DnsResolver other) {
        dns = other;
        return this;
    }

    Bench dialing(Connector other) {
        dialing = other;
        return this;
    }

    Bench behind(Proxies other) {
        proxies = other;
        return this;
    }

    Bench at(Clock other) {
        clock = other;
        return this;
    }

    public Bench reading(ReplyReader other) {
        replies = other;
        return this;
    }

    public Bench trusting(TrustStore other) {
        trust = other;
        return this;
    }

    public Bench of(String providerId) {
        provider = Optional.of(providerId);
        return this;
    }

    Bench allowingPlaintext() {
        allowPlaintext = true;
        return this;
    }

    public Bench awaiting(Duration limit) {
        await = limit;
        return this;
    }

    public Bench with(CheckOptions other) {
        extras = other;
        return this;
    }

    public List<CheckEvent> events() {
        return events;
    }

    public CheckReport outgoing(Endpoint endpoint, Encryption encryption) throws InterruptedException {
        return check(server(Protocol.SMTP, endpoint, encryption));
    }

    CheckReport incoming(Protocol protocol, Endpoint endpoint, Encryption encryption) throws InterruptedException {
        return check(server(protocol, endpoint, encryption));
    }

    public CheckReport check(ServerSettings server) throws InterruptedException {
        var side = server.protocol().side();
        var settings = AccountSettings.of(
                ADA,
                side == Side.INCOMING ? Optional.of(server) : Optional.empty(),
                side == Side.OUTGOING ? Optional.of(server) : Optional.empty());
        return check(settings, Set.of(side), PASSWORD);
    }

    public CheckReport check(AccountSettings settings, String password) throws InterruptedException {
        return check(settings, EnumSet.allOf(Side.class), password);
    }

    public CheckReport check(AccountSettings settings, Set<Side> sides, String password) throws InterruptedException {
        var checker = new LiveChecker(
                checkLimits,
                new Network(dns, trust, limits, clock, dialing, proxies),
                replies,
                _ -> new TestMessageText("Test", "Hello.\n\nThis is a test."));
        var request =
                new CheckRequest(settings, sides, settings.address(), await, allowPlaintext, provider, "en", extras);
        try (var credentials = Credentials.same(Secret.of(password))) {
            return checker.check(request, credentials, event -> {
                synchronized (events) {
                    events.add(event);
                }
            });
        }
    }

    public static ServerSettings server(Protocol protocol, Endpoint endpoint, Encryption encryption) {
        return new ServerSettings(protocol, endpoint, encryption, List.of(AuthMethod.PASSWORD), ADA.toString());
    }

    public static Finding finding(CheckReport report, Side side, Stage stage) {
        return report.findings().stream()
                .filter(finding -> finding.side() == side && finding.stage() == stage)
                .findFirst()
                .orElseThrow();
    }
}
