package org.mailwright.reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void leaveAGapBetweenFragmentsButKeepTheirOrder() {
        assertTrue(in("quota .. exceeded", "quota of ada exceeded"));
        assertFalse(in("quota .. exceeded", "exceeded the quota"));
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
