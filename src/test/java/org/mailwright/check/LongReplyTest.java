package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.finding;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Encryption;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer;

/** Of a long refusal 8 KiB are looked at for their meaning, and 4 KiB are kept for people. */
class LongReplyTest {

    private final List<String> looked = new CopyOnWriteArrayList<>();

    @Test
    void oneLongLineIsCut() throws Exception {
        cuts("535 5.7.8 " + "a".repeat(60_000));
    }

    @Test
    void manyLinesTogetherAreCut() throws Exception {
        cuts(IntStream.range(0, 61)
                .mapToObj(line -> "535" + (line == 60 ? " " : "-") + "5.7.8 " + "a".repeat(980))
                .toArray(String[]::new));
    }

    private void cuts(String... reply) throws Exception {
        try (var server = ScriptedServer.start(dialogue ->
                Openings.quit(Openings.smtp(dialogue, "AUTH PLAIN").expect("AUTH PLAIN ", reply)))) {

            var report = new Bench()
                    .reading((words, context) -> {
                        looked.add(words);
                        return Bench.BY_STAGE.read(words, context);
                    })
                    .outgoing(server.endpoint(), Encryption.TLS);

            var kept = finding(report, Side.OUTGOING, Stage.AUTH).reply().orElseThrow();
            assertThat(kept).startsWith("535").hasSizeBetween(4096, 4096 + 2);
            assertThat(looked).isNotEmpty().allSatisfy(words -> assertThat(words).hasSize(8192));
            assertThat(report.trace().transcript())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThan(1100));
        }
    }
}
