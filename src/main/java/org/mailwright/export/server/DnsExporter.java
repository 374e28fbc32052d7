package org.mailwright.export.server;

import static org.mailwright.export.Limit.DISPLAY_NAME;
import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.LITERAL_HOST;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.NO_OUTGOING_LOGIN;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_USERNAME;
import static org.mailwright.export.Limit.PLAINTEXT;
import static org.mailwright.export.Limit.SENDER;
import static org.mailwright.export.Limit.TIMEOUTS;

import java.util.List;
import java.util.Optional;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Reasons;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.model.Endpoint;
import org.mailwright.model.MailService;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;

/**
 * Writes lines for the domain's zone file: the service records by which mail programs find the servers (RFC 6186,
 * RFC 8314). A service that is not offered is said so by a target of ".", or programs would guess.
 */
public final class DnsExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "dns",
            Group.IT,
            List.of("DOMAIN.zone"),
            new FormatCapabilities(
                    List.of(
                            NO_INCOMING,
                            NO_OUTGOING,
                            NO_LOGIN,
                            NO_OUTGOING_LOGIN,
                            LITERAL_HOST,
                            PLAINTEXT,
                            OTHER_USERNAME),
                    List.of(OAUTH2, DISPLAY_NAME, SENDER, TIMEOUTS, LEAVE_ON_SERVER)));

    private final ExportWords words;

    public DnsExporter(ExportWords words) {
        this.words = words;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        var settings = profile.settings();
        var reasons = new Reasons(FORMAT, List.of(profile)).all();
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var name = settings.address().domain().ascii() + ".zone";
        return FORMAT.exported(List.of(profile), new ExportedFile(name, "text/dns", lines(settings)));
    }

    private String lines(AccountSettings settings) {
        var zone = new ZoneText(settings.address().domain());
        zone.comment(words.get("dns.services"));
        zone.comment(words.get("dns.target"));
        for (var service : MailService.values()) {
            var server = settings.server(service.protocol().side()).filter(service::is);
            zone.service(service.label(), server.map(ServerSettings::endpoint));
        }
        zone.comment(words.get("dns.autodiscover"));
        zone.comment(zone.serviceLine(
                "_autodiscover", autodiscover(settings.address().domain())));
        return zone.toString();
    }

    private static Optional<Endpoint> autodiscover(DomainName domain) {
        return domain.child("autodiscover").map(name -> new Endpoint(name.ascii(), 443));
    }
}
