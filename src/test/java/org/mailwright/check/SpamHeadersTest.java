package org.mailwright.check;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;

/** What spam filters write into a message. */
class SpamHeadersTest {

    private static final String CRLF = "\r\n";

    @Test
    void spamAssassinSaysItsScoreAndTests() {
        var said = SpamHeaders.parse("""
                X-Spam-Status: Yes, score=6.2 required=5.0 tests=BAYES_50,DKIM_INVALID,
                \tHTML_MESSAGE autolearn=no version=4.0.0
                DKIM-Signature: v=1; a=rsa-sha256; d=example.org;
                \ts=mail2026; h=from:to; b=abc
                """);

        assertThat(said)
                .isEqualTo(new SpamHeaders(
                        Optional.of("SpamAssassin"),
                        Optional.of("6.2"),
                        List.of("BAYES_50", "DKIM_INVALID", "HTML_MESSAGE"),
                        Optional.of("mail2026"),
                        Optional.of("example.org")));
    }

    @Test
    void rspamdSaysWhatCountsAgainstTheMessage() {
        var said = SpamHeaders.parse("X-Spamd-Result: default: False [7.10 / 15.00];" + CRLF
                + " R_SPF_FAIL(1.00)[-all]; DMARC_POLICY_SOFTFAIL(0.10)[x]; MIME_GOOD(-0.10)[y]; ARC_NA(0.00)[]"
                + CRLF);

        assertThat(said.filter()).contains("Rspamd");
        assertThat(said.score()).contains("7.10");
        assertThat(said.tests()).containsExactly("R_SPF_FAIL", "DMARC_POLICY_SOFTFAIL");
    }

    @Test
    void microsoftSaysItsConfidenceAndCategory() {
        var said = SpamHeaders.parse("X-Forefront-Antispam-Report: CIP:192.0.2.1;CTRY:DE;SCL:5;CAT:SPOOF;SRV:;\r\n");

        assertThat(said.filter()).contains("Microsoft");
        assertThat(said.score()).contains("5");
        assertThat(said.tests()).containsExactly("SPOOF");
    }

    @Test
    void whatIsNotThereIsNotSaid() {
        assertThat(SpamHeaders.parse("")).isEqualTo(SpamHeaders.UNSAID);
        assertThat(SpamHeaders.parse("X-Spam-Status:\r\nSubject: score=9\r\n")).isEqualTo(SpamHeaders.UNSAID);
    }
}
