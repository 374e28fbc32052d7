package org.mailwright.model;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretTest {

    @Test
    void isNeverPrinted() {
        assertThat(Secret.of("correct horse").toString()).isEqualTo("Secret");
        assertThat(String.valueOf(Secret.of(""))).isEqualTo("Secret");
    }

    @Test
    void wipesWhatItTook() {
        var typed = "horse".toCharArray();

        try (var secret = Secret.taking(typed)) {
            assertThat(typed).containsOnly('\0');
            assertThat(secret.characters()).isEqualTo("horse".toCharArray());
        }
    }

    @Test
    void isGoneOnceClosed() {
        var secret = Secret.of("horse");
        var copy = secret.copy();

        secret.close();

        assertThatThrownBy(secret::characters).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::utf8).isInstanceOf(IllegalStateException.class);
        assertThat(copy.characters()).isEqualTo("horse".toCharArray());
    }

    @Test
    void isGivenInUtf8() {
        assertThat(Secret.of("pässwörd 🐎").utf8()).isEqualTo("pässwörd 🐎".getBytes(StandardCharsets.UTF_8));
        assertThat(Secret.of("").utf8()).isEmpty();
    }

    @Test
    void tellsWhatNoLineCanCarry() {
        assertThat(Secret.of("a\r\nb").holdsLineBreak()).isTrue();
        assertThat(Secret.of("a\0b").holdsLineBreak()).isTrue();
        assertThat(Secret.of("a b\tc").holdsLineBreak()).isFalse();
    }
}
