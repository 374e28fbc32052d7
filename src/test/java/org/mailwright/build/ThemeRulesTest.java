package org.mailwright.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ThemeRulesTest {

    private final ThemeRules rules = new ThemeRules(Set.of("table-view", "tab"));

    @Test
    void whatNamesAnUnusedControlIsLeftOut() {
        var sheet = """
                /* .tab { } */
                .root { -mw: #fff; }
                .tab > .label { -fx-padding: 0; }
                .box .table-view:focused, .button, .table-view { -fx-padding: 1px; }
                .tab-like:hover, .a.tab { -fx-padding: 0.5em; }
                """;

        assertThat(rules.used(sheet))
                .isEqualToIgnoringWhitespace(
                        ".root { -mw: #fff; } .button { -fx-padding: 1px; } .tab-like:hover { -fx-padding: 0.5em; }");
    }

    @Test
    void aSheetThatIsReadInAnotherWayIsRefused() {
        assertThatThrownBy(() -> rules.used("@media print { .tab { -fx-padding: 0; } }"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
