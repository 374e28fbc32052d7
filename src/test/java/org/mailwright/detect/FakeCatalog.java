package org.mailwright.detect;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.Match;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.catalog.Server;
import org.mailwright.catalog.Verified;
import org.mailwright.model.DomainName;
import org.mailwright.model.ServerSettings;

/** A catalog of two: Big, which serves big.example and the domains that have its MX, and Shut, which has no IMAP and no SMTP. */
public final class FakeCatalog {

    static final ProviderName BIG = new ProviderName("big", "Big");
    public static final ProviderName SHUT = new ProviderName("shut", "Shut");
    public static final Hint NO_IMAP =
            new Hint(Hint.Code.NO_IMAP_SMTP, Optional.of(URI.create("https://shut.example/")), Set.of());
    public static final UntrustedSettings BIG_OFFER = new UntrustedSettings(
            Optional.of(BIG),
            List.of(Servers.imap("imap.big.example")),
            List.of(Servers.smtp("smtp.big.example")),
            List.of());

    public static final ProviderCatalog CATALOG = ProviderCatalog.of(List.of(
            provider(BIG, Provider.Status.OK, servers(BIG_OFFER.incoming()), servers(BIG_OFFER.outgoing()), List.of()),
            provider(SHUT, Provider.Status.NO_STANDARD_PROTOCOLS, List.of(), List.of(), List.of(NO_IMAP))));

    public static final InstantSource CLOCK = InstantSource.system();

    private FakeCatalog() {}

    private static Provider provider(
            ProviderName name, Provider.Status status, List<Server> incoming, List<Server> outgoing, List<Hint> hints) {
        var domain = DomainName.of(name.id() + ".example");
        var mx = DomainName.of("mx." + domain.ascii());
        return new Provider(
                name.id(),
                name.name(),
                Provider.Kind.MAILBOX,
                status,
                Optional.empty(),
                new Match(List.of(domain), List.of(), List.of(), List.of(mx), 0),
                incoming,
                outgoing,
                Optional.empty(),
                hints,
                Map.of(),
                new Verified(Optional.empty(), Verified.Basis.VENDOR_PAGE, Optional.empty(), Verified.Confidence.HIGH),
                List.of(),
                List.of());
    }

    private static List<Server> servers(List<ServerSettings> servers) {
        return servers.stream()
                .map(server -> new Server(
                        server.protocol(),
                        server.endpoint().host(),
                        server.endpoint().port(),
                        server.encryption(),
                        server.auth(),
                        List.of(server.username()),
                        0,
                        Set.of(),
                        false))
                .toList();
    }
}
