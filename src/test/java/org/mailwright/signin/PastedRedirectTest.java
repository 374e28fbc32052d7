package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;

/** The browser could not come back, and the person pastes where it was sent. */
class PastedRedirectTest extends SignInBench {

    private final List<Boolean> taken = new ArrayList<>();

    @Test
    void thePastedAddressEndsTheSignIn() throws Exception {
        var result = pasting((address, _) -> List.of(address));

        assertThat(result).isInstanceOf(SignInResult.Done.class);
        assertThat(taken).containsExactly(true);
        assertThat(idp.posted().getFirst().get("code")).contains(Idp.CODE);
    }

    @Test
    void aHiddenSchemeAndBrokenLinesAreMended() throws Exception {
        var result = pasting((address, _) ->
                List.of("  " + address.substring("http://".length(), 40) + "\n" + address.substring(40) + "#top\r\n"));

        assertThat(result).isInstanceOf(SignInResult.Done.class);
    }

    @Test
    void whatDoesNotBelongToThisSignInIsNotTakenAndTheRightAddressStillIs() throws Exception {
        var result = pasting((address, page) -> List.of(
                "",
                "hello",
                page.toString(),
                address.replace("127.0.0.1", "127.0.0.1.evil.example"),
                address.replace("http://", "https://"),
                address.replaceFirst(":(\\d+)/", ":1/"),
                address.replace("/?", "/other?"),
                address.replace("state=", "state=x"),
                address + "&state=twice",
                address.replaceFirst("state=[^&]*", ""),
                address + "&x=" + "y".repeat(20_000),
                address));

        assertThat(result).isInstanceOf(SignInResult.Done.class);
        assertThat(taken).filteredOn(each -> each).hasSize(1);
        assertThat(taken.getLast()).isTrue();
        assertThat(idp.posted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://login.evil.example", "http://login.example.org", "login.evil.example"})
    void anotherIssuersAnswerIsRefused(String issuer) throws Exception {
        idp.answering(came -> came.with("code", "stolen").with("iss", issuer));

        var result = pasting((address, _) -> List.of(address));

        assertThat(cause(result)).isEqualTo(Cause.OAUTH_STATE_MISMATCH);
        assertThat(idp.posted()).isEmpty();
    }

    @Test
    void aPastedRefusalIsOne() throws Exception {
        idp.answering(came -> came.with("error", "access_denied"));

        assertThat(cause(pasting((address, _) -> List.of(address)))).isEqualTo(Cause.OAUTH_DENIED);
    }

    @Test
    void theFirstAnswerCounts() throws Exception {
        var result = pasting((address, _) -> List.of(address, address));

        assertThat(result).isInstanceOf(SignInResult.Done.class);
        assertThat(idp.posted()).hasSize(1);
    }

    private SignInResult pasting(BiFunction<String, URI, List<String>> texts) throws InterruptedException {
        return signIn(PUBLIC, new SignIn.Person() {

            private Predicate<String> paste = _ -> false;

            @Override
            public void mayPaste(Predicate<String> address) {
                paste = address;
            }

            @Override
            public void open(URI page) {
                texts.apply(idp.unloaded(page), page).forEach(text -> taken.add(paste.test(text)));
            }
        });
    }
}
