package org.mailwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.CountedText;

/** A reply of 30,000 letters took 40 seconds to mask, in the window on its own thread. */
class LinearMaskTest {

    private static final int LENGTH = 8 * 1024;

    /** Of each character, for the words, the addresses and the copy. */
    private static final int LOOKS = 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "ada",
                "ada.",
                "ada@",
                "ada ",
                "x@y",
                "a+",
                "+40",
                "+40a",
                "%40a",
                "=40a",
                "a=",
                "\"",
                "\"a",
                "a\"",
                "\"a\"@b",
                "example.org",
                "example.org.",
                "mail.example.org@",
                "é",
                "ad",
                "%3Dada",
                "\\\"",
                "-",
                "_a-"
            })
    void eachCharacterIsLookedAtAFewTimesOnly(String words) {
        var mask = new Redactor(List.of("ada"), List.of("mail.example.org", "example.org"));
        var text = new CountedText(words.repeat(LENGTH / words.length()), (long) LOOKS * LENGTH);

        assertThat(mask.plain(text)).isNotEmpty();
    }
}
