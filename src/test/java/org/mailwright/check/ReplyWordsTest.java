package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer;

/**
 * Which words of a refusal are looked at for their meaning, and which are kept for people: of a long one 8 KiB and 4 KiB; and a
 * password that stands in it is hidden from people only.
 */
class ReplyWordsTest {

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

    /** Or another cause would be read out of the dots. */
    @ParameterizedTest
    @ValueSource(strings = {"locked", "browser"})
    void aPasswordThatIsAWordOfTheReplyIsHiddenOnlyWhereItIsShown(String password) throws Exception {
        var reply = "535 5.7.8 account locked, log in with your browser";
        try (var server = ScriptedServer.start(
                dialogue -> Openings.quit(Openings.smtp(dialogue, "AUTH PLAIN").expect("AUTH PLAIN ", reply)))) {
            var settings = Bench.server(Protocol.SMTP, server.endpoint(), Encryption.TLS);

            var report = bench().check(
                            AccountSettings.of(Bench.ADA, Optional.empty(), Optional.of(settings)),
                            Set.of(Side.OUTGOING),
                            password);

            assertThat(looked)
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(words).contains("locked", "browser"));
            assertThat(report.toString()).doesNotContain(password);
        }
    }

    private Bench bench() {
        return new Bench().reading((words, context) -> {
            looked.add(words);
            return Bench.BY_STAGE.read(words, context);
        });
    }

    private void cuts(String... reply) throws Exception {
        try (var server = ScriptedServer.start(
                dialogue -> Openings.quit(Openings.smtp(dialogue, "AUTH PLAIN").expect("AUTH PLAIN ", reply)))) {

            var report = bench().outgoing(server.endpoint(), Encryption.TLS);

            var kept = finding(report, Side.OUTGOING, Stage.AUTH).reply().orElseThrow();
            assertThat(kept).startsWith("535").hasSizeBetween(4096, 4096 + 2);
            assertThat(looked)
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(words).hasSize(8192));
            assertThat(report.trace().transcript())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThan(1100));
        }
    }
}
