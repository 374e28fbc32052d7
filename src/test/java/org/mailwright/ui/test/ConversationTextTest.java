package org.mailwright.ui.test;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailwright.text.Messages;
import static org.assertj.core.api.Assertions.assertThat;

class ConversationTextTest {

    private final Messages messages = Messages.in(Locale.ENGLISH);

    @Test
    void aUsualConversationIsShownAsItIs() {
        assertThat(ConversationText.of(List.of("S: * OK", "C: a1 LOGIN ***"), messages))
                .isEqualTo("S: * OK\nC: a1 LOGIN ***");
    }

    @Test
    void aFloodIsCutInItsMiddle() {
        var lines = IntStream.range(0, 4000)
                .mapToObj(number -> number + " " + "x".repeat(1000))
                .toList();

        var text = ConversationText.of(lines, messages);

        assertThat(text).startsWith("0 x").contains("Lines left out here: ").endsWith("x");
        assertThat(text.lines().toList()).contains(lines.getLast());
        assertThat(text.length()).isLessThan(66 * 1024);
    }

    @Test
    void oneLineThatFitsNowhereIsLeftOut() {
        assertThat(ConversationText.of(List.of("x".repeat(100_000)), messages)).contains("Lines left out here: 1.");
    }
}
