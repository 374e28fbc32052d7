package org.mailwright.check;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Connector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.finding;

/** A reset that comes before this side has seen the connection stand: the system then says that connecting failed. */
class EarlyResetTest {

    private static final Connector RESETS = (_, _, _, _) -> {
        throw new ConnectionFailure(Cause.CONN_DROPPED);
    };

    @ParameterizedTest
    @CsvSource({"STARTTLS, GREETING", "NONE, GREETING", "TLS, TLS"})
    void theServerWasReachedHoweverFastItHungUp(Encryption encryption, Stage failed) throws Exception {
        var report = new Bench().dialing(RESETS).outgoing(new Endpoint("localhost", 587), encryption);

        assertThat(report.cause()).isEqualTo(Cause.CONN_DROPPED);
        assertThat(report.stage()).contains(failed);
        assertThat(finding(report, Side.OUTGOING, Stage.CONNECT).status()).isEqualTo(Finding.Status.OK);
    }
}
