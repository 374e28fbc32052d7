package org.mailwright.reply;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;

/** When servers of several kinds and languages want to be asked again. */
class RetryHintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "450 4.2.0 <a@b.example>: Recipient address rejected: Greylisted for 300 seconds (see https://x.example/) | 300",
                "451 Greylisting enabled, try again in 1 minutes | 60",
                "451 4.7.1 Greylisting in action, please come back in 00:09:00 | 540",
                "450 <a@b.example>: Recipient address rejected: Greylisting in action. Please try delivery again in 240 seconds. | 240",
                "450 4.7.1 Please try again after 2 minutes | 120",
                "451 4.7.1 Greylisted, please wait 4 minutes and 30 seconds | 270",
                "451 4.7.1 Greylisted, retry in 4m30s | 270",
                "450 4.2.0 Greylisted, first seen 20 seconds ago, 280 seconds left | 280",
                "451 4.7.1 Graue Liste: bitte in 5 Minuten noch einmal versuchen | 300",
                "451 4.7.1 Liste grise, réessayez dans 10 minutes | 600",
                "451 4.7.1 灰名单，请在 15 分钟后重试 | 900",
                "451 4.7.1 Try again in 1 hour | 3600",
                "451 4.7.1 Try again in 0 seconds | 1",
            })
    void isReadFromTheWords(String reply, long seconds) {
        assertThat(RetryHint.in(reply)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "450 4.2.0 Greylisted, see https://postgrey.example/help/example.org.html",
                "451 4.7.1 Greylisting in action, please come back later",
                "450 4.7.1 first seen 20 seconds ago",
                "451 4.7.1 Try again in 900000 seconds",
                "450 4.7.1 [192.0.2.1] mx2 greylisted 3 messages",
                "",
            })
    void isNotMadeUp(String reply) {
        assertThat(RetryHint.in(reply)).isEqualTo(Optional.empty());
    }
}
