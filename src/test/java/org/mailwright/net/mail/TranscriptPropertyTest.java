package org.mailwright.net.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mailwright.model.Secret;

/** Of a password nothing is left in what is told of a conversation, whichever way it was said. */
class TranscriptPropertyTest {

    @Property(tries = 500)
    void noFormOfAPasswordIsLeft(@ForAll("passwords") String password, @ForAll @From("around") String around) {
        var transcript = new Transcript(_ -> {});
        try (var secret = Secret.of(password)) {
            transcript.hide(secret);
        }
        for (var form : forms(password)) {
            transcript.server(around + form + around + form);
            transcript.client(form + form);
        }

        for (var form : forms(password)) {
            assertThat(transcript.lines()).allSatisfy(line -> assertThat(line).doesNotContain(form));
        }
    }

    private static List<String> forms(String password) {
        return List.of(
                password,
                password.replace("\\", "\\\\").replace("\"", "\\\""),
                Base64.getEncoder().encodeToString(password.getBytes(UTF_8)));
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.of("a", "b", "\\", "\"", "$", "Y", "=", " ", "é", "€", "😀", "Q")
                .list()
                .ofMinSize(4)
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.of("", "a", "\\", "\"", "535 ", "* OK [", "=", "YQ");
    }
}
