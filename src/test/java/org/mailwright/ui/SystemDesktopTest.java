package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

class SystemDesktopTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imap.example.org",
                " padded ",
                "\u05d3\u05e0\u05d9@\u202eexample.org",
                "xn--bcher-kva.example",
                "a\u2028b\ud83d\ude00"
            })
    void theClipboardHoldsExactlyWhatWasCopied(String value) {
        FxThread.run(() -> SystemDesktop.putOnClipboard(value));

        assertThat(FxThread.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(value);
    }
}
