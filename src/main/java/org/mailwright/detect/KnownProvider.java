package org.mailwright.detect;

import java.util.List;
import java.util.Optional;
import org.mailwright.detect.Candidate.ProviderName;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;

/**
 * A provider of the catalog, as far as detection looks at it.
 *
 * @param reachable whether a mail program can reach its mailboxes at all
 */
record KnownProvider(ProviderName name, boolean reachable, UntrustedSettings offer) {

    Answer refused() {
        return new Answer.Refused(name, offer.hints());
    }

    /** The catalog as detection asks it. */
    interface Catalog {

        Optional<KnownProvider> byDomain(DomainName domain, EmailAddress address);

        /** The likeliest first. */
        List<KnownProvider> byMx(String mxHost, EmailAddress address);
    }
}
