package org.mailwright.detect;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.catalog.Hint;
import org.mailwright.detect.Candidate.ProviderName;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;

/** A catalog of two: Big, which serves big.example and whoever has its MX, and Shut, which has no IMAP and no SMTP. */
final class FakeCatalog implements KnownProvider.Catalog {

    static final ProviderName BIG = new ProviderName("big", "Big");
    static final ProviderName SHUT = new ProviderName("shut", "Shut");
    static final Hint NO_IMAP =
            new Hint(Hint.Code.NO_IMAP_SMTP, Optional.of(URI.create("https://shut.example/")), Set.of());
    static final UntrustedSettings BIG_OFFER = new UntrustedSettings(
            Optional.of(BIG),
            List.of(Servers.imap("imap.big.example")),
            List.of(Servers.smtp("smtp.big.example")),
            List.of());

    @Override
    public Optional<KnownProvider> byDomain(DomainName domain, EmailAddress address) {
        return switch (domain.ascii()) {
            case "big.example" -> Optional.of(big());
            case "shut.example" -> Optional.of(shut());
            default -> Optional.empty();
        };
    }

    @Override
    public List<KnownProvider> byMx(String mxHost, EmailAddress address) {
        if (mxHost.endsWith(".mx.big.example")) return List.of(big());
        if (mxHost.endsWith(".mx.shut.example")) return List.of(shut());
        return List.of();
    }

    private static KnownProvider big() {
        return new KnownProvider(BIG, true, BIG_OFFER);
    }

    private static KnownProvider shut() {
        return new KnownProvider(
                SHUT, false, new UntrustedSettings(Optional.of(SHUT), List.of(), List.of(), List.of(NO_IMAP)));
    }
}
