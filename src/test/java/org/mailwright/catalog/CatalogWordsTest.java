package org.mailwright.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.json.FaultKind;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import static org.assertj.core.api.Assertions.assertThat;

/** Each hint and each fault has its words, in every language. */
class CatalogWordsTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Messages GERMAN = Messages.in(Locale.GERMAN);

    static Stream<FaultKind> kinds() {
        return Stream.of(ProblemKind.values(), JsonFaultKind.values()).flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFaultHasWords(FaultKind kind) {
        var english = ENGLISH.get(Problem.key(kind), "first", "second", "third");
        var german = GERMAN.get(Problem.key(kind), "first", "second", "third");

        assertThat(List.of(english, german))
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words).endsWith(".").doesNotContain("{", "''"));
    }

    @ParameterizedTest
    @EnumSource
    void aHintHasWords(Hint.Code code) {
        var hint = new Hint(code, Optional.empty(), Set.of());

        var english = new Wording(ENGLISH).of(hint);
        var german = new Wording(GERMAN).of(hint);

        assertThat(List.of(english, german))
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words).endsWith(".").doesNotContain("!", "''"));
    }
}
