package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.tls.Network;
import org.mailwright.signin.SignInResult.Done;

/** An issuer that is what it says, and answers as none should: without end, with too much, or without its name. */
class HostileAnswersTest extends HostileBench {

    private static final String REGISTER = Idp.HOST + "/register";

    @Test
    void anIssuerThatPromisesItsNameHasToGiveIt() throws Exception {
        metadata(honest().replace("{", "{\"authorization_response_iss_parameter_supported\":true,"));

        assertThat(cause(attempt())).isEqualTo(Cause.OAUTH_STATE_MISMATCH);
        assertThat(idp.web().asked()).noneMatch(line -> line.contains("/token"));

        idp.answering(came -> came.with("code", Idp.CODE).with("iss", issuer));
        assertThat(attempt()).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {METADATA, REGISTER, Idp.HOST + "/token"})
    void anAnswerWithoutEndIsReadNoFurther(String page) throws Exception {
        idp.web().page(page, HostileAnswersTest::withoutEnd);

        assertThat(cause(attempt())).isEqualTo(Cause.OAUTH_TOKEN_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {METADATA, REGISTER, Idp.HOST + "/token"})
    void anAnswerThatNeverComesToItsEndIsNotAwaitedForEver(String page) throws Exception {
        var over = new CountDownLatch(1);
        idp.web().page(page, out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
            out.flush();
            await(over);
        });
        var brief = new Limits(Duration.ofSeconds(10), Duration.ofMillis(400));
        var network = new Network(new LoopbackDns(), Idp.trust(), brief, Clock.systemUTC());

        var result = new BrowserSignIn(network, new OpenClients(network, Registrations.NONE))
                .signIn(request(), idp::accept);
        over.countDown();

        assertThat(cause(result)).isEqualTo(Cause.OAUTH_TOKEN_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"client_id\":\"x\",\"redirect_uris\":[\"http://127.0.0.1/\",\"https://evil.example.net/\"]}",
                "{\"client_id\":\"x\",\"redirect_uris\":[\"http://127.0.0.1:1/\"]}",
                "{\"client_id\":\"x\",\"redirect_uris\":[]}",
                "{\"client_id\":\"x\",\"redirect_uris\":\"http://127.0.0.1/\"}",
                "{\"client_id\":\"x\",\"client_secret\":\"hush\",\"client_secret_expires_at\":1}",
                "{\"client_id\":\"x\",\"client_secret\":\"hush\",\"client_secret_expires_at\":0}",
                "{\"client_id\":\"x\",\"client_id\":\"y\"}",
                "{\"client_id\":\"x\"",
                "{\"error\":\"invalid_redirect_uri\",\"client_id\":\"x\"}",
            })
    void aRegistrationThatIsNotTheOneThatWasAskedForOpensNoPage(String answer) throws Exception {
        idp.web().page(REGISTER, out -> Idp.write(out, 201, answer));

        assertThat(cause(attempt())).isEqualTo(Cause.OAUTH_CLIENT_INVALID);
        assertThat(idp.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {REGISTER, Idp.HOST + "/token"})
    void nothingIsSentToWhereARedirectLeads(String page) throws Exception {
        var elsewhere = "Location: https://evil.example.net:" + idp.web().port() + "/";
        idp.web().raw(page, LoopbackWebServer.head(307, elsewhere, ""));

        assertThat(attempt()).isInstanceOf(SignInResult.Failed.class);
        assertThat(idp.web().asked()).noneMatch(line -> line.contains("evil.example.net"));
    }

    /** As a server that wants to see a report with them. */
    @Test
    void whatWasSentIsNotRepeatedInWords() throws Exception {
        idp.web().page(Idp.HOST + "/token", out -> {
            var form = idp.posted().getLast();
            var code = form.get("code").orElseThrow();
            var encoded = new Parameters().with("c", code).encoded().substring(2);
            var words = "%s %s %s"
                    .formatted(code, encoded, form.get("code_verifier").orElseThrow());
            Idp.write(out, 400, "{\"error\":\"" + code + "\",\"error_description\":\"" + words + "\"}");
        });

        var failed = (SignInResult.Failed) attempt();

        assertThat(failed.words()).contains("***: *** *** ***");
    }

    private static void withoutEnd(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\n\r\n{\"a\":[".getBytes(StandardCharsets.UTF_8));
        var more = "1,".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
        while (true) out.write(more); // until the other side hangs up
    }

    private static void await(CountDownLatch over) throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
