package org.mailwright.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mailwright.account.Computer;
import org.mailwright.account.program.AccountSearch;
import org.mailwright.account.registry.WindowsRegistry;
import org.mailwright.catalog.Problem;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.check.AccountChecker;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandServices;
import org.mailwright.cli.NetworkOptions;
import org.mailwright.cli.PublicRecords;
import org.mailwright.cli.SignInServices;
import org.mailwright.cli.SystemBrowser;
import org.mailwright.detect.Detector;
import org.mailwright.detect.ProfileTrust;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.domain.DomainCheck;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.file.FileTrust;
import org.mailwright.model.DomainName;
import org.mailwright.model.ProgramVersion;
import org.mailwright.net.Proxies;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsJavaResolver;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.dns.DnsZoneReader;
import org.mailwright.net.dns.ZoneReader;
import org.mailwright.net.tls.TlsPreparation;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyFile;
import org.mailwright.policy.PolicyProblem;
import org.mailwright.publish.live.LiveCheck;
import org.mailwright.reply.ReplyReader;
import org.mailwright.signin.ClientFile;
import org.mailwright.signin.OAuthClients;
import org.mailwright.text.IoWords;
import org.mailwright.text.Messages;

/** Builds what commands work with. */
final class TerminalServices implements CommandServices {

    private final Policy policy;
    private final FileTrust trust;
    private final Lazy<ReplyReader> replies = new Lazy<>(Services::pasted);

    TerminalServices(Policy policy, FileTrust trust) {
        this.policy = policy;
        this.trust = trust;
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Policy draft(Path file) {
        return PolicyFile.draft(file).read(new PolicyReferenceCheck());
    }

    @Override
    public List<PolicyProblem> problems(Policy looked, boolean draft) {
        return new PolicyAudit(looked, draft).run();
    }

    @Override
    public String version() {
        return ProgramVersion.NAME;
    }

    @Override
    public Detector detector(NetworkOptions options, Consumer<Problem> faults) throws CommandException {
        return services(options, faults).detector(UnaryOperator.identity(), options.ispdb(), options.tellsAddress());
    }

    @Override
    public AccountChecker checker(NetworkOptions options) throws CommandException {
        return services(options, _ -> {}).checker();
    }

    @Override
    public void expectCheck() {
        TlsPreparation.begin();
    }

    @Override
    public SignInServices browser(NetworkOptions options, Consumer<ClientFile.Refused> faults) throws CommandException {
        var services = services(options, _ -> {});
        var clients = services.openClients();
        return new SignInServices(
                services.signIn(clients),
                services.byCode(clients),
                services.registrations(clients),
                OAuthClients.ofSystem(policy.oauthClients(), trust, faults),
                page -> SystemBrowser.open(page));
    }

    @Override
    public ProviderCatalog catalog(NetworkOptions options, Consumer<Problem> faults) {
        return Services.catalog(policy, options.catalog(), trust, faults);
    }

    @Override
    public ProfileTrust profileTrust(NetworkOptions options, Consumer<Problem> faults) {
        return Services.profileTrust(new Lazy<>(() -> catalog(options, faults)), policy);
    }

    @Override
    public List<Exporter> exporters(ExportWords words) {
        var plain = Messages.in(words.locale()); // files hold no isolates
        return Formats.offered(plain, policy, new CatalogHints(ProviderCatalog::bundled, words.locale()));
    }

    @Override
    public ReplyReader replyReader() {
        return replies.get();
    }

    @Override
    public PublicRecords domainCheck(NetworkOptions options) throws CommandException {
        var budget = new SearchBudget();
        var web = services(options, _ -> {}).web(budget);
        var zones = zones(options);
        var clock = InstantSource.system();
        return new PublicRecords(
                new DomainCheck(zones, web, this::registered, clock), new LiveCheck(zones, web, clock), budget::close);
    }

    @Override
    public DomainName registered(DomainName name) {
        return PublicSuffixes.bundled().registrable(name);
    }

    private static ZoneReader zones(NetworkOptions options) throws CommandException {
        var server = options.nameServer();
        if (server.isEmpty()) return DnsZoneReader.ofSystem();
        try {
            return DnsZoneReader.at(server.get());
        } catch (DnsFailure e) {
            throw CommandException.trouble("cli.dns-unreachable", server.get().toString());
        }
    }

    @Override
    public AccountSearch accountSearch() {
        return new AccountSearch(Computer.ofSystem(), WindowsRegistry.ofSystem());
    }

    private Services services(NetworkOptions options, Consumer<Problem> faults) throws CommandException {
        return new Services(
                dns(options),
                new Lazy<>(() -> options.nameServer().isEmpty() ? Proxies.ofSystem() : Proxies.NONE),
                trust(options),
                new Lazy<>(() -> catalog(options, faults)),
                policy);
    }

    private static Lazy<DnsResolver> dns(NetworkOptions options) throws CommandException {
        var server = options.nameServer();
        if (server.isEmpty())
            return new Lazy<>(() -> DnsJavaResolver.ofSystem()); // a method reference would load dnsjava at once
        try {
            var named = DnsJavaResolver.at(server.get());
            return new Lazy<>(() -> named);
        } catch (DnsFailure e) {
            throw CommandException.trouble("cli.dns-unreachable", server.get().toString());
        }
    }

    private TrustStore trust(NetworkOptions options) throws CommandException {
        var file = options.caFile();
        if (file.isEmpty()) return Services.trust(policy);
        try {
            return Services.trust(policy).withCaFile(file.get());
        } catch (FileSystemException e) {
            throw CommandException.trouble("cli.ca-file.unreadable", IoWords.of(e));
        } catch (IOException e) {
            throw CommandException.trouble("cli.bad-ca-file", file.get().toString());
        }
    }
}
