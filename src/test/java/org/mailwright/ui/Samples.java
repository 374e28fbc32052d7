package org.mailwright.ui;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mailwright.catalog.Hint;
import org.mailwright.check.CheckEvent;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Finding;
import org.mailwright.check.Finding.Status;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.Source;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.policy.PolicyFiles;
import org.mailwright.policy.Witnesses;
import org.mailwright.profile.Profile;
import org.mailwright.ui.page.Organisation;
import org.mailwright.ui.page.ProfileOpener;

/** Values that the window's tests share. */
public final class Samples {

    public static final EmailAddress ADA = EmailAddress.parse("ada@example.org").orElseThrow();
    static final Duration QUICK = Duration.ofMillis(120);

    private Samples() {}

    public static ServerSettings server(Protocol protocol, String host, int port, Encryption encryption) {
        return new ServerSettings(
                protocol, new Endpoint(host, port), encryption, List.of(AuthMethod.PASSWORD), "ada@example.org");
    }

    public static ServerSettings imap() {
        return server(Protocol.IMAP, "imap.example.org", 993, Encryption.TLS);
    }

    public static ServerSettings pop3() {
        return server(Protocol.POP3, "pop.example.org", 995, Encryption.TLS);
    }

    public static ServerSettings smtp() {
        return server(Protocol.SMTP, "smtp.example.org", 465, Encryption.TLS);
    }

    /** Of the catalog, with a hint. */
    public static Candidate trusted() {
        return new Candidate(
                new Provenance(Source.CATALOG, "", true, List.of())
                        .of(
                                Optional.of(new ProviderName("example", "Example Mail")),
                                List.of(new Hint(
                                        Hint.Code.APP_PASSWORD_IF_2FA,
                                        Optional.of(URI.create("https://help.example.org/app-passwords")),
                                        Set.of())),
                                Map.of()),
                List.of(imap(), pop3()),
                List.of(smtp()));
    }

    /** Of a place that anyone on the way could have changed. */
    public static Candidate untrusted() {
        return new Candidate(
                new Provenance(Source.AUTOCONFIG, "example.org", false, List.of(Cause.DISCO_INSECURE)),
                List.of(server(Protocol.IMAP, "imap.mail.example.net", 993, Encryption.TLS)),
                List.of(server(Protocol.SMTP, "smtp.mail.example.net", 587, Encryption.STARTTLS)));
    }

    /** The trusted one, with one more hint. */
    static Candidate hinted() {
        var plain = Samples.trusted();
        return new Candidate(
                plain.provenance()
                        .of(
                                plain.provider(),
                                List.of(
                                        plain.hints().getFirst(),
                                        new Hint(Hint.Code.ENABLE_IMAP, Optional.empty(), Set.of())),
                                Map.of()),
                plain.incoming(),
                plain.outgoing());
    }

    static Detection found(Candidate... candidates) {
        return found(ADA, candidates);
    }

    static Detection found(EmailAddress address, Candidate... candidates) {
        return new Detection(
                address,
                new Detection.Outcome.Found(List.of(candidates)),
                List.of(new Detection.Asked(Source.CATALOG, Detection.Asked.Result.FOUND, QUICK)),
                QUICK);
    }

    static Detection notFound() {
        return new Detection(ADA, new Detection.Outcome.NotFound(Cause.DISCO_NOT_FOUND), List.of(), QUICK);
    }

    /** Tells of a check that goes well, and reports it. */
    public static CheckReport passed(CheckRequest request, Consumer<CheckEvent> progress) {
        var findings = new ArrayList<Finding>();
        for (var stage : List.of(Stage.RESOLVE, Stage.CONNECT, Stage.TLS, Stage.AUTH, Stage.MAILBOX)) {
            tell(new Finding(Side.INCOMING, stage, Status.OK, Cause.NONE, Optional.empty(), QUICK), progress, findings);
        }
        for (var stage :
                List.of(Stage.RESOLVE, Stage.CONNECT, Stage.TLS, Stage.AUTH, Stage.MAIL, Stage.RCPT, Stage.DATA)) {
            tell(
                    new Finding(Side.OUTGOING, stage, Status.OK, Cause.NONE, Optional.of("250 2.0.0 Ok"), QUICK),
                    progress,
                    findings);
        }
        tell(
                new Finding(Side.INCOMING, Stage.ARRIVAL, Status.OK, Cause.NONE, Optional.empty(), QUICK),
                progress,
                findings);
        return new CheckReport(
                new CheckReport.Conclusion(
                        Outcome.OK, Cause.NONE, Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                findings,
                request.settings(),
                new CheckReport.Delivery(
                        Optional.of("<1@example.org>"), Optional.of(new Arrival(true, Optional.of("INBOX"), QUICK))),
                new CheckReport.Trace(
                        List.of("S: * OK ready", "C: a1 LOGIN ***", "S: a1 OK done"), QUICK, Optional.empty()));
    }

    /** A test that the incoming server ended with these words after the password. */
    static CheckReport refused(CheckRequest request, String words) {
        var plain = failed(request, Side.INCOMING, Stage.AUTH, Cause.AUTH_BAD_CREDENTIALS, Optional.empty());
        var reply = new Finding(
                Side.INCOMING, Stage.AUTH, Finding.Status.FAIL, Cause.AUTH_BAD_CREDENTIALS, Optional.of(words), QUICK);
        return new CheckReport(plain.conclusion(), List.of(reply), plain.settings(), plain.delivery(), plain.trace());
    }

    /** Reports a check that failed at one stage. */
    public static CheckReport failed(
            CheckRequest request, Side side, Stage stage, Cause cause, Optional<Suggestion> mending) {
        return new CheckReport(
                new CheckReport.Conclusion(
                        Outcome.FAIL, cause, Optional.of(side), Optional.of(stage), mending, List.of()),
                List.of(
                        new Finding(
                                side,
                                Stage.CONNECT,
                                stage == Stage.CONNECT ? Status.FAIL : Status.OK,
                                stage == Stage.CONNECT ? cause : Cause.NONE,
                                Optional.empty(),
                                QUICK),
                        new Finding(
                                side,
                                stage == Stage.CONNECT ? Stage.GREETING : stage,
                                stage == Stage.CONNECT ? Status.SKIPPED : Status.FAIL,
                                stage == Stage.CONNECT ? Cause.NONE : cause,
                                Optional.of("a1 NO [AUTHENTICATIONFAILED] Invalid credentials"),
                                QUICK)),
                request.settings(),
                new CheckReport.Delivery(Optional.empty(), Optional.empty()),
                new CheckReport.Trace(
                        List.of(
                                "S: * OK ready",
                                "C: a1 LOGIN ***",
                                "S: a1 NO [AUTHENTICATIONFAILED] Invalid credentials"),
                        QUICK,
                        Optional.empty()));
    }

    private static void tell(Finding finding, Consumer<CheckEvent> progress, List<Finding> findings) {
        progress.accept(new CheckEvent.Began(finding.side(), finding.stage()));
        progress.accept(new CheckEvent.Ended(finding));
        findings.add(finding);
    }

    /** An organisation that has something to say everywhere. */
    static Organisation organisation() throws IOException {
        var file = Files.createTempFile("mailwright", ".json");
        try {
            Files.writeString(file, """
                    {"helpDesk": "Call 4711, Monday to Friday", "caFile": "missing.pem"}
                    """);
            return new Organisation(
                    PolicyFiles.at(file).read(Witnesses.of()),
                    Optional.of(new Organisation.Company("Example Corporation", DomainName.of("corp.example"))));
        } finally {
            Files.delete(file);
        }
    }

    /** What the servers of a profile are worth. */
    public static Provenance file(boolean trusted) {
        return new Provenance(Source.PROFILE, "", trusted, trusted ? List.of() : List.of(Cause.DISCO_FOREIGN_HOST));
    }

    /** A profile with servers that are believed. */
    public static ProfileOpener.Reading opened(Profile profile) {
        return new ProfileOpener.Reading.Opened(profile, file(true), List.of());
    }

    /** An account that is signed in to in these ways. */
    static Candidate signingIn(AuthMethod... ways) {
        return new Candidate(
                trusted()
                        .provenance()
                        .of(Optional.of(new ProviderName("example", "Example Mail")), List.of(), Map.of()),
                List.of(imap().withAuth(List.of(ways))),
                List.of(smtp().withAuth(List.of(ways))));
    }
}
