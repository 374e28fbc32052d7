package org.mailwright.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsJavaResolver;
import org.mailwright.net.dns.NetworkEnvironment;
import org.mailwright.text.Advice;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;

/**
 * What a search that found no settings asked, for somebody who knows mail servers.
 *
 * @param searched when the report was made, by this computer's clock and in its time zone
 * @param detection of a masked address where that was to be hidden
 * @param advice in the language of the person
 */
public record SearchReport(
        OffsetDateTime searched,
        boolean hidesAddress,
        Detection detection,
        Advice advice,
        NetworkEnvironment surroundings,
        ItReport.Machine machine)
        implements WrittenReport {

    /**
     * Of a search.
     *
     * @param nameServer that was asked in place of the system's
     * @param clock says when, and where on earth
     */
    public static SearchReport of(
            Detection whole, boolean hidesAddress, Optional<Endpoint> nameServer, Wording wording, Clock clock) {
        var address = hidesAddress ? MaskedCheck.over(whole.address()) : whole.address();
        var detection = new Detection(address, whole.outcome(), whole.asked(), whole.took(), whole.proxy());
        return new SearchReport(
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                hidesAddress,
                detection,
                wording.of(cause(whole.outcome()), subject(address)),
                surroundings(nameServer),
                ItReport.Machine.here(wording, clock.getZone()));
    }

    /** Why nothing was found. */
    public static Cause cause(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found _ -> Cause.NONE;
            case Outcome.NotFound(var cause) -> cause;
            case Outcome.Unreachable(var cause) -> cause;
            case Outcome.Refused _ -> Cause.DISCO_NOT_FOUND;
        };
    }

    private static Subject subject(EmailAddress address) {
        return new Subject("", "", address.display(), address.domain().unicode(), List.of());
    }

    private static NetworkEnvironment surroundings(Optional<Endpoint> nameServer) {
        try {
            var dns = nameServer.isPresent() ? DnsJavaResolver.at(nameServer.get()) : DnsJavaResolver.ofSystem();
            return NetworkEnvironment.now(dns);
        } catch (DnsFailure e) { // the search has said so
            return NetworkEnvironment.now(DnsJavaResolver.ofSystem());
        }
    }

    @Override
    public String text(Messages messages) {
        return SearchReportText.of(this, messages);
    }

    @Override
    public String json() {
        return SearchReportJson.of(this);
    }

    @Override
    public String name() {
        return WrittenReport.name(detection.address(), hidesAddress, searched);
    }
}
