package org.mailwright.check.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.check.AuthenticationResults;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.Removal;
import org.mailwright.check.SpamHeaders;
import org.mailwright.check.session.IncomingSession;
import org.mailwright.check.session.StageLog;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** The test message that arrived. */
class ArrivalWaitTest {

    private static final String HEADER = "Authentication-Results: mx.example; spf=pass\r\nX-Spam-Score: 1.5\r\n";

    @Test
    void aHeaderThatBreaksWhatReadsItHasArrived() throws Exception {
        var results = AuthenticationResults.parse(HEADER);
        var spam = SpamHeaders.parse(HEADER);

        var verdictsBroken = arrival(new HeaderReading(_ -> unforeseen(), SpamHeaders::parse));
        var filtersBroken = arrival(new HeaderReading(AuthenticationResults::parse, _ -> unforeseen()));

        assertThat(verdictsBroken.found()).isTrue();
        assertThat(verdictsBroken.authentication()).isEqualTo(AuthenticationResults.UNSAID);
        assertThat(verdictsBroken.spam()).isEqualTo(spam);
        assertThat(filtersBroken.found()).isTrue();
        assertThat(filtersBroken.authentication()).isEqualTo(results);
        assertThat(filtersBroken.spam()).isEqualTo(SpamHeaders.UNSAID);
    }

    private static <T> T unforeseen() {
        throw new IllegalStateException("unforeseen");
    }

    private static Arrival arrival(HeaderReading reading) throws InterruptedException {
        var log = new StageLog(Side.INCOMING, _ -> {});
        log.begin(Stage.ARRIVAL);
        return new ArrivalWait(new Delivered(), Protocol.IMAP, log, reading).await("token", Duration.ZERO);
    }

    /** A mailbox in which the message lies. */
    private record Delivered() implements IncomingSession {

        @Override
        public void openInbox() {}

        @Override
        public Optional<Found> find(String token) {
            return Optional.of(new Found("INBOX", false, HEADER));
        }

        @Override
        public Removal remove(Found found, String token) {
            return Removal.FAILED;
        }

        @Override
        public void close() {}
    }
}
