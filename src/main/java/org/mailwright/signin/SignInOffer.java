package org.mailwright.signin;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.catalog.NamedIssuer;
import org.mailwright.catalog.OAuth2;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.http.Parameters;

/**
 * A provider's way to sign in through the browser.
 *
 * @param provider its name, for people
 * @param hosts the provider's own mail servers: its tokens are for them and for nobody else (RFC 9700, section 2.3)
 * @param client this program's registration with the provider, where there is one
 * @param saysIssuer whether its metadata promises its name in each redirect (RFC 9207)
 */
public record SignInOffer(
        String provider, OAuth2 oauth2, Set<String> hosts, Optional<OAuthClient> client, boolean saysIssuer) {

    private static final String MICROSOFT_AUTHORIZE = "/oauth2/v2.0/authorize";

    public SignInOffer {
        hosts = Set.copyOf(hosts);
    }

    /**
     * The offer for an account whose servers take such a sign-in.
     *
     * @param id the provider in the catalog, where it is known
     * @param issuer that the settings' own trusted source names
     */
    public static Optional<SignInOffer> find(
            ProviderCatalog catalog,
            OAuthClients clients,
            AccountSettings settings,
            Optional<String> id,
            Optional<NamedIssuer> issuer) {
        var servers = Stream.concat(settings.incoming().stream(), settings.outgoing().stream())
                .filter(SignInOffer::takesToken)
                .toList();
        if (servers.isEmpty()) return Optional.empty();
        var address = settings.address();
        return id.flatMap(catalog::byId)
                .or(() -> catalog.byDomain(address.domain()))
                .flatMap(provider -> of(provider, clients, address))
                .filter(offer -> servers.stream().anyMatch(offer::covers))
                .or(() -> byServers(catalog, clients, address, servers))
                .filter(offer -> issuer.isEmpty() || offer.isReady())
                .or(() -> issuer.map(named -> of(named, clients))
                        .filter(offer -> servers.stream().anyMatch(offer::covers)));
    }

    /** The sign-in that the servers' own domain names, at an issuer that any program may register with, or a known one. */
    private static SignInOffer of(NamedIssuer named, OAuthClients clients) {
        var oauth2 = OAuth2.open(named.address());
        var client = clients.find(oauth2.issuer(), named.address().getHost());
        return new SignInOffer(named.address().getHost(), oauth2, named.hosts(), client, false);
    }

    /** The same, signed in to as that offer is. */
    SignInOffer as(SignInOffer known) {
        return new SignInOffer(provider, known.oauth2, hosts, known.client, known.saysIssuer);
    }

    SignInOffer with(OAuthClient known) {
        return new SignInOffer(provider, oauth2, hosts, Optional.of(known), saysIssuer);
    }

    /** Whose the servers are, where neither the search nor the domain says it: a custom domain, typed or in a profile. */
    private static Optional<SignInOffer> byServers(
            ProviderCatalog catalog, OAuthClients clients, EmailAddress address, List<ServerSettings> servers) {
        return catalog.providers().stream()
                .flatMap(provider -> of(provider, clients, address).stream())
                .filter(offer -> servers.stream().allMatch(offer::covers))
                .min(Comparator.comparing(offer -> offer.client().isEmpty()));
    }

    private static Optional<SignInOffer> of(Provider provider, OAuthClients clients, EmailAddress address) {
        var hosts = Stream.concat(provider.incoming(address).stream(), provider.outgoing(address).stream())
                .map(server -> server.endpoint().host())
                .collect(Collectors.toUnmodifiableSet());
        return provider.oauth2().map(oauth2 -> {
            var client = clients.find(provider.id(), oauth2.issuer());
            var own = client.flatMap(OAuthClient::tenant).map(oauth2::ofTenant).orElse(oauth2);
            return new SignInOffer(provider.displayName(), own, hosts, client, false);
        });
    }

    /** Whether a sign-in can begin: there is a registration, or the provider gives one to any program that asks. */
    public boolean isReady() {
        return client.isPresent() || isOpen();
    }

    /** Whether there is a page to type a code on (RFC 8628), or the issuer's metadata is yet to tell. */
    public boolean mayHaveCode() {
        return oauth2.deviceAuthorizationEndpoint().isPresent() || !oauth2.hasEndpoints();
    }

    /** Whether the provider lets any program register. */
    public boolean isOpen() {
        return oauth2.clientRegistration() == OAuth2.ClientRegistration.DYNAMIC;
    }

    /**
     * Where an administrator lets the registered program in for everybody, on Microsoft's page
     * (learn.microsoft.com/entra/identity-platform/v2-admin-consent). Empty where the provider has no such page.
     */
    public Optional<URI> consentPage() {
        var page = oauth2.authorizationEndpoint();
        return client.filter(_ -> hasConsentPage())
                .map(known -> page.resolve("/" + tenant(page) + "/v2.0/adminconsent?"
                        + new Parameters()
                                .with("client_id", known.id())
                                .with("scope", String.join(" ", mailScopes()))
                                .with("redirect_uri", known.redirect().registered())
                                .encoded()));
    }

    public boolean hasConsentPage() {
        return oauth2.authorizationEndpoint().getPath().endsWith(MICROSOFT_AUTHORIZE) && !oauth2.isForConsumers();
    }

    /** An organisation that is not named is that of the account which signs in. */
    private static String tenant(URI page) {
        var first = page.getPath().split("/", 3)[1];
        return first.equals("common") ? "organizations" : first;
    }

    private List<String> mailScopes() {
        return oauth2.scopes().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a token of this provider may be shown to a server. */
    public boolean covers(ServerSettings server) {
        return takesToken(server) && hosts.contains(server.endpoint().host());
    }

    private static boolean takesToken(ServerSettings server) {
        return server.needsLogin() && server.auth().contains(AuthMethod.OAUTH2);
    }

    /** The host of the sign-in page. */
    public String pageHost() {
        return oauth2.authorizationEndpoint().getHost();
    }
}
