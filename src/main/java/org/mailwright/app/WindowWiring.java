package org.mailwright.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mailwright.account.Computer;
import org.mailwright.account.program.AccountSearch;
import org.mailwright.account.registry.WindowsRegistry;
import org.mailwright.catalog.DomainTypos;
import org.mailwright.catalog.Problem;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.file.FileTrust;
import org.mailwright.model.DomainName;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.net.Proxies;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsJavaResolver;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.policy.Policy;
import org.mailwright.practice.PracticeServer;
import org.mailwright.signin.ClientFile;
import org.mailwright.signin.OAuthClients;
import org.mailwright.signin.SignInOffer;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.page.Organisation;
import org.mailwright.ui.page.PracticeAccount;
import org.mailwright.ui.page.SignInLookup;
import org.mailwright.ui.page.WindowServices;

/** Builds what the window works with. */
final class WindowWiring {

    private WindowWiring() {}

    /** @param settings the person's wishes for the window; empty where they count for nothing */
    static WindowServices of(
            Locale language,
            Optional<Path> settings,
            Optional<Path> profile,
            Optional<PracticeServer> practice,
            Policy policy,
            FileTrust trust) {
        var messages = Messages.in(language);
        var catalog =
                new Lazy<>(() -> Services.catalog(policy, Optional.empty(), trust, fault -> skipped(fault, messages)));
        var organisation = organisation(policy, practice);
        var services = new Services(
                new Lazy<>(() -> DnsJavaResolver.ofSystem()),
                new Lazy<>(() -> Proxies.ofSystem()),
                trust(practice, policy),
                catalog,
                organisation.policy());
        UnaryOperator<DetectionSource> known =
                source -> practice.map(server -> GivenAccount.ofPractice(server).before(source))
                        .orElse(source);
        var clients = new Lazy<>(
                () -> OAuthClients.ofSystem(policy.oauthClients(), trust, refused -> skipped(refused, messages)));
        var registered = new Lazy<>(services::openClients); // one, so that a renewal has the id of its sign-in
        var suffixes = new Lazy<>(PublicSuffixes::bundled);
        var shown = messages.isolating();
        return new WindowServices(
                shown,
                new Wording(shown, policy),
                new Lazy<>(() -> services.detector(known, true, true))::get,
                new Lazy<>(services::checker)::get,
                () -> Formats.offered(messages, policy, new CatalogHints(catalog::get, messages.locale())),
                new Lazy<>(Services::pasted)::get,
                catalog::get,
                () -> new AccountSearch(Computer.ofSystem(), WindowsRegistry.ofSystem()),
                () -> domain -> typo(domain, new DomainTypos(catalog.get()), services),
                domain -> suffixes.get().registrable(domain),
                new AccountFiles(
                        messages,
                        organisation.policy(),
                        InstantSource.system(),
                        new Lazy<>(() -> Services.profileTrust(catalog, policy))),
                new SignInLookup(
                        () -> services.signIn(registered.get()),
                        () -> services.byCode(registered.get()),
                        (account, origin) -> SignInOffer.find(
                                catalog.get(),
                                clients.get(),
                                account,
                                origin.provider().map(ProviderName::id),
                                origin.issuer())),
                profile,
                practice.map(server -> new PracticeAccount(server.address(), server.password())),
                organisation,
                new DisplayFile(settings, spoken -> of(spoken, settings, Optional.empty(), practice, policy, trust)));
    }

    /** Practice mode is always allowed. */
    private static Organisation organisation(Policy policy, Optional<PracticeServer> practice) {
        var held = practice.map(server -> policy.alsoAllowing(
                        server.address().domain(),
                        DomainName.of(server.server(Protocol.IMAP, Encryption.TLS)
                                .endpoint()
                                .host())))
                .orElse(policy);
        var company = GivenAccount.ofCompany(policy)
                .map(account -> new Organisation.Company(
                        account.name(), account.domains().getFirst()));
        return new Organisation(held, company);
    }

    /** A domain that has mail exchangers is not taken for a typo. */
    private static Optional<DomainName> typo(DomainName typed, DomainTypos typos, Services services) {
        return typos.suggestion(typed).filter(_ -> !takesMail(typed, services));
    }

    private static boolean takesMail(DomainName domain, Services services) {
        if (!services.policy().onlineLookups()) return false;
        try {
            return !services.dns().get().mailExchangers(domain).isEmpty();
        } catch (DnsFailure e) {
            return false;
        }
    }

    /** Faults of provider files go to stderr: the administrator who installed them looks there. */
    private static void skipped(Problem fault, Messages messages) {
        System.err.println(new Wording(messages).of(fault));
    }

    private static void skipped(ClientFile.Refused refused, Messages messages) {
        System.err.println(messages.get(refused.key(), refused.values().toArray()));
    }

    /** The practice server's certificate is trusted for its own host only. */
    private static TrustStore trust(Optional<PracticeServer> practice, Policy policy) {
        return practice.map(server -> Services.trust(policy)
                        .withHost(
                                server.settings()
                                        .outgoing()
                                        .orElseThrow()
                                        .endpoint()
                                        .host(),
                                server.certificate()))
                .orElseGet(() -> Services.trust(policy));
    }
}
