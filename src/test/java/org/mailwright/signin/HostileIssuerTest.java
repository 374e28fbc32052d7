package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.net.http.Parameters;
import org.mailwright.signin.SignInResult.Done;

/** The whole way from an issuer that a domain's settings file names to the tokens, each step in turn answered by an enemy. */
class HostileIssuerTest extends HostileBench {

    @Test
    void anHonestOneSignsIn() throws Exception {
        assertThat(attempt()).isInstanceOf(Done.class);
        assertThat(idp.asked().getLast().get("client_id")).contains("given-1");
        assertThat(idp.asked().getLast().get("scope")).contains("urn:ietf:params:oauth:scope:mail");
    }

    static Stream<String> lies() {
        return Stream.of(
                "\"issuer\":\"https://HOST/mail\"|\"issuer\":\"https://HOST/other\"",
                "\"issuer\":\"https://HOST/mail\"|\"issuer\":\"https://evil.example.net/mail\"",
                "\"issuer\":\"https://HOST/mail\"|\"issuer\":7",
                "https://HOST/authorize|https://evil.example.net/authorize",
                "https://HOST/authorize|http://HOST/authorize",
                "https://HOST/authorize|https://HOST@evil.example.net/authorize",
                "https://HOST/authorize|https://evil@HOST/authorize",
                "https://HOST/authorize|javascript:alert(1)",
                "https://HOST/token|https://evil.example.net/token",
                "https://HOST/token|http://HOST/token",
                "https://HOST/token|https://login.example.org:1/token",
                "https://HOST/token|",
                "https://HOST/register|https://evil.example.net/register",
                "https://HOST/register|http://HOST/register");
    }

    @ParameterizedTest
    @MethodSource("lies")
    void metadataThatLeadsElsewhereEndsBeforeAnythingIsSent(String lie) throws Exception {
        var parts = lie.replace("HOST", authority).split("\\|", -1);
        metadata(honest().replace(parts[0], parts[1]));

        assertThat(cause(attempt())).isEqualTo(Cause.OAUTH_CLIENT_INVALID);
        assertThat(idp.asked()).isEmpty();
        assertThat(idp.web().posted()).isEmpty();
    }

    static Stream<String> garbage() {
        return Stream.of(
                "",
                "{",
                "null",
                "[]",
                "[".repeat(200_000),
                "{\"a\":".repeat(100_000),
                "{\"issuer\":\"" + "x".repeat(900_000) + "\"}",
                "\0\0\0",
                "<html>Sign in</html>");
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void metadataThatIsNoneIsNotRead(String body) throws Exception {
        metadata(body);

        assertThat(cause(attempt())).isEqualTo(Cause.OAUTH_CLIENT_INVALID);
        assertThat(idp.web().posted()).isEmpty();
    }

    @Test
    void tenMegabytesAreNotRead() throws Exception {
        idp.web().page(METADATA, out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"issuer\":\""
                    .getBytes(StandardCharsets.UTF_8));
            var more = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 160; i++) out.write(more);
        });

        assertThat(cause(attempt())).isEqualTo(Cause.OAUTH_TOKEN_ERROR);
        assertThat(idp.web().posted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example.net/metadata", "http://login.example.org/metadata", "//evil.example.net/"})
    void metadataByARedirectIsNotTaken(String target) throws Exception {
        idp.web().redirecting(METADATA, target);

        assertThat(attempt()).isInstanceOf(SignInResult.Failed.class);
        assertThat(idp.web().posted()).isEmpty();
    }

    @Test
    void aMixUpOfTwoIssuersIsNoticed() throws Exception {
        idp.answering(came -> came.with("code", Idp.CODE).with("iss", "https://evil.example.net/mail"));

        assertThat(cause(attempt())).isEqualTo(Cause.OAUTH_STATE_MISMATCH);
        assertThat(idp.posted())
                .noneMatch(form -> form.get("code").filter(Idp.CODE::equals).isPresent());
    }

    @Test
    void ofTwoRedirectsTheFirstCountsAndItsCodeIsSentOnce() throws Exception {
        var result = new BrowserSignIn(network(Idp.trust()), clients(Registrations.NONE)).signIn(request(), page -> {
            idp.accept(page);
            var asked = Parameters.parse(page.getRawQuery()).orElseThrow();
            var again = new Parameters()
                    .with("state", asked.get("state").orElseThrow())
                    .with("code", "second");
            try {
                idp.browse(URI.create(asked.get("redirect_uri").orElseThrow() + "?" + again.encoded()));
            } catch (UncheckedIOException e) {
                assertThat(e).isNotNull(); // the port may be closed by now
            }
        });

        assertThat(result).isInstanceOf(Done.class);
        assertThat(idp.posted().stream().filter(form -> form.get("code").isPresent()))
                .singleElement()
                .satisfies(form -> assertThat(form.get("code")).contains(Idp.CODE));
    }

    /** RFC 6749, section 4.1.2: who presents a code twice gets nothing. */
    @Test
    void aCodeThatWasUsedBeforeIsSaid() throws Exception {
        idp.granting(400, "{\"error\":\"invalid_grant\",\"error_description\":\"Code was used: " + Idp.CODE + "\"}");

        var failed = (SignInResult.Failed) attempt();

        assertThat(failed.cause()).isEqualTo(Cause.OAUTH_TOKEN_ERROR);
        assertThat(failed.words()).hasValueSatisfying(words -> assertThat(words).doesNotContain(Idp.CODE));
    }

    /** A clock that is wrong, or a lie about the time, ends no sign-in by itself: the server says whether a token is good. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e9", "99999999999999999999999", "\"soon\"", "null", "{}"})
    void aTokensTimeIsNotBelievedBlindly(String seconds) throws Exception {
        idp.granting(200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":" + seconds + "}");

        assertThat(attempt()).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed", "with a\u0000nought", "\"quotes\"", "x\r\nHost: evil"})
    void anIdOnDiskThatSomebodyChangedIsNotUsed(String id) throws Exception {
        idp.web().page(Idp.HOST + "/token", out -> {
            boolean ours = idp.posted()
                    .getLast()
                    .get("client_id")
                    .filter("given-1"::equals)
                    .isPresent();
            Idp.write(out, ours ? 200 : 401, ours ? Idp.granting("a", "") : "{\"error\":\"invalid_client\"}");
        });

        assertThat(attempt(new Registrations() {
                    @Override
                    public Optional<String> id(String of) {
                        return Optional.of(id);
                    }
                }))
                .isInstanceOf(Done.class);
        assertThat(idp.asked().getLast().get("client_id")).contains("given-1");
    }

    /** There is no code then; the rest of the issuer's word still counts. */
    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.net/device", "http://HOST/device", "https://HOST@evil.example.net/"})
    void aPageForCodesThatIsElsewhereIsNotAsked(String page) throws Exception {
        var endpoint = "{\"device_authorization_endpoint\":\"" + page.replace("HOST", authority) + "\",";
        metadata(honest().replace("{", endpoint));
        var byCode = new DeviceSignIn(network(Idp.trust()), clients(Registrations.NONE), new PlayedTime());

        var result = byCode.signInByCode(request(), code -> fail("shown: " + code));

        assertThat(cause(result)).isEqualTo(Cause.OAUTH_DEVICE_BLOCKED);
        assertThat(idp.posted()).noneMatch(form -> form.get("scope").isPresent());
    }

    @Test
    void aTokenIsForTheHostsOfTheSameFileOnly() {
        var offer = request().offer();

        assertThat(offer.covers(server(Protocol.IMAP, 993))).isTrue();
        assertThat(offer.hosts()).containsExactly("mail.example.org");
    }
}
