package org.mailwright.repair;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.Finding;
import org.mailwright.check.Finding.Status;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** Accounts, what is right for them, and reports, for tests. */
final class RepairCases {

    static final String NAME = "ada@example.org";
    static final EmailAddress ADA = EmailAddress.parse(NAME).orElseThrow();

    private RepairCases() {}

    static FoundAccount account(String program, int port, Encryption encryption) {
        return draft(program, port, encryption).found();
    }

    static AccountDraft draft(String program, int port, Encryption encryption) {
        var draft = new AccountDraft(program, "f").email(Setting.usual(NAME));
        draft.server(Protocol.SMTP)
                .host(Setting.at("smtp.example.org", new Place("f", 2, "host")))
                .usualEncryption(encryption)
                .port(Setting.at(Integer.toString(port), new Place("f", 3, "port")))
                .usualAuth(AuthMethod.PASSWORD)
                .username(Setting.usual(NAME));
        return draft;
    }

    static Detection known() {
        var evidence = new Provenance(Source.CATALOG, "", true, List.of());
        var candidate = new Candidate(evidence, List.of(), List.of(server(465, Encryption.TLS)));
        return new Detection(ADA, new Detection.Outcome.Found(List.of(candidate)), List.of(), Duration.ZERO);
    }

    static ServerSettings server(int port, Encryption encryption) {
        return new ServerSettings(
                Protocol.SMTP, new Endpoint("smtp.example.org", port), encryption, List.of(AuthMethod.PASSWORD), NAME);
    }

    static CheckReport report(Cause cause, Stage stage, Optional<Suggestion> suggestion) {
        var settings = account("thunderbird", 465, Encryption.TLS).settings().orElseThrow();
        boolean fine = cause == Cause.NONE;
        return new CheckReport(
                new CheckReport.Conclusion(
                        fine ? CheckReport.Outcome.OK : CheckReport.Outcome.FAIL,
                        cause,
                        Optional.of(Side.OUTGOING).filter(_ -> !fine),
                        Optional.of(stage).filter(_ -> !fine),
                        suggestion,
                        List.of()),
                List.of(
                        finding(fine ? Status.OK : Status.SKIPPED, Cause.NONE, Stage.CAPABILITIES),
                        finding(fine ? Status.OK : Status.FAIL, cause, stage)),
                settings,
                new CheckReport.Delivery(Optional.empty(), Optional.empty()),
                new CheckReport.Trace(List.of(), Duration.ZERO, Optional.empty()));
    }

    static Finding finding(Status status, Cause cause, Stage stage) {
        return new Finding(Side.OUTGOING, stage, status, cause, Optional.empty(), Duration.ZERO);
    }
}
