package org.mailwright.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.check.CheckContext;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.Finding;
import org.mailwright.check.LogOnAttempt;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.mail.ConnectionTrace;
import org.mailwright.net.tls.PeerCertificate;

/**
 * A check without the words that say whose account it is. Domains, hosts, and the test message's id stay: without them
 * nobody could help.
 */
final class MaskedCheck {

    private final Redactor mask;

    private MaskedCheck(Redactor mask) {
        this.mask = mask;
    }

    static CheckReport of(CheckReport check) {
        return new MaskedCheck(new Redactor(names(check), kept(check))).over(check);
    }

    private static Set<String> names(CheckReport check) {
        var settings = check.settings();
        var names = new LinkedHashSet<String>();
        names.add(settings.address().localPart());
        settings.sender().map(EmailAddress::localPart).ifPresent(names::add);
        if (!settings.displayName().isBlank()) names.add(settings.displayName().strip());
        servers(check).map(ServerSettings::username).forEach(username -> names.addAll(parts(username)));
        return names;
    }

    /** The part before an @, and the part behind a Windows domain. */
    private static List<String> parts(String username) {
        int at = username.lastIndexOf('@');
        var local = at > 0 ? username.substring(0, at) : username;
        var last = local.substring(Math.max(local.lastIndexOf('\\'), local.lastIndexOf('/')) + 1);
        return Stream.of(local, last).filter(part -> !part.isBlank()).toList();
    }

    private static List<String> kept(CheckReport check) {
        var domain = check.settings().address().domain();
        var hosts = servers(check).map(server -> server.endpoint().host());
        return Stream.of(check.messageId().stream(), hosts, Stream.of(domain.ascii(), domain.unicode()))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<ServerSettings> servers(CheckReport check) {
        return Stream.of(
                        check.settings().incoming(),
                        check.settings().outgoing(),
                        check.suggestion().map(Suggestion::server))
                .flatMap(Optional::stream);
    }

    private CheckReport over(CheckReport check) {
        return new CheckReport(
                new CheckReport.Conclusion(
                        check.outcome(),
                        check.cause(),
                        check.side(),
                        check.stage(),
                        check.suggestion().map(change -> new Suggestion(over(change.server()), change.verified())),
                        check.observations()),
                check.findings().stream().map(this::over).toList(),
                over(check.settings()),
                new CheckReport.Delivery(
                        check.messageId().map(mask::over), check.arrival().map(this::over)),
                new CheckReport.Trace(
                        check.trace().transcript().stream().map(mask::over).toList(),
                        check.trace().took(),
                        check.trace().context().map(this::over),
                        check.trace().attempts().stream().map(this::over).toList()));
    }

    private LogOnAttempt over(LogOnAttempt attempt) {
        return new LogOnAttempt(
                attempt.side(), mask.over(attempt.username()), attempt.mechanism(), attempt.result(), attempt.cause());
    }

    private CheckContext over(CheckContext circumstances) {
        return new CheckContext(
                circumstances.began(),
                circumstances.surroundings(),
                circumstances.contacts().stream().map(this::over).toList());
    }

    private ConnectionTrace over(ConnectionTrace contact) {
        return new ConnectionTrace(
                contact.endpoint(),
                contact.addresses(),
                contact.connected(),
                contact.tls(),
                contact.certificates().stream().map(this::over).toList());
    }

    /** A self-signed certificate often holds its owner's address. */
    private PeerCertificate over(PeerCertificate shown) {
        return new PeerCertificate(
                mask.over(shown.subject()),
                mask.over(shown.issuer()),
                shown.hosts(),
                shown.notBefore(),
                shown.notAfter(),
                shown.key(),
                shown.signature(),
                shown.sha256());
    }

    private Finding over(Finding finding) {
        return new Finding(
                finding.side(),
                finding.stage(),
                finding.status(),
                finding.cause(),
                finding.reply().map(mask::over),
                finding.took());
    }

    private Arrival over(Arrival arrival) {
        return new Arrival(
                arrival.found(),
                arrival.folder().map(mask::over),
                arrival.took(),
                arrival.authentication(),
                arrival.removal(),
                arrival.spam());
    }

    private AccountSettings over(AccountSettings settings) {
        var address = settings.address();
        return new AccountSettings(
                over(address),
                "",
                "",
                settings.incoming().map(this::over),
                settings.outgoing().map(this::over),
                settings.outgoingLogin(),
                settings.leaveOnServer(),
                settings.serverTimeout(),
                settings.sender().map(MaskedCheck::over));
    }

    /** A long domain has no room for more than one letter before it. */
    private static EmailAddress over(EmailAddress address) {
        return EmailAddress.of(Redactor.initial(address.localPart()), address.domain())
                .orElseGet(() -> new EmailAddress("x", address.domain()));
    }

    private ServerSettings over(ServerSettings server) {
        return server.withUsername(mask.over(server.username()));
    }
}
