package org.mailwright.detect.source;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.Verified;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.model.EmailAddress;

/**
 * A provider of the catalog, as far as detection looks at it.
 *
 * @param reachable whether a mail program can reach its mailboxes at all
 */
record KnownProvider(ProviderName name, boolean reachable, UntrustedSettings offer) {

    /**
     * A provider for one address.
     *
     * @param verified what its settings for the address rest on
     * @param clock says which hints hold, and which entries are old
     */
    static KnownProvider of(Provider provider, EmailAddress address, Verified verified, InstantSource clock) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var name = new ProviderName(provider.id(), provider.displayName());
        return new KnownProvider(
                name,
                isReachable(provider),
                new UntrustedSettings(
                        Optional.of(name),
                        provider.incoming(address),
                        provider.outgoing(address),
                        provider.hintsOn(today),
                        provider.links(),
                        verified.doubt(today),
                        Optional.empty()));
    }

    Answer refused() {
        return new Answer.Refused(name, offer.hints());
    }

    /** Not where there is no IMAP and no SMTP, nor where the mailboxes are gone. */
    private static boolean isReachable(Provider provider) {
        return switch (provider.status()) {
            case OK, DEGRADED, BRIDGE_ONLY -> true;
            case NO_STANDARD_PROTOCOLS -> false;
            case RETIRED ->
                !provider.incoming().isEmpty() || !provider.outgoing().isEmpty();
        };
    }
}
