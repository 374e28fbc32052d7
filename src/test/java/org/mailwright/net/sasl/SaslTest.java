package org.mailwright.net.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.sasl.Login.Kind;
import org.mailwright.net.tls.TlsSession;

class SaslTest {

    private static final TlsSession TLS = new TlsSession("TLSv1.3", "x", List.of(), Optional.of(new byte[] {1, 2, 3}));

    private static Login login(String name, String secret, Kind kind) {
        return new Login(name, Secret.of(secret), kind);
    }

    private static SaslExchange exchange(String offered, Login login, Optional<TlsSession> tls) {
        var choice = Sasl.choose(Set.of(offered.split(" ")), login, new Sasl.Place("server.example.com", 143, tls));
        return ((Sasl.Choice.Use) choice).exchange();
    }

    private static String said(Optional<byte[]> bytes) {
        return new String(bytes.orElseThrow(), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN LOGIN CRAM-MD5, PASSWORD, true, PLAIN",
        "PLAIN LOGIN CRAM-MD5, PASSWORD, false, CRAM-MD5",
        "PLAIN SCRAM-SHA-1 SCRAM-SHA-256, PASSWORD, true, SCRAM-SHA-256",
        "PLAIN SCRAM-SHA-256 SCRAM-SHA-256-PLUS, PASSWORD, true, SCRAM-SHA-256-PLUS",
        "SCRAM-SHA-256-PLUS SCRAM-SHA-1, PASSWORD, false, SCRAM-SHA-1",
        "PLAIN CRAM-MD5, ENCRYPTED_PASSWORD, true, CRAM-MD5",
        "PLAIN XOAUTH2 OAUTHBEARER, TOKEN, true, OAUTHBEARER",
        "PLAIN XOAUTH2, TOKEN, true, XOAUTH2",
        "LOGIN NTLM, PASSWORD, true, LOGIN",
    })
    void theBestThatIsOfferedIsUsed(String offered, Kind kind, boolean encrypted, String best) {
        var tls = encrypted ? Optional.of(TLS) : Optional.<TlsSession>empty();

        assertThat(exchange(offered, login("ada", "secret", kind), tls).mechanism())
                .isEqualTo(best);
    }

    /** TLS 1.2 has nothing to bind to (RFC 9266), so that a server's proof would be of no connection. */
    @Test
    void withoutABindingNoneIsClaimed() {
        var old = Optional.of(new TlsSession("TLSv1.2", "TLS_ECDHE", List.of(), Optional.empty()));

        assertThat(exchange("SCRAM-SHA-256-PLUS SCRAM-SHA-1-PLUS SCRAM-SHA-1", login("ada", "x", Kind.PASSWORD), old)
                        .mechanism())
                .isEqualTo("SCRAM-SHA-1");
    }

    @ParameterizedTest
    @CsvSource({"NTLM GSSAPI, NoCommon", "XOAUTH2, OnlyOAuth", "'', NoneOffered"})
    void whyNothingFitsIsTold(String offered, String why) {
        var names = offered.isEmpty() ? Set.<String>of() : Set.of(offered.split(" "));

        var choice = Sasl.choose(
                names, login("ada", "secret", Kind.PASSWORD), new Sasl.Place("mail.test", 465, Optional.of(TLS)));

        assertThat(choice.getClass().getSimpleName()).isEqualTo(why);
    }

    /** RFC 2195, section 2. */
    @Test
    void cramMd5IsAsInTheStandard() throws Exception {
        var exchange =
                exchange("CRAM-MD5", login("tim", "tanstaaftanstaaf", Kind.ENCRYPTED_PASSWORD), Optional.empty());

        var answer = exchange.respond("<1896.697170952@postoffice.reston.mci.net>".getBytes(UTF_8));

        assertThat(new String(answer, UTF_8)).isEqualTo("tim b913a602c7eda7a495b4e6e7334d3890");
    }

    /** RFC 7628, section 4.1. */
    @Test
    void oauthbearerIsAsInTheStandard() {
        var exchange = exchange(
                "OAUTHBEARER",
                login("user@example.com", "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==", Kind.TOKEN),
                Optional.of(TLS));

        assertThat(said(exchange.initial()))
                .isEqualTo("n,a=user@example.com,\u0001host=server.example.com\u0001port=143\u0001"
                        + "auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\u0001\u0001");
    }

    @Test
    void plainAndXoauth2HoldTheirSecretsInUtf8() {
        assertThat(said(exchange("PLAIN", login("ada", "pässwörd", Kind.PASSWORD), Optional.of(TLS))
                        .initial()))
                .isEqualTo("\0ada\0pässwörd");
        assertThat(said(exchange("XOAUTH2", login("ada@x.test", "tok", Kind.TOKEN), Optional.of(TLS))
                        .initial()))
                .isEqualTo("user=ada@x.test\u0001auth=Bearer tok\u0001\u0001");
    }

    @ParameterizedTest
    @CsvSource({"SCRAM-SHA-1, SHA-1, SHA1", "SCRAM-SHA-256, SHA-256, SHA256"})
    void scramProvesBothSides(String mechanism, String digest, String hmac) throws Exception {
        var exchange = exchange(mechanism, login("ada", "secret", Kind.PASSWORD), Optional.of(TLS));
        var server = new ScramServer("secret", digest, "Hmac" + hmac);

        var challenge = server.first(said(exchange.initial()));
        var last = server.last(new String(exchange.respond(challenge.getBytes(UTF_8)), UTF_8));
        exchange.respond(last.getBytes(UTF_8));

        assertThat(exchange.isComplete()).isTrue();
    }

    @Test
    void aServerThatDoesNotKnowThePasswordIsFoundOut() throws Exception {
        var exchange = exchange("SCRAM-SHA-256", login("ada", "secret", Kind.PASSWORD), Optional.of(TLS));
        var server = new ScramServer("guessed", "SHA-256", "HmacSHA256");
        var challenge = server.first(said(exchange.initial()));
        var last = server.last(new String(exchange.respond(challenge.getBytes(UTF_8)), UTF_8));

        assertThatThrownBy(() -> exchange.respond(last.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        ConnectionFailure.class,
                        failure -> assertThat(failure.what()).isEqualTo(Cause.PROTOCOL_VIOLATION));
        assertThat(exchange.isComplete()).isFalse();
    }

    @Test
    void nonsenseForAChallengeIsAViolation() {
        var exchange = exchange("SCRAM-SHA-256", login("ada", "secret", Kind.PASSWORD), Optional.of(TLS));
        exchange.initial();

        assertThatThrownBy(() -> exchange.respond("hello".getBytes(UTF_8))).isInstanceOf(IOException.class);
    }

    /** Before anything is computed: ten million rounds take half a minute, the largest number hours. */
    @ParameterizedTest
    @ValueSource(strings = {"i=1000001", "i=10000000", "i=2147483647", "i=99999999999", "i=-1", "x=1"})
    void moreRoundsThanAnyHonestServerWantsAreAViolation(String rounds) {
        var exchange = exchange("SCRAM-SHA-256", login("ada", "secret", Kind.PASSWORD), Optional.of(TLS));
        var initial = said(exchange.initial());
        var nonce = initial.substring(initial.indexOf("r="));

        assertThatThrownBy(() -> exchange.respond((nonce + "x,s=YWFhYWFhYWE=," + rounds).getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        ConnectionFailure.class,
                        failure -> assertThat(failure.what()).isEqualTo(Cause.PROTOCOL_VIOLATION));
    }
}
