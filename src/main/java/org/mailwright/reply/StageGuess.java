package org.mailwright.reply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.model.Stage;

/**
 * PhraseMatcher that tell the stage at which something was heard, where nobody says it.
 *
 * @param words that servers and programs write around a reply
 */
record StageGuess(Stage stage, PhraseMatcher words) {

    private static final List<StageGuess> GUESSES = List.of(
            guess(
                    Stage.RCPT,
                    "reply to rcpt | recipient address rejected | you tried to reach | local mailbox | after rcpt to | during rcpt | smtprecipientsrefused | rcpt command failed | rcpt to command failed"
                            + " | rcpt to: failed | rcpt failed: | recipients were rejected | recipient command failed | smtpaddressfailed"
                            + " | recipientnotaccepted"),
            guess(
                    Stage.MAIL,
                    "reply to mail | after mail from | during mail from | smtpsenderrefused | mail command failed"
                            + " | issue mail command | mail from command failed | mail from: failed | mail failed: | smtpsenderfailed | sendernotaccepted"),
            guess(
                    Stage.DATA,
                    "reply to end of data | reply to data | after end of data | end of data command | after data"
                            + " | smtpdataerror | data command failed | message failed: 5"),
            guess(Stage.MAILBOX, "'select' command | 'examine' command"),
            guess(Stage.TLS, "starttls command failed | reply to starttls"),
            guess(
                    Stage.CAPABILITIES,
                    "ehlo command failed | reply to ehlo | reply to helo | after ehlo | smtpheloerror"),
            guess(
                    Stage.AUTH,
                    "reply to auth | smtpauthenticationerror | authenticationfailedexception | invalid login | eauth"
                            + " | password command failed | auth command failed | could not authenticate"
                            + " | [authenticationfailed] | [auth] | login fail | logon fail | authenticate failed"
                            + " | authentication unsuccessful"));

    /** What is looked for. */
    static Stream<PhraseMatcher> allWords() {
        return GUESSES.stream().map(StageGuess::words);
    }

    static Optional<Stage> of(NormalizedText text) {
        return GUESSES.stream()
                .filter(guess -> guess.words.in(text))
                .map(StageGuess::stage)
                .findFirst();
    }

    private static StageGuess guess(Stage stage, String words) {
        return new StageGuess(stage, new PhraseMatcher(words));
    }
}
