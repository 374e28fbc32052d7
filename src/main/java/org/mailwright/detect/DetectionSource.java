package org.mailwright.detect;

import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Hint;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.net.dns.DnsFailure;

/** One place that may know an address's mail servers. Blocks, and stops when its thread is interrupted. */
public interface DetectionSource {

    Source id();

    Answer ask(EmailAddress address);

    /** What one source says. */
    sealed interface Answer {

        /** Settings to try, best first, at least one. */
        record Found(List<Candidate> candidates) implements Answer {

            public Found {
                candidates = List.copyOf(candidates);
            }
        }

        /** The source was asked and does not know the domain. */
        record Nothing() implements Answer {}

        /** The domain cannot have settings: it does not exist, or takes no mail. */
        record Ruled(Cause cause) implements Answer {}

        /** The provider is known to offer no IMAP and no SMTP. */
        record Refused(ProviderName provider, List<Hint> hints) implements Answer {

            public Refused {
                hints = List.copyOf(hints);
            }
        }

        /** The source could not be asked, or what it said was not fit to be used. */
        record Failed(Cause cause, Optional<BrokenFile> file) implements Answer {

            public Failed(Cause cause) {
                this(cause, Optional.empty());
            }
        }

        /** The answer where DNS had no records: there is nothing, or the source could not be asked. */
        static Answer of(DnsFailure failure) {
            return failure.isNotFound() ? new Nothing() : new Failed(failure.what());
        }
    }
}
