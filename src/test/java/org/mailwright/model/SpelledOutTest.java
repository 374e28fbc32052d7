package org.mailwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledOutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada (at) example (dot) org",
                "ada(at)example(dot)org",
                "ada [at] example.org",
                "ada{AT}example{DOT}org",
                "ada at example dot org",
                "ada (ät) example (punkt) org",
                "ada [arroba] example [punto] org",
                "<ada (at) example (dot) org>",
                "ada(@)example.org",
            })
    void wordsStandForTheSigns(String typed) {
        assertThat(EmailAddress.spelledOut(typed)).hasToString("Optional[ada@example.org]");
        assertThat(EmailAddress.parse(typed)).isEqualTo(EmailAddress.spelledOut(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada Lovelace <ada@example.org>",
                "look at me at example.org",
                "mail me at example dot org please",
                "attila.example.org",
                "(at)",
                "ada (at) example (at) example.org",
                "",
            })
    void othersAreNotSpelledOut(String typed) {
        assertThat(EmailAddress.spelledOut(typed)).isEmpty();
    }

    @Test
    void aLongTextIsNotLookedThrough() {
        assertThat(EmailAddress.spelledOut(" ".repeat(200) + "(at)".repeat(200_000)))
                .isEmpty();
    }
}
