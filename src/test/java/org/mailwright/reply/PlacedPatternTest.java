package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A place that is skipped is never one where the pattern matches. */
class PlacedPatternTest {

    private static final PlacedPattern CODE = new PlacedPattern(
            Pattern.compile("\\b[45]\\d\\d\\b"), "45", (text, at) -> PlacedPattern.isDigit(text, at + 1));

    @Test
    void eachMatchIsFoundUpToTheLimit() {
        assertThat(CODE.all("535 x 421 5 45é 1535 550", 9))
                .extracting(MatchResult::group)
                .containsExactly("535", "421", "550");
        assertThat(CODE.all("535 421 550", 2)).extracting(MatchResult::start).containsExactly(0, 4);
        assertThat(CODE.all("", 9)).isEmpty();
        assertThat(CODE.first("no 421")).map(MatchResult::start).contains(3);
        assertThat(CODE.first("no")).isEmpty();
    }

    /** What stands before a place counts, though the look begins there. */
    @Test
    void aBoundaryLooksBack() {
        assertThat(CODE.first("x535")).isEmpty();
    }

    @Test
    void matchesAreReplacedAndTheRestStays() {
        assertThat(CODE.replaced("a 535, b 421.", "#")).isEqualTo("a #, b #.");
        assertThat(CODE.replaced("535", "#")).isEqualTo("#");
        assertThat(CODE.replaced("none", "#")).isEqualTo("none");
    }

    @Test
    void onlyTheTenDigitsOfAsciiAreDigits() {
        assertThat("/0:9٣".chars().mapToObj(Character::toString).filter(c -> PlacedPattern.isDigit(c, 0)))
                .containsExactly("0", "9");
        assertThat(PlacedPattern.isDigit("1", 1)).isFalse();
    }
}
