package org.mailwright.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search that other tests trust finds what it is to find. */
class SecretSearchTest {

    private static final String SECRET = "a token/with+odd=\"signs\"";

    @Test
    void aSecretIsFoundInEachOfItsForms() {
        var sasl = ("user=ada@example.org\1auth=Bearer " + SECRET + "\1\1").getBytes(UTF_8);
        for (var said : List.of(
                SECRET,
                "a tok\n  en/with+odd=\"signs\"",
                URLEncoder.encode(SECRET, UTF_8),
                SECRET.replace("\"", "\\\""),
                Base64.getEncoder().encodeToString(sasl),
                Base64.getUrlEncoder().withoutPadding().encodeToString(sasl),
                Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(sasl))) {
            assertThat(SecretSearch.found("100 % said <" + said + ">", List.of("another", SECRET)))
                    .as(said)
                    .containsExactly(SECRET);
        }
    }

    @Test
    void nothingElseIs() {
        assertThat(SecretSearch.found("a token with no odd signs: YSB0b2tlbg==", List.of(SECRET)))
                .isEmpty();
    }
}
