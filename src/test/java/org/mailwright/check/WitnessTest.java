package org.mailwright.check;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Stage;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The witness of the cases tells of every client that does what must not be done. */
class WitnessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS correct horse battery/QUIT",
                "Y29ycmVjdCBob3JzZSBiYXR0ZXJ5/QUIT",
                "AUTH PLAIN AGFkYUBleGFtcGxlLm9yZwBjb3JyZWN0IGhvcnNlIGJhdHRlcnk=/QUIT",
                "AUTH PLAIN/QUIT",
                "MAIL FROM:<ada@example.org>/QUIT",
                "EHLO [127.0.0.1]",
                "EHLO [127.0.0.1]/././QUIT",
            })
    void whatMustNotBeSaidIsToldOf(String lines) throws Exception {
        assertThatThrownBy(testimony(lines)).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatMayBeSaidIsNot() throws Exception {
        assertThatCode(testimony("EHLO [127.0.0.1]/STARTTLS/QUIT")).doesNotThrowAnyException();
    }

    private static ThrowingCallable testimony(String lines) throws Exception {
        var left = new CountDownLatch(1);
        var conduct = Case.smtp("listens", Cause.CONN_DROPPED, Stage.GREETING, Encryption.STARTTLS, dialogue -> {
            try {
                while (true) dialogue.hear();
            } finally {
                left.countDown();
            }
        });
        try (var scene = Scene.of(conduct)) {
            try (var client = new Socket(InetAddress.getLoopbackAddress(), scene.port())) {
                client.getOutputStream()
                        .write((lines + "/").replace("/", "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            left.await();
            return new Witness(conduct, scene)::testify;
        }
    }
}
