package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.ui.page.WizardPage;

/** However much a server says, no label is given more of it than 4 KiB. */
class LongWordsTest {

    private static final int LONGEST = 4 * 1024 + 2;

    @RegisterExtension
    final TestWindow window = new TestWindow();

    @Test
    void noLabelIsGivenMoreThanWhatIsKeptForPeople() throws Exception {
        var page = window.page();
        window.stubs().checker = (request, _, _) -> verbose(request);
        window.open();
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.toSignIn().fill("password", "secret").press("test").awaitShown("copy-report");

        page.unfold();

        assertThat(window.robot().lookup(node -> node instanceof Labeled).<Labeled>queryAll())
                .extracting(
                        label -> Optional.ofNullable(label.getText()).orElse("").length())
                .anyMatch(length -> length > LONGEST / 2)
                .allMatch(length -> length <= LONGEST);
    }

    private static CheckReport verbose(CheckRequest request) {
        return Samples.refused(request, "a1 NO [ALERT] ada@example.org ".repeat(2000));
    }
}
