package org.mailwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mailwright.account.Computer;
import org.mailwright.account.program.AccountSearch;
import org.mailwright.catalog.Problem;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.cli.command.Commands;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.detect.ProfileTrust;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.domain.DomainCheck;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.export.JsonExporter;
import org.mailwright.export.server.ThunderbirdExporter;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.dns.ZoneReader;
import org.mailwright.net.http.HttpFetcher;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyProblem;
import org.mailwright.profile.ProfileWriter;
import org.mailwright.publish.live.LiveCheck;
import org.mailwright.reply.ReplyReader;
import org.mailwright.signin.ClientFile;
import org.mailwright.signin.OAuthClients;
import org.mailwright.signin.RegistrationCheck;
import org.mailwright.signin.RegistrationChecks;
import org.mailwright.signin.SignIn;
import org.mailwright.signin.SignInRequest;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;

/** The domain, played: answers as a test wants it, and remembers what it was asked. */
public final class Fakes implements CommandServices {

    public static final EmailAddress ADA = EmailAddress.parse("ada@example.org").orElseThrow();
    public static final ServerSettings IMAP = server(Protocol.IMAP, "imap.example.org", 993);
    public static final ServerSettings SMTP = server(Protocol.SMTP, "smtp.example.org", 465);

    public Detection.Outcome outcome = new Detection.Outcome.NotFound(Cause.DISCO_NOT_FOUND);
    public List<Detection.Asked> asked = List.of();
    public Cause cause = Cause.NONE;
    public Policy policy = Policy.NONE;
    /** A real one, to be used in place of the played one. */
    public Optional<AccountChecker> checker = Optional.empty();

    public InstantSource clock = InstantSource.system();
    Optional<RuntimeException> bug = Optional.empty();

    /** The address whose search and check break down. */
    public String breaking = "";

    public RegistrationCheck registrations = RegistrationChecks.unreached();
    public SignIn.ByCode byCode = (_, _) -> {
        throw new AssertionError("no code was asked for");
    };

    public SignIn signIn =
            new FakeSignIn(new SignInResult.Failed(Cause.OAUTH_DENIED, "login.example.org", Optional.empty()));
    public List<Exporter> exporters = List.of();

    /** A network without name servers and without a web. */
    public ZoneReader zones = (_, _) -> ZoneReader.Answer.without(ZoneReader.Status.FAILED);

    public HttpFetcher web = _ -> {
        throw new ConnectionFailure(Cause.CONN_REFUSED);
    };

    /** One without any program. */
    public Computer computer = new Computer(Computer.Kind.WINDOWS, Path.of("nowhere"), Map.of());

    /** One that knows two causes. */
    public ReplyReader reader = (reply, context) -> new ReplyReader.Reading(
            reply.contains("534") ? Cause.AUTH_APP_PASSWORD_REQUIRED : Cause.AUTH_BAD_CREDENTIALS,
            context.stage().isPresent() ? ReplyReader.Confidence.HIGH : ReplyReader.Confidence.LOW);

    public final List<URI> opened = new ArrayList<>();
    public final List<CheckRequest> requests = new ArrayList<>();
    public final List<String> passwords = new ArrayList<>();
    public final List<NetworkOptions> networks = new ArrayList<>();

    /** The result of one run of the terminal. */
    public record Run(int exit, String out, String err) {}

    public Run run(String in, String... args) {
        return run(this, in, args);
    }

    /** Runs one command line with any services. */
    public static Run run(CommandServices services, String in, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                Commands.ALL, services, new ByteArrayInputStream(in.getBytes(UTF_8)), new Output(out, err, UTF_8));
        int exit = terminal.run(args);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    static ServerSettings server(Protocol protocol, String host, int port) {
        return new ServerSettings(
                protocol, new Endpoint(host, port), Encryption.TLS, List.of(AuthMethod.PASSWORD), ADA.toString());
    }

    @Override
    public String version() {
        return "Mailwright test";
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Policy draft(Path file) {
        return policy;
    }

    @Override
    public List<PolicyProblem> problems(Policy looked, boolean draft) {
        return List.of();
    }

    @Override
    public Detector detector(NetworkOptions options, Consumer<Problem> faults) {
        networks.add(options);
        if (bug.isPresent()) throw bug.get();
        return (address, _, _) -> {
            if (address.toString().equals(breaking)) throw new IllegalStateException("broken");
            return new Detection(address, outcome, asked, Duration.ofMillis(41));
        };
    }

    @Override
    public AccountChecker checker(NetworkOptions options) {
        networks.add(options);
        return checker.orElse(this::check);
    }

    @Override
    public SignInServices browser(NetworkOptions options, Consumer<ClientFile.Refused> faults) {
        return new SignInServices(signIn, byCode, registrations, OAuthClients.NONE, opened::add);
    }

    @Override
    public ProviderCatalog catalog(NetworkOptions options, Consumer<Problem> faults) {
        return ProviderCatalog.bundled();
    }

    @Override
    public ProfileTrust profileTrust(NetworkOptions options, Consumer<Problem> faults) {
        return new ProfileTrust(PublicSuffixes::bundled, ProviderCatalog::bundled, List.of());
    }

    @Override
    public List<Exporter> exporters(ExportWords words) {
        return Stream.concat(
                        Stream.<Exporter>of(
                                new JsonExporter(new ProfileWriter("Mailwright test")), new ThunderbirdExporter()),
                        exporters.stream())
                .filter(exporter -> policy.offers(exporter.id()))
                .toList();
    }

    @Override
    public ReplyReader replyReader() {
        return reader;
    }

    @Override
    public PublicRecords domainCheck(NetworkOptions options) {
        networks.add(options);
        return new PublicRecords(
                new DomainCheck(zones, web, this::registered, clock), new LiveCheck(zones, web, clock), () -> {});
    }

    @Override
    public DomainName registered(DomainName name) {
        return name.labels().size() > 2 ? registered(name.parent().orElseThrow()) : name;
    }

    @Override
    public AccountSearch accountSearch() {
        return new AccountSearch(computer, Optional.empty());
    }

    private CheckReport check(CheckRequest request, Credentials credentials, Consumer<CheckEvent> progress) {
        requests.add(request);
        if (request.to().toString().equals(breaking)) throw new IllegalStateException("broken");
        passwords.add(new String(credentials.incoming().characters()));
        passwords.add(new String(credentials.outgoing().characters()));
        return FakeReport.of(request, cause);
    }

    /** A person who signs in as a test wants it. */
    public record FakeSignIn(SignInResult result) implements SignIn {

        public static final URI PAGE = URI.create("https://login.example.org/authorize?state=1");
        public static final String BACK = "http://127.0.0.1:1/?code=1&state=1";

        @Override
        public SignInResult signIn(SignInRequest request, Person person) {
            person.mayPaste(BACK::equals);
            if (request.offer().client().isPresent()) person.open(PAGE);
            return result;
        }

        @Override
        public Optional<Tokens> renew(SignInRequest request, Tokens tokens) {
            return Optional.empty();
        }
    }
}
