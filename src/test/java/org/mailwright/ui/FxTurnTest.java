package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.ui.page.WizardPage;

/** Nothing but drawing happens on the FX thread: no page, and no server's words, keep it for long. */
class FxTurnTest {

    /** What a turn may take on a slow machine that is busy with other tests; the faults it is for took 40 s. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    @RegisterExtension
    final TestWindow window = new TestWindow();

    @Test
    void noPageTakesLong() throws Exception {
        try (var pages = new EveryPage(Locale.ENGLISH, (_, _) -> {});
                var watch = FxTurnWatch.start()) {
            pages.walk();
            pages.walkBrowser();
            assertShort(watch);
        }
    }

    @Test
    void theWordsOfAServerDoNotEither() throws Exception {
        var page = window.page();
        window.stubs().checker = (request, _, _) -> verbose(request);
        window.open();
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.toSignIn().fill("password", "secret");
        try (var watch = FxTurnWatch.start()) {
            page.press("test").awaitShown("copy-report");
            page.unfold();
            page.press("hide-address").press("copy-report").awaitShown("notice");
            assertShort(watch);
        }
        assertThat(window.desktop().copied).singleElement().asString().doesNotContain("ada@example.org");
    }

    @Test
    void aPastedMessageOfAnyLengthDoesNotEither() throws Exception {
        var page = window.page();
        window.open();
        page.press("explain-open");
        try (var watch = FxTurnWatch.start()) {
            page.fill("explain-message", "535 5.7.8 refused ".repeat(1 << 18));
            page.press("explain-go").awaitShown("advice-title");
            assertShort(watch);
        }
        assertThat(page.text("explain-message")).hasSize(64 * 1024);
    }

    private static void assertShort(FxTurnWatch watch) {
        watch.close();
        var longest = watch.longest();
        assertThat(longest.took())
                .as(longest.at().stream().map(String::valueOf).collect(Collectors.joining("\n")))
                .isLessThan(LONGEST);
    }

    /** A failed check with as many words as a server can make one hold. */
    private static CheckReport verbose(CheckRequest request) {
        var words = "a1 NO ada@example.org ".repeat(2000);
        var refused = Samples.refused(request, words);
        var transcript = IntStream.range(0, 4000)
                .mapToObj(line -> "S: " + words.substring(0, 1000))
                .toList();
        return new CheckReport(
                refused.conclusion(),
                refused.findings(),
                refused.settings(),
                refused.delivery(),
                new CheckReport.Trace(transcript, Samples.QUICK, Optional.empty()));
    }
}
