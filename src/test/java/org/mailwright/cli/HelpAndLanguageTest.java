package org.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people type who know other programs. */
class HelpAndLanguageTest {

    private final Fakes fakes = new Fakes();

    @Test
    void helpIsACommand() {
        assertThat(fakes.run("", "help")).isEqualTo(fakes.run("", "--help"));
        assertThat(fakes.run("", "help", "check")).isEqualTo(fakes.run("", "check", "--help"));
        assertThat(fakes.run("", "help").exit()).isZero();
    }

    @Test
    void aLanguageThatThereIsNotIsSaid() {
        assertThat(fakes.run("", "formats", "--lang=sv").err()).contains("no texts in “sv”", "en, de");
        assertThat(fakes.run("", "formats", "--lang=de-AT").err()).isEmpty();
        assertThat(fakes.run("", "formats", "--lang=" + "x".repeat(10_000)).err())
                .contains("xxx\u2026”")
                .hasSizeLessThan(200);
    }

    @Test
    void aCatalogFolderThatIsNotThereIsSaid() {
        var run = fakes.run("", "detect", "ada@example.org", "--catalog=nowhere/at/all");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("There is no folder nowhere/at/all.");
    }
}
