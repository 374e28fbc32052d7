package org.mailwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mailwright.catalog.Problem;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.catalog.ProviderFolder;
import org.mailwright.catalog.ProviderFolder.Owner;
import org.mailwright.catalog.ProviderFolders;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.GreylistRetryChecker;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.detect.ConcurrentDetector;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Detector;
import org.mailwright.detect.ProfileTrust;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.detect.Source;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.detect.source.AutoconfigSource;
import org.mailwright.detect.source.AutodiscoverSource;
import org.mailwright.detect.source.CatalogSource;
import org.mailwright.detect.source.IspdbSource;
import org.mailwright.detect.source.MxSource;
import org.mailwright.detect.source.PaccSource;
import org.mailwright.detect.source.ProbeSource;
import org.mailwright.detect.source.ProxiedMxSource;
import org.mailwright.detect.source.SrvSource;
import org.mailwright.file.FileTrust;
import org.mailwright.model.Ticker;
import org.mailwright.net.Limits;
import org.mailwright.net.Proxies;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.http.HttpFetcher;
import org.mailwright.net.http.WebClient;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.policy.Policy;
import org.mailwright.reply.PastedErrorReader;
import org.mailwright.reply.ReplyReader;
import org.mailwright.reply.ReplyRules;
import org.mailwright.signin.BrowserSignIn;
import org.mailwright.signin.DeviceSignIn;
import org.mailwright.signin.OpenClients;
import org.mailwright.signin.RegistrationCheck;
import org.mailwright.signin.SignIn;
import org.mailwright.text.Messages;

/**
 * What window and terminal have in common. Everything is created on first use.
 *
 * @param proxies on the way to web servers; none with a name server that somebody named, since a proxy asks its own
 */
public record Services(
        Lazy<DnsResolver> dns, Lazy<Proxies> proxies, TrustStore trust, Lazy<ProviderCatalog> catalog, Policy policy) {

    /**
     * The detector. The catalog answers most searches: whatever needs the network is created only if it does not.
     *
     * @param known wraps the catalog's source, to add accounts
     * @param ispdb whether Mozilla's provider database may be asked
     * @param tellsAddress whether a domain's own server may be told the address
     */
    Detector detector(UnaryOperator<DetectionSource> known, boolean ispdb, boolean tellsAddress) {
        var trustPolicy = new Lazy<>(() -> new TrustPolicy(PublicSuffixes.bundled()));
        var company = new Lazy<>(() -> GivenAccount.ofCompany(policy));
        var detector = new ConcurrentDetector(budget -> {
            var network = new Lazy<>(() -> network(Limits.SEARCH));
            var web = new Lazy<HttpFetcher>(() -> new WebClient(network.get(), budget));
            return Stream.of(
                            known.apply(catalogSource(company.get())),
                            new LazySource(
                                    Source.MX,
                                    () -> exchangers(
                                            trustPolicy.get(), network.get().proxies())),
                            new LazySource(
                                    Source.AUTOCONFIG,
                                    () -> new AutoconfigSource(web.get(), dns.get(), trustPolicy.get(), tellsAddress)),
                            new LazySource(Source.PACC, () -> new PaccSource(web.get(), dns.get(), trustPolicy.get())),
                            new LazySource(Source.SRV, () -> new SrvSource(dns.get(), trustPolicy.get())),
                            new LazySource(
                                    Source.ISPDB, () -> new IspdbSource(web.get(), dns.get(), trustPolicy.get())),
                            new LazySource(
                                    Source.AUTODISCOVER,
                                    () -> new AutodiscoverSource(
                                            web.get(), dns.get(), trustPolicy.get(), tellsAddress)),
                            new LazySource(
                                    Source.PROBE, () -> new ProbeSource(network.get(), budget, trustPolicy.get())))
                    .filter(source -> ispdb || source.id() != Source.ISPDB)
                    .toList();
        });
        return policy.onlineLookups() ? detector : new CatalogOnlyDetector(detector);
    }

    private DetectionSource exchangers(TrustPolicy trustPolicy, Proxies proxies) {
        var source = new MxSource(dns.get(), catalog.get(), InstantSource.system(), trustPolicy);
        return proxies.towards(ProxiedMxSource.KNOWN, true).isPresent()
                ? new ProxiedMxSource(source, dns.get())
                : source;
    }

    /**
     * The providers of every folder, the best first, and the bundled ones.
     *
     * @param named on the command line
     * @param trust says which files of the organisation and the machine to believe
     * @param faults told of what was skipped
     */
    static ProviderCatalog catalog(Policy policy, Optional<Path> named, FileTrust trust, Consumer<Problem> faults) {
        var folders = new ArrayList<ProviderFolder>();
        policy.providers().ifPresent(folder -> folders.add(new ProviderFolder(folder, Owner.ORGANISATION)));
        named.ifPresent(folder -> folders.add(new ProviderFolder(folder, Owner.COMMAND)));
        folders.addAll(ProviderFolders.existing());
        return ProviderCatalog.withOverlays(folders, trust, faults);
    }

    /** Believes the servers of the organisation's own account. */
    static ProfileTrust profileTrust(Lazy<ProviderCatalog> catalog, Policy policy) {
        var own = GivenAccount.ofCompany(policy).map(GivenAccount::hosts).orElse(List.of());
        return new ProfileTrust(new Lazy<>(PublicSuffixes::bundled)::get, catalog::get, own);
    }

    private DetectionSource catalogSource(Optional<GivenAccount> company) {
        var source = new CatalogSource(catalog.get(), InstantSource.system());
        return company.map(account -> account.before(source)).orElse(source);
    }

    AccountChecker checker() {
        var rules = new Lazy<>(() -> ReplyRules.bundled()); // most checks hear no reply that has to be explained
        return new AllowedServers(
                new GreylistRetryChecker(
                        new LiveChecker(
                                usualNetwork(),
                                (reply, context) -> rules.get().read(reply, context),
                                Services::testMessage),
                        Ticker.SYSTEM),
                policy);
    }

    /** Fetches small documents from the web, patiently: what does not answer is told as a fault. */
    HttpFetcher web(SearchBudget budget) {
        return new WebClient(usualNetwork(), budget);
    }

    SignIn signIn(OpenClients clients) {
        return new BrowserSignIn(usualNetwork(), clients);
    }

    SignIn.ByCode byCode(OpenClients clients) {
        return new DeviceSignIn(usualNetwork(), clients);
    }

    RegistrationCheck registrations(OpenClients clients) {
        return new RegistrationCheck(usualNetwork(), clients);
    }

    OpenClients openClients() {
        return new OpenClients(usualNetwork(), RegistrationFile.ofPerson());
    }

    private Network usualNetwork() {
        return network(Limits.USUAL);
    }

    private Network network(Limits limits) {
        return new Network(dns.get(), trust, limits, Clock.systemUTC()).withProxies(proxies.get());
    }

    /** The system's authorities, and those that the organisation adds. */
    static TrustStore trust(Policy policy) {
        var system = TrustStore.system();
        try {
            return policy.caFile().isPresent()
                    ? system.withCaFile(policy.caFile().get())
                    : system;
        } catch (IOException e) { // the file is gone since the policy was read: nothing is added
            return system;
        }
    }

    /** Reads a server's reply, or a mail program's error message that quotes one. */
    static ReplyReader pasted() {
        return PastedErrorReader.bundled();
    }

    private static TestMessageText testMessage(String language) {
        var messages = Messages.in(Locale.forLanguageTag(language));
        return new TestMessageText(messages.get("check.message.subject"), messages.get("check.message.text"));
    }
}
