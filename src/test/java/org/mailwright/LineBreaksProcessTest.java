package org.mailwright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JDK asks the module where lines end: nothing before has had it choose another. As a process of its own. */
class LineBreaksProcessTest {

    @ParameterizedTest
    @CsvSource({"ja, '0 16 '", "zh-CN, '0 16 '", "ar-EG, '0 16 '", "en, '0 5 13 16 '"})
    void aNameIsOnOneLine(String language, String ends) throws Exception {
        var process = new ProcessBuilder(ModuleCommand.ofTest(List.of(), LineBreaksMain.class, "--lang=" + language))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo(ends);
    }
}
