package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.net.http.LoopbackRedirect;

class RedirectListenerTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void whereTheRedirectSaysLocalhostBothAddressesListen(String literal) throws IOException {
        var address = InetAddress.ofLiteral(literal);
        assumeThat(NetworkInterface.getByInetAddress(address)).isNotNull();

        assertThat(listens("http://localhost/back", address)).isTrue();
    }

    @Test
    void whereItSaysAnAddressThatOneListens() throws IOException {
        assertThat(listens("http://127.0.0.1/back", InetAddress.ofLiteral("127.0.0.1")))
                .isTrue();
        assertThat(listens("http://127.0.0.1/back", InetAddress.ofLiteral("::1")))
                .isFalse();
    }

    private static boolean listens(String redirect, InetAddress address) throws IOException {
        try (var listener =
                RedirectListener.open(LoopbackRedirect.parse(redirect).orElseThrow())) {
            int port = URI.create(listener.uri()).getPort();
            try (var _ = new Socket(address, port)) {
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
