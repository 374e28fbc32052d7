package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mailwright.model.Cause;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Context;
import org.mailwright.reply.ReplyReader.Reading;

/** What is said firmly, and what only as likely. */
class EvidenceTest {

    private static final PastedErrorReader READER = PastedErrorReader.bundled();

    @Test
    void aCodeWithWordsThatFitIsFirm() {
        assertThat(read("535 5.7.8 Username and Password not accepted"))
                .isEqualTo(new Reading(Cause.AUTH_BAD_CREDENTIALS, Confidence.HIGH));
    }

    @Test
    void anErrorWithItsNameIsFirmAndItsWordsAloneAreNot() {
        assertThat(read("ConnectionRefusedError: [Errno 111] Connection refused"))
                .isEqualTo(new Reading(Cause.CONN_REFUSED, Confidence.HIGH));
        assertThat(read("Connection refused")).isEqualTo(new Reading(Cause.CONN_REFUSED, Confidence.MEDIUM));
    }

    @Test
    void whatAPersonAsksIsNotFirm() {
        assertThat(read("Why does my program say ConnectionRefusedError: [Errno 111] Connection refused?"))
                .isEqualTo(new Reading(Cause.CONN_REFUSED, Confidence.MEDIUM));
    }

    @Test
    void partsThatSpeakOfDifferentThingsAreNotFirm() {
        var text =
                "554 5.7.1 <ada@example.org>: Relay access denied\n" + "552 5.3.4 Message size exceeds fixed limit\n";

        assertThat(read(text).confidence()).isEqualTo(Confidence.MEDIUM);
    }

    private static Reading read(String text) {
        return READER.read(text, Context.UNKNOWN);
    }
}
