package org.mailwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WallTest {

    @Test
    void whatBreaksDownIsReplaced() {
        assertThat(Wall.<String, RuntimeException>around(
                        () -> {
                            throw new IllegalStateException("odd");
                        },
                        Throwable::getMessage))
                .isEqualTo("odd");
        assertThat(Wall.around(() -> depth(0), _ -> -1)).isEqualTo(-1);
        assertThat(Wall.around(() -> 7, _ -> -1)).isEqualTo(7);
    }

    @Test
    void whatIsDeclaredGoesThrough() {
        assertThatThrownBy(() -> Wall.around(
                        () -> {
                            throw new IOException("gone");
                        },
                        _ -> ""))
                .isInstanceOf(IOException.class);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int depth(int at) {
        return at + depth(at + 1) + 1;
    }
}
