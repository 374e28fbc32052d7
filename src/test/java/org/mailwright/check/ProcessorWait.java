package org.mailwright.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long the threads of this process could have run since a moment, and had no processor, because the machine served others.
 * Linux counts it; on other systems it is zero. A thread that has ended is left out.
 */
final class ProcessorWait {

    private static final Path THREADS = Path.of("/proc/self/task");

    private final Map<Path, Long> before = now();

    Duration since() {
        long nanos = 0;
        for (var thread : now().entrySet()) nanos += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        return Duration.ofNanos(nanos);
    }

    private static Map<Path, Long> now() {
        var waits = new HashMap<Path, Long>();
        try (var threads = Files.newDirectoryStream(THREADS)) {
            for (var thread : threads) waits.put(thread, of(thread));
        } catch (IOException e) {
            return waits; // not Linux
        }
        return waits;
    }

    /** The second number of its three. */
    private static long of(Path thread) {
        try {
            return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[1]);
        } catch (IOException e) {
            return 0; // it has ended meanwhile, or the kernel does not count
        }
    }
}
