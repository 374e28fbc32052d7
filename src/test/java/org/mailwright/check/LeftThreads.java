package org.mailwright.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The threads of this process, virtual ones too, that were not there at its beginning. */
final class LeftThreads {

    /** What ends by itself, such as a look at a silent server, has time for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Pattern THREAD = Pattern.compile("#(\\d+) \"([^\"]*)\"( virtual)?");

    /** Of the JVM's own, which come and go: carriers, cleaners, timers, and what prints the list. */
    private static final Pattern OWN = Pattern.compile(
            "ForkJoinPool-\\d+-(?:worker|delayScheduler).*|.*Read-Poller|.*Write-Poller|.*Unblocker|Common-Cleaner"
                    + "|Attach Listener|MasterPoller|SubPoller-\\d+|VirtualThread-unblocker|Cleaner-\\d+|Keep-Alive.*|process reaper.*");

    private final Set<String> before = threads();

    LeftThreads() throws IOException, InterruptedException {}

    /** One line each; none where all have ended. */
    List<String> found() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            var left = threads();
            left.removeAll(before);
            if (left.isEmpty() || System.nanoTime() - begun > PATIENCE.toNanos())
                return left.stream().map(thread -> "left: " + thread).toList();
        }
    }

    private static Set<String> threads() throws IOException, InterruptedException {
        var file = Files.createTempFile("threads", ".txt");
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var process = new ProcessBuilder(
                            jcmd,
                            Long.toString(ProcessHandle.current().pid()),
                            "Thread.dump_to_file",
                            "-overwrite",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) throw new IOException("no list of threads");
            var found = new HashSet<String>();
            for (var line : Files.readAllLines(file)) {
                var thread = THREAD.matcher(line);
                if (!thread.lookingAt() || OWN.matcher(thread.group(2)).matches()) continue;
                found.add(thread.group());
            }
            return found;
        } finally {
            Files.delete(file);
        }
    }
}
