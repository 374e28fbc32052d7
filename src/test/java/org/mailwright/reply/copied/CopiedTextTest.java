package org.mailwright.reply.copied;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "535 5.7.8 Login (ann) failed",
                "535\u00a05.7.8\u00a0Login (ann) failed",
                "\ufeff535 5.7.8 \u200bLogin (ann) failed",
                "    535 5.7.8 Login (ann) failed",
                "\u2022 535 5.7.8 Login (ann) failed",
                "\"535 5.7.8 Login (ann) failed\"",
                "\u201e535 5.7.8 Login (ann) failed\u201c",
                "[\"535 5.7.8 Login (ann) failed\"]",
                "<b>535</b> 5.7.8 <font color=\"red\">Login (ann) failed</font>"
            })
    void whatCopyingAddedIsGone(String copied) {
        assertThat(CopiedText.plain(copied)).isEqualTo("535 5.7.8 Login (ann) failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ALERT] Login failed [ann]",
                "(550) Not (ann)",
                "550 <ann@house.net> unknown",
                "250-one\n    250 two",
                "\u0646\u0645\u06cc\u200c\u0634\u0648\u062f"
            })
    void whatBelongsToItStays(String copied) {
        assertThat(CopiedText.plain(copied)).isEqualTo(copied);
    }
}
