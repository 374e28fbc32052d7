package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on every page, in the longest and the most different languages: one walk a language, since walking takes the time. */
class EveryPageTest {

    private static final Set<String> NAMED = Set.of("en", "de", "ar");
    private static final Set<String> BY_KEYBOARD = Set.of("en", "ar");

    /** The style classes for which the image has none of the theme's rules. */
    private static final Path LEFT_OUT = Path.of("installer/styles.excluded");

    private final Set<String> styleClasses = new HashSet<>();
    private final CutOff cutOff = new CutOff();
    private final ScreenReaderNames names = new ScreenReaderNames();
    private final KeyboardReach keyboard = new KeyboardReach();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru", "ja", "ar"})
    void nothingIsCutOffAndAllIsNamedAndReached(String language) throws Exception {
        Walks.pages(Locale.forLanguageTag(language), (page, root) -> look(language, page, root));
        Walks.more(
                Locale.forLanguageTag(language),
                language.equals("en") ? (page, root) -> look(language, page, root) : cutOff::check);

        assertThat(styleClasses)
                .contains("combo-box", "titled-pane")
                .doesNotContainAnyElementsOf(Files.readAllLines(LEFT_OUT));
        assertThat(cutOff.found()).as("words that are cut off").isEmpty();
        assertThat(names.wrong()).as("what a screen reader cannot tell").isEmpty();
        assertThat(keyboard.missed()).as("what Tab does not come to").isEmpty();
    }

    private void look(String language, String page, Parent root) {
        cutOff.check(page, root);
        root.lookupAll("*").forEach(node -> styleClasses.addAll(node.getStyleClass()));
        if (NAMED.contains(language)) names.check(page, root);
        if (BY_KEYBOARD.contains(language)) keyboard.check(page, root);
    }
}
