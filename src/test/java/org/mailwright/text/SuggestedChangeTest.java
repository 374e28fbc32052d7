package org.mailwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.check.CheckReport;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** A tried change stands alone only where it removes what the test ended with. */
class SuggestedChangeTest {

    private static final ServerSettings POP3 = server(Protocol.POP3, 995, Encryption.TLS);
    private static final ServerSettings SMTP = server(Protocol.SMTP, 587, Encryption.STARTTLS);

    @Test
    void anotherPortIsAllThereIsToDo() {
        var change = server(Protocol.POP3, 110, Encryption.STARTTLS);

        assertThat(steps(Cause.TLS_MODE_MISMATCH, Side.INCOMING, change))
                .singleElement()
                .asString()
                .contains("port 110");
    }

    @Test
    void aCorrectedNameIsAllThereIsToDoWhereItWasTheName() {
        assertThat(steps(Cause.AUTH_USERNAME_FORM, Side.INCOMING, POP3.withUsername("ada")))
                .hasSize(1);
    }

    @Test
    void aCorrectedNameDoesNotBringAMessage() {
        assertThat(steps(Cause.ACCEPTED_NOT_DELIVERED, Side.INCOMING, POP3.withUsername("ada")))
                .hasSizeGreaterThan(1)
                .anyMatch(step -> step.contains("spam"));
    }

    @Test
    void oneServersChangeDoesNotMendTheOther() {
        var change = server(Protocol.POP3, 110, Encryption.STARTTLS);

        assertThat(steps(Cause.CONN_TIMEOUT, Side.OUTGOING, change)).hasSizeGreaterThan(1);
    }

    private static List<String> steps(Cause cause, Side side, ServerSettings change) {
        var address = EmailAddress.parse("ada@example.org").orElseThrow();
        var outcome = cause == Cause.ACCEPTED_NOT_DELIVERED ? CheckReport.Outcome.WARN : CheckReport.Outcome.FAIL;
        var report = new CheckReport(
                new CheckReport.Conclusion(
                        outcome,
                        cause,
                        Optional.of(side),
                        Optional.of(Stage.AUTH),
                        Optional.of(new CheckReport.Suggestion(change, true)),
                        List.of()),
                List.of(),
                AccountSettings.of(address, POP3, SMTP),
                new CheckReport.Delivery(Optional.empty(), Optional.empty()),
                new CheckReport.Trace(List.of(), Duration.ZERO, Optional.empty(), List.of()));
        var messages = Messages.in(Locale.ENGLISH);
        var wording = new Wording(messages);
        var subject = new Subject("mail.example.org", "995", "ada@example.org", "Example", List.of());
        return new FailureWords(messages, wording)
                .written(report, wording.of(cause, List.of(), subject), subject)
                .steps();
    }

    private static ServerSettings server(Protocol protocol, int port, Encryption encryption) {
        var endpoint = new Endpoint("mail.example.org", port);
        return new ServerSettings(protocol, endpoint, encryption, List.of(AuthMethod.PASSWORD), "ada@example.org");
    }
}
