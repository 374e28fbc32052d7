package org.mailwright.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.mailwright.ModuleCommand;

/** With the heap that ships and one carrier for all virtual threads, so that whatever computes in them stands in the way. */
@Execution(ExecutionMode.CONCURRENT)
class DialogueFaultsTest {

    /** In bytes, from one break to the next. docs/testing.md has the command for each byte. */
    private static final int STEP = 900;

    @Test
    void whereverAServerBreaksOffTheCheckEndsInItsTime() throws Exception {
        var jvm = List.of(
                "-Xmx256m", "-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1");
        var command = ModuleCommand.ofTest(jvm, DialogueFaults.class, Integer.toString(STEP));

        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(" checks, 0 wrong, ");
    }
}
