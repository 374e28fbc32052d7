package org.mailwright.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseMatcherTest {

    @Test
    void beginWhereAWordBegins() {
        assertTrue(in("rate", "the rate limit"));
        assertFalse(in("rate", "cannot generate"));
        assertTrue(in("rate", "to generate rates"));
    }

    @Test
    void endWithAWordWhereTheySaySo() {
        assertTrue(in("conta_", "a conta foi"));
        assertFalse(in("conta_", "it contains"));
    }

    /** A letter that follows a digit begins a word, and the ends of both alphabets count. */
    @Test
    void aWordIsOfLettersAndANumberOfDigits() {
        for (var inside : new String[] {"az", "za", "09", "90"}) {
            assertFalse(in(inside.substring(1), inside), inside);
            assertFalse(in(inside.charAt(0) + "_", inside), inside);
        }
        for (var apart : new String[] {"a1", "9z", "a-b", "1.2", "a`", "z{", "9:", "0/"}) {
            assertTrue(in(apart.substring(1), apart), apart);
            assertTrue(in(apart.charAt(0) + "_", apart), apart);
        }
    }

    @Test
    void aLaterPlaceCountsWhereTheFirstIsWithinAWord() {
        assertTrue(in("rate", "generate rate"));
        assertTrue(in("a_", "ab a"));
        assertFalse(in("ab", "a b"));
    }

    /** How the tree of phrases asks. */
    @Test
    void beginAtAPlaceAndGoOnBehindIt() {
        var phrase = new PhraseMatcher("rate_ .. limit").phrases().getFirst();
        var said = NormalizedText.of("the rate of rated limits");

        assertEquals("rate", phrase.beginning());
        assertTrue(phrase.beginsAt(4, said.text()));
        assertFalse(phrase.beginsAt(3, said.text()));
        assertFalse(phrase.beginsAt(12, said.text()));
        assertTrue(new PhraseMatcher("rate").phrases().getFirst().beginsAt(12, said.text()));
        assertTrue(phrase.goesOn(4, said));
        assertFalse(phrase.goesOn(18, said));
        assertFalse(new PhraseMatcher("a .. bc").phrases().getFirst().goesOn(0, NormalizedText.of("abc")));
    }

    @Test
    void areTheSameByTheirText() {
        assertEquals(new PhraseMatcher("one"), new PhraseMatcher("one"));
        assertEquals(new PhraseMatcher("one").hashCode(), new PhraseMatcher("one").hashCode());
        assertNotEquals(new PhraseMatcher("one"), new PhraseMatcher("two"));
        assertEquals("one", new PhraseMatcher("one").toString());
    }

    @Test
    void leaveAGapBetweenFragmentsButKeepTheirOrder() {
        assertTrue(in("quota .. exceeded", "quota of ada exceeded"));
        assertFalse(in("quota .. exceeded", "exceeded the quota"));
    }

    /** Of several rules that match, the one that says more is right. */
    @Test
    void theLongestAlternativeThatIsThereCounts() {
        var phrases = new PhraseMatcher("box | mailbox .. full | the quota of nobody");

        assertEquals(11, phrases.letters(NormalizedText.of("the box: mailbox is full")));
        assertEquals(3, phrases.letters(NormalizedText.of("the box is full")));
        assertEquals(0, phrases.letters(NormalizedText.of("all is well")));
    }

    @Test
    void oneAlternativeIsEnough() {
        assertTrue(in("voll | full | 已满", "邮箱已满"));
        assertFalse(in("voll | full | 已满", "empty"));
    }

    @ParameterizedTest
    @CsvSource({
        "Écho d'Été, echo d'ete",
        "Straße, strasse",
        "Błąd, blad",
        "받는 사람, 받는 사람",
        "<spam@quota.example>: no, <&mail>: no",
        "from 192.0.2.10 and [2001:db8::1], from &ip and [&ip]",
        "5.7.1 no address, 5.7.1 no address"
    })
    void areLookedForInTheNormalForm(String said, String normal) {
        assertEquals(normal, NormalizedText.of(said).text());
    }

    private static boolean in(String words, String said) {
        return new PhraseMatcher(words).in(NormalizedText.of(said));
    }
}
