package org.mailwright.export.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.export.SampleAccounts;
import org.mailwright.model.AccountSettings;

class QrPayloadTest {

    static Stream<Map.Entry<String, AccountSettings>> accounts() {
        return SampleAccounts.cases().entrySet().stream();
    }

    /** The app throws at null, reads no second code, and no code that is too dense for a camera. */
    @ParameterizedTest
    @MethodSource("accounts")
    void aCodeIsOneThatTheAppReads(Map.Entry<String, AccountSettings> account) {
        var payload = QrPayload.of(account.getValue());

        assertThat(payload).startsWith("[1,[1,1],[").doesNotContain("null");
        assertThat(payload.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(QrPayload.MAX_LENGTH);
        account.getValue()
                .incoming()
                .ifPresent(server ->
                        assertThat(payload).contains("\"" + server.endpoint().host() + "\""));
    }
}
