package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mailwright.cli.Fakes;

/** A line that breaks what reads it is told like any other, and the rest of the list goes on. */
class BrokenLineTest {

    private final Fakes fakes = new Fakes();

    @Test
    void aLineWithoutEndIsNoAddressAndTheRestIsRead() {
        var run = fakes.run("ada@example.org\n" + "a".repeat(70_000) + "\nbob@example.org\n", "detect", "-", "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out().lines()).hasSize(3).element(2).asString().contains("bob@example.org");
    }

    @Test
    void aSearchThatBreaksDownLeavesOpenWhatThereIs() {
        fakes.breaking = "bad@example.org";

        var run = fakes.run("ada@example.org\nbad@example.org\nbob@example.org\n", "detect", "-", "--json");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out().lines())
                .hasSize(3)
                .element(1)
                .asString()
                .contains("\"address\":\"bad@example.org\"", "\"outcome\":\"unreachable\"", "\"cause\":\"unknown\"");
        assertThat(run.out().lines().toList().getLast()).contains("\"address\":\"bob@example.org\"");
    }
}
