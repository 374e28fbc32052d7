package org.mailwright.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.mailwright.repair.RepairCases.ADA;
import static org.mailwright.repair.RepairCases.NAME;
import static org.mailwright.repair.RepairCases.account;
import static org.mailwright.repair.RepairCases.known;
import static org.mailwright.repair.RepairCases.report;
import static org.mailwright.repair.RepairCases.server;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Place;
import org.mailwright.account.ServerField;
import org.mailwright.account.Setting;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.repair.Change.Entry;
import org.mailwright.repair.Change.InFile;
import org.mailwright.repair.Change.InWindow;
import org.mailwright.repair.FieldVerdict.Kind;

class RepairTest {

    @Test
    void whatTheTestGotThroughWithIsNotWrong() {
        var repair = Repair.compared(account("thunderbird", 2525, Encryption.TLS), Optional.of(known()));
        assertEquals(Kind.WRONG, verdict(repair, ServerField.PORT).kind());

        var tested = repair.tested(report(Cause.NONE, Stage.AUTH, Optional.empty()));

        assertEquals(Kind.DIFFERS, verdict(tested, ServerField.PORT).kind());
        var result = assertInstanceOf(RepairResult.ProgramFails.class, tested.result());
        assertEquals(
                List.of(Suspect.STORED_PASSWORDS, Suspect.WORK_OFFLINE, Suspect.OLD_PROGRAM, Suspect.ANTIVIRUS),
                result.suspects());
        assertEquals(List.of(), tested.changes(Locale.ENGLISH));
    }

    @Test
    void whatATestDidNotComeToIsStillToBeChanged() {
        var oauth = new ServerSettings(
                Protocol.SMTP, new Endpoint("smtp.example.org", 465), Encryption.TLS, List.of(AuthMethod.OAUTH2), NAME);
        var evidence = new Provenance(Source.CATALOG, "", true, List.of());
        var detection = new Detection(
                ADA,
                new Detection.Outcome.Found(List.of(new Candidate(evidence, List.of(), List.of(oauth)))),
                List.of(),
                Duration.ZERO);
        var repair = Repair.compared(account("thunderbird", 465, Encryption.TLS), Optional.of(detection));

        var reached = repair.tested(report(Cause.NONE, Stage.CAPABILITIES, Optional.empty()));
        var signedIn = repair.tested(report(Cause.NONE, Stage.AUTH, Optional.empty()));

        var change = assertInstanceOf(RepairResult.Change.class, reached.result());
        assertEquals(false, change.proved());
        assertEquals(ServerField.AUTH, change.fields().getFirst().field());
        assertInstanceOf(RepairResult.ProgramFails.class, signedIn.result());
    }

    @Test
    void aWayThatTheTestFoundIsSaidInTheProgramsWords() {
        var repair = Repair.compared(account("thunderbird", 25, Encryption.NONE), Optional.empty());
        var right = server(465, Encryption.TLS);

        var tested = repair.tested(report(Cause.PORT_BLOCKED, Stage.CONNECT, Optional.of(new Suggestion(right, true))));

        assertInstanceOf(RepairResult.Change.class, tested.result());
        assertEquals(
                List.of(new InWindow(
                        Side.OUTGOING,
                        List.of("Account Settings", "Outgoing Server (SMTP)", "Edit"),
                        List.of(
                                new Entry(ServerField.PORT, "Port", "465", "465"),
                                new Entry(ServerField.ENCRYPTION, "Connection security", "SSL/TLS", "tls")))),
                tested.changes(Locale.ENGLISH));
        var german =
                assertInstanceOf(InWindow.class, tested.changes(Locale.GERMAN).getFirst());
        assertEquals("Verbindungssicherheit", german.entries().getLast().label());
    }

    @Test
    void aTextFilesChangeIsItsLines() {
        var repair = Repair.compared(account("msmtp", 25, Encryption.NONE), Optional.of(known()));

        assertEquals(
                List.of(
                        new InFile(Side.OUTGOING, new Place("f", 3, "port"), false, List.of("port 465")),
                        new InFile(
                                Side.OUTGOING, new Place("f", 2, "host"), true, List.of("tls on", "tls_starttls off"))),
                repair.changes(Locale.ENGLISH));
    }

    @Test
    void aServerInOneUrlIsOneLine() {
        var draft = new AccountDraft("neomutt", "f").email(Setting.usual(NAME));
        var place = new Place("f", 7, "smtp_url", "://{user}:PASSWORD@{host}:{port}/…");
        draft.server(Protocol.SMTP)
                .host(Setting.at("smtp.example.org", place))
                .encryption(Setting.at("smtp", place), Optional.of(Encryption.NONE))
                .port(Setting.at("25", place))
                .usualAuth(AuthMethod.PASSWORD)
                .username(Setting.at(NAME, place));

        var repair = Repair.compared(draft.found(), Optional.of(known()));

        assertEquals(
                List.of(new InFile(
                        Side.OUTGOING,
                        place,
                        false,
                        List.of("set smtp_url=\"smtps://ada%40example.org:PASSWORD@smtp.example.org:465/…\""))),
                repair.changes(Locale.ENGLISH));
    }

    @Test
    void aRefusedPasswordIsNoMatterOfSettings() {
        var repair = Repair.compared(account("thunderbird", 465, Encryption.TLS), Optional.of(known()))
                .tested(report(Cause.AUTH_BAD_CREDENTIALS, Stage.AUTH, Optional.empty()));

        assertInstanceOf(RepairResult.OtherCause.class, repair.result());
        assertEquals(List.of(), repair.changes(Locale.ENGLISH));
    }

    @Test
    void aFieldThatOnlyDifferedIsWrongOnceItsStageFails() {
        var guess = new Provenance(Source.PROBE, "", false, List.of());
        var candidate = new Candidate(guess, List.of(), List.of(server(465, Encryption.TLS)));
        var detection = new Detection(ADA, new Detection.Outcome.Found(List.of(candidate)), List.of(), Duration.ZERO);

        var repair = Repair.compared(account("thunderbird", 2525, Encryption.TLS), Optional.of(detection));
        var tested = repair.tested(report(Cause.CONN_REFUSED, Stage.CONNECT, Optional.empty()));

        assertEquals(Kind.DIFFERS, verdict(repair, ServerField.PORT).kind());
        assertEquals(Kind.WRONG, verdict(tested, ServerField.PORT).kind());
    }

    private static FieldVerdict verdict(Repair repair, ServerField field) {
        return repair.comparison().fields().stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow();
    }
}
