package org.mailwright.net.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;
import org.mailwright.net.SearchBudget;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Reading from the web ends, whatever a server sends. */
class WebClientBoundsTest extends WebBench {

    private static final Limits BRIEF = new Limits(Duration.ofSeconds(20), Duration.ofMillis(300));

    @Test
    void aBodyThatSaysItIsTooBigIsNotRead() {
        web.raw("example.org/a", "HTTP/1.1 200 OK\r\nContent-Length: 10485760\r\n\r\n");

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aBodyWithoutEndIsCut() {
        web.page("example.org/a", out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) out.write(("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aGiantPageForWhatIsNotThereIsNoAttack() throws Exception {
        web.raw("example.org/a", "HTTP/1.1 404 No\r\nContent-Length: 10485760\r\n\r\n")
                .raw("example.org/b", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10485760\r\n\r\n");

        assertThat(client.get(url("example.org/a")).status()).isEqualTo(404);
        assertThat(client.get(url("example.org/b")).body()).isEmpty();
    }

    @Test
    void headersWithoutEndAreCut() {
        web.page("example.org/a", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) out.write("X-More: y\r\n".getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aLineWithoutEndIsCut() {
        web.page("example.org/a", out -> {
            while (true) out.write("HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aZipBombIsCut() throws Exception {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(new byte[10 * 1024 * 1024]);
        }
        web.page("example.org/a", out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + zipped.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(zipped.toByteArray());
        });

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.DISCO_MALICIOUS);
    }

    @Test
    void aBodyThatDripsHasOnlyTheTimeOfOneReply() throws Exception {
        var dripping = client(BRIEF);
        web.page("example.org/a", out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('x');
                out.flush();
            }
        });

        var failure = catchThrowableOfType(ConnectionFailure.class, () -> dripping.get(url("example.org/a")));

        assertThat(failure.what()).isIn(Cause.GREETING_TIMEOUT, Cause.DISCO_MALICIOUS);
    }

    @Test
    void somethingElseThanAWebServerIsNoAnswer() {
        web.raw("example.org/a", "* OK IMAP4rev1 ready\r\n");

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.PROTOCOL_VIOLATION);
    }

    @Test
    void anInterruptClosesTheConnection() throws Exception {
        var hung = new CountDownLatch(1);
        web.page("example.org/a", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            hung.countDown();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = threads.submit(() -> failure(url("example.org/a")));
            hung.await();

            threads.shutdownNow();

            assertThat(asking.get().what()).isEqualTo(Cause.CONN_DROPPED);
            web.awaitHangUp();
        }
    }

    @Test
    void oneSearchOpensNoMoreThanItsShare() {
        for (int i = 0; i < SearchBudget.MOST; i++) {
            assertThat(budget.take(new Endpoint("h" + i + ".example", 1))).isTrue();
        }

        assertThat(failure(url("example.org/a")).what()).isEqualTo(Cause.CONN_REFUSED);
        assertThat(web.connections()).isZero();
    }
}
