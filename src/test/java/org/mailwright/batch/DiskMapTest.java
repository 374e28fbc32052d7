package org.mailwright.batch;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.assertEquals;

class DiskMapTest {

    @Test
    void everyKeyKeepsItsFirstNumberWhileTheFileGrows() throws IOException {
        try (var map = new DiskMap()) {
            for (int i = 1; i <= 10_000; i++) assertEquals(0, map.putIfAbsent(Key.of("key " + i), i));
            for (int i = 1; i <= 10_000; i++) assertEquals(i, map.putIfAbsent(Key.of("key " + i), 7));
        }
    }
}
