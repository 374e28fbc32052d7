package org.mailwright.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seeds and everything that fuzzing has found, and some inputs made of them, the same in each run. */
class FuzzTest {

    private static final int MADE = 40;

    static Set<String> targets() {
        return FuzzTargets.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatStrangersWriteEndsInADeclaredOutcome(String name) throws IOException {
        var target = Objects.requireNonNull(FuzzTargets.all().get(name));
        var seeds = FuzzInputs.seeds(name);
        var random = new Random(name.hashCode());

        for (var seed : seeds) {
            assertThatCode(() -> target.read(seed)).as(name).doesNotThrowAnyException();
        }
        for (int i = 0; i < MADE; i++) {
            var made = FuzzInputs.made(seeds, random);
            assertThatCode(() -> target.read(made))
                    .as("%s: %s", name, Arrays.toString(made))
                    .doesNotThrowAnyException();
        }
        assertThat(seeds).isNotEmpty();
    }
}
