package org.mailwright.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger typed as the name of a file. */
class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "Zo\u00eb.txt", "a+b-c_d", "console", "com10", "nul1", "a.con"})
    void whatEverySystemTakesStays(String text) {
        assertThat(FileName.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"../up, _.._up", "a/b\\c, a_b_c", "a:b*c?, a_b_c_", "'a b', a_b", "a\u202eb, a_b", "a\u0007b, a_b"})
    void whatIsUnsafeIsAnUnderscore(String text, String name) {
        assertThat(FileName.of(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden", "-rf", "con", "NUL.txt", "Lpt1.a.b", "com\u00b2"})
    void hiddenFilesOptionsAndDevicesAreMarked(String text) {
        assertThat(FileName.of(text)).isEqualTo("_" + text);
    }

    @Test
    void aLetterIsTheSameHoweverItIsSpelled() {
        assertThat(FileName.of("Zoe\u0308")).isEqualTo("Zo\u00eb");
    }
}
