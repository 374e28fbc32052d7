package org.mailwright.check;

import java.time.Duration;
import java.util.List;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import static org.mailwright.check.Bench.LOCALHOST;

/** The mailbox, and the test message in it. */
final class ArrivalCases {

    private static final Duration WHILE = Duration.ofMillis(300);

    private ArrivalCases() {}

    private static Case delivers(String name, Cause cause, Stage stage, String folder, Duration wait) {
        var office = new PostOffice(folder);
        return Case.imap(name, cause, stage, Encryption.TLS, office.imap(LOCALHOST))
                .withPartner(office.partnerOf(Protocol.IMAP), wait);
    }

    static List<Case> all() {
        return List.of(
                delivers("all is well", Cause.NONE, Stage.ARRIVAL, "INBOX", CheckRequest.USUAL_WAIT),
                delivers("junk", Cause.DELIVERED_TO_JUNK, Stage.ARRIVAL, "Junk", CheckRequest.USUAL_WAIT),
                delivers("nowhere", Cause.ACCEPTED_NOT_DELIVERED, Stage.ARRIVAL, "", WHILE),
                Case.imap("no INBOX", Cause.MAILBOX_MISSING, Stage.MAILBOX, Encryption.TLS, dialogue -> {
                    Openings.imapLoggedOn(dialogue).command("EXAMINE", "TAG NO [NONEXISTENT] no such mailbox");
                    Openings.logout(dialogue);
                }),
                Case.imap("an alert", Cause.SERVER_ALERT, Stage.AUTH, Encryption.TLS, dialogue -> {
                    Openings.imapLoggedOn(dialogue, "* OK [ALERT] Your password expires tomorrow")
                            .command("EXAMINE", "* 0 EXISTS", "TAG OK");
                    Openings.logout(dialogue);
                }));
    }
}
