package org.mailwright.check;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.check.session.Authentication;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Stage;
import static org.mailwright.check.Case.smtp;

/** What comes between the log-on and a message that is on its way. */
final class SendCases {

    private SendCases() {}

    static List<Case> all() {
        return Stream.of(senders(), recipients(), messages(), losses())
                .flatMap(List::stream)
                .toList();
    }

    private static Case refusedSender(Cause cause, String reply) {
        return smtp(
                reply,
                cause,
                Stage.MAIL,
                Encryption.TLS,
                dialogue -> Openings.quit(Openings.smtpLoggedOn(dialogue).expect("MAIL", reply)));
    }

    private static Case refusedRecipient(Cause cause, String reply) {
        return smtp(reply, cause, Stage.RCPT, Encryption.TLS, dialogue -> {
            Openings.smtpLoggedOn(dialogue).expect("MAIL", "250 ok").expect("RCPT", reply);
            Openings.quit(dialogue);
        });
    }

    private static Case refusedMessage(Cause cause, String reply) {
        return smtp(
                reply,
                cause,
                Stage.DATA,
                Encryption.TLS,
                dialogue ->
                        Openings.quit(Openings.smtpAccepting(dialogue).message().say(reply)));
    }

    private static List<Case> senders() {
        return List.of(
                refusedSender(
                        Cause.SENDER_REJECTED,
                        "553 5.7.1 <ada@example.org>: Sender address rejected: not owned by user ada"),
                refusedSender(
                        Cause.SMTP_ACCESS_DISABLED, "550 Outgoing mail from \"ada@example.org\" has been suspended."),
                refusedSender(Cause.SERVER_STORAGE, "452 4.3.1 Insufficient system storage"),
                smtp("no log-on", Cause.AUTH_REQUIRED, Stage.MAIL, Encryption.TLS, dialogue -> {
                            Openings.smtp(dialogue, "AUTH PLAIN").expect("MAIL", "530 5.7.0 Authentication required");
                            Openings.quit(dialogue);
                        })
                        .by(AuthMethod.NONE),
                smtp(
                                "an address beyond ASCII",
                                Cause.SMTPUTF8_UNSUPPORTED,
                                Stage.MAIL,
                                Encryption.TLS,
                                dialogue -> Openings.quit(Openings.smtpLoggedOn(dialogue)))
                        .withAddress("jörg@example.org")
                        .withUsername("joerg"));
    }

    private static List<Case> recipients() {
        return List.of(
                refusedRecipient(Cause.RECIPIENT_REJECTED, "550 5.1.1 <ada@example.org>: User unknown"),
                smtp("refused in one go", Cause.RECIPIENT_REJECTED, Stage.RCPT, Encryption.TLS, dialogue -> {
                    Openings.smtpLoggedOn(dialogue, "PIPELINING")
                            .flight("MAIL", "RCPT", "DATA")
                            .say("250 ok", "550 5.1.1 nobody", "554 5.5.1 no valid recipients");
                    Openings.quit(dialogue);
                }),
                refusedRecipient(Cause.RELAY_DENIED, "554 5.7.1 <ada@example.org>: Relay access denied"),
                refusedRecipient(
                        Cause.GREYLISTED, "450 4.2.0 <ada@example.org>: Recipient address rejected: Greylisted"),
                refusedRecipient(Cause.MAILBOX_FULL, "552 5.2.2 <ada@example.org>: user is overquota"),
                refusedRecipient(
                        Cause.IP_BLOCKED,
                        "554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using zen.spamhaus.org"));
    }

    private static List<Case> messages() {
        return List.of(
                refusedMessage(Cause.REJECTED_SPAM, "554 5.7.1 [2] Message rejected under suspicion of SPAM"),
                refusedMessage(Cause.REJECTED_POLICY, "550 This message contains a virus (Eicar-Test-Signature)."),
                refusedMessage(Cause.RATE_LIMITED, "550 5.4.5 Daily user sending limit exceeded."),
                refusedMessage(Cause.MESSAGE_TOO_LARGE, "552 5.3.4 Message size exceeds fixed limit"));
    }

    private static List<Case> losses() {
        return List.of(
                smtp(
                        "lost behind the final dot",
                        Cause.RESULT_UNKNOWN,
                        Stage.DATA,
                        Encryption.TLS,
                        dialogue -> Openings.smtpAccepting(dialogue).message()),
                smtp(
                                "silent behind the final dot",
                                Cause.RESULT_UNKNOWN,
                                Stage.DATA,
                                Encryption.TLS,
                                dialogue -> Openings.smtpAccepting(dialogue)
                                        .message()
                                        .silence())
                        .inHaste());
    }
}
