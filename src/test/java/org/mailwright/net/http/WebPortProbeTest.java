package org.mailwright.net.http;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.net.Connections;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.http.WebPortProbe.Answer;
import org.mailwright.net.http.WebPortProbe.Sight;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import static org.assertj.core.api.Assertions.assertThat;

/** What a host's web port shows of the network between. */
class WebPortProbeTest {

    private static final String HOST = "smtp.example.org";

    private LoopbackWebServer web;

    @BeforeEach
    void start() {
        web = LoopbackWebServer.plain();
    }

    @AfterEach
    void stop() throws IOException {
        web.close();
    }

    private static Sight look(int port) {
        var network = new Network(new LoopbackDns(), TrustStore.system(), Limits.USUAL, Clock.systemUTC());
        try (var connections = new Connections()) {
            return new WebPortProbe(network, port).look(HOST, connections);
        }
    }

    @Test
    void aLogOnPageSaysSoByItsStatus() {
        web.raw(HOST + "/", LoopbackWebServer.head(511, "Content-Type: text/html", ""));

        assertThat(look(web.port()).answer()).isEqualTo(Answer.LOG_ON_PAGE);
    }

    @Test
    void aLogOnPageCarriesADocumentForPrograms() {
        web.with(HOST + "/", "text/html", "<html><!-- <WISPAccessGatewayParam xmlns:xsi='x'> --></html>");

        assertThat(look(web.port()).answer()).isEqualTo(Answer.LOG_ON_PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.44.1/login",
                "http://10.0.0.1:8080/?next=x",
                "http://100.64.3.4/",
                "https://[fd00::1]/",
                "http://169.254.1.1/"
            })
    void aLogOnPageLiesInTheLocalNetwork(String location) {
        web.redirecting(HOST + "/", location);

        assertThat(look(web.port()).answer()).isEqualTo(Answer.LOG_ON_PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://www.example.org/", "/here", "http://192.0.2.1/", "not a url", "https://100.128.0.1/"})
    void aHostMaySendItsOwnVisitorsOn(String location) {
        web.redirecting(HOST + "/", location);

        assertThat(look(web.port()).answer()).isEqualTo(Answer.ANSWERS);
    }

    @Test
    void anythingThatAnswersIsThere() {
        web.raw(HOST + "/", "SSH-2.0-hello\r\n");

        assertThat(look(web.port()).answer()).isEqualTo(Answer.ANSWERS);
    }

    @Test
    void nothingIsSilent() throws IOException {
        assertThat(look(ScriptedServer.freePort()).answer()).isEqualTo(Answer.SILENT);
    }

    @Test
    void theAnswerTellsTheTime() {
        web.raw(HOST + "/", LoopbackWebServer.head(404, "Date: Sun, 06 Nov 1994 08:49:37 GMT", ""));

        assertThat(look(web.port()).time()).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @Test
    void nobodyIsToldMoreThanTheName() {
        look(web.port());

        assertThat(web.asked()).containsExactly("GET " + HOST + "/");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "172.31.0.1, true",
        "192.168.0.1, true",
        "100.64.0.1, true",
        "fe80::1, true",
        "fdab::1, true",
        "8.8.8.8, false",
        "100.63.0.1, false",
        "172.32.0.1, false",
        "127.0.0.1, false",
        "2001:db8::1, false"
    })
    void anAddressIsOfTheLocalNetworkOrNot(String address, boolean local) {
        assertThat(WebPortProbe.isLocal(InetAddress.ofLiteral(address))).isEqualTo(local);
    }
}
