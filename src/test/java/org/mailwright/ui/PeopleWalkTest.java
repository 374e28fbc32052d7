package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A list of people becomes a folder of files, in the window. */
class PeopleWalkTest {

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();
    private Optional<Wizard> wizard = Optional.empty();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws TimeoutException {
        wizard = Optional.of(window.open());
        page.press("people").awaitShown("people-format-json");
    }

    @Test
    void theFirstPeopleAreShownAndTheFilesAreWritten() throws Exception {
        choose("address,name\nada@example.org,Ada\nnobody,X\nbob@example.org,Bob\n");
        assertThat(isDisabled("people-write")).isTrue();

        check("people-format-json");
        assertThat(isDisabled("people-write")).isFalse();
        assertThat(texts("#people-preview"))
                .contains("Ada (ada@example.org)", "Bob (bob@example.org)")
                .anyMatch(text -> text.contains("imap.example.org:993 as ada@example.org"))
                .anyMatch(text -> text.contains("Line 3, nobody"));
        assertThat(window.robot().lookup("#people-preview .problem").queryAllAs(Label.class))
                .singleElement()
                .satisfies(label -> assertThat(label.getText()).contains("Line 3, nobody"));

        var out = Files.createDirectory(folder.resolve("out"));
        window.desktop().folder = Optional.of(out);
        page.press("people-write").awaitShown("people-summary");

        assertThat(page.label("people-summary")).startsWith("The files of 2 people were written");
        assertThat(texts("#people-result")).anyMatch(text -> text.contains("Line 3, nobody: “nobody” is not an email"));
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .allMatch(name -> name.startsWith("ada@") || name.startsWith("bob@"))
                    .hasSize(2);
        }
        page.press("people-folder");
        assertThat(window.desktop().opened).containsExactly(out);
    }

    @Test
    void nothingCanBeWrittenBeforeAListIsChosen() {
        assertThat(isDisabled("people-write")).isTrue();
    }

    @Test
    void aSecondRunForTheFolderWritesWhatIsMissing() throws Exception {
        choose("address\nada@example.org\nbob@example.org\n");
        check("people-format-json");
        var out = Files.createDirectory(folder.resolve("out"));
        window.desktop().folder = Optional.of(out);
        page.press("people-write").awaitShown("people-summary");
        try (var files = Files.list(out)) {
            Files.delete(files.findFirst().orElseThrow());
        }

        page.press("people-write").awaitText("people-summary", "One person");

        assertThat(texts("#people-result")).anyMatch(text -> text.startsWith("One person’s files were there already"));
    }

    @Test
    void aListThatIsNoneSaysWhy() throws Exception {
        var list = Files.writeString(folder.resolve("list.csv"), "ada@example.org,Ada\n");

        drop(list);

        FxThread.until(() -> texts("#people-list-chosen").stream()
                .anyMatch(text -> text.contains("first line of the list is a person")));
        assertThat(isDisabled("people-write")).isTrue();
    }

    @Test
    void aTemplateThatIsNoneSaysWhy() throws Exception {
        drop(Files.writeString(folder.resolve("t.mailwright"), "{}"));

        FxThread.until(() -> texts("#people-template-chosen").stream().anyMatch(text -> text.contains("cannot be")));
    }

    @Test
    void writingStopsWhenThePageIsLeft() throws Exception {
        var rows = IntStream.range(0, 5_000)
                .mapToObj(i -> "p" + i + "@example.org")
                .collect(Collectors.joining("\n", "address\n", "\n"));
        choose(rows);
        check("people-format-json");
        window.desktop().folder = Optional.of(Files.createDirectory(folder.resolve("out")));
        page.press("people-write").awaitShown("people-cancel");

        page.press("people-cancel");

        FxThread.until(() -> !wizard.orElseThrow().isBusy());
        assertThat(page.isShown("people-summary")).isFalse();
        assertThat(isDisabled("people-write")).isFalse();
    }

    private void choose(String list) throws IOException, TimeoutException {
        window.desktop().list = Optional.of(Files.writeString(folder.resolve("list.csv"), list));
        window.desktop().profile = Optional.of(SampleTemplates.in(folder));
        page.press("people-list");
        page.press("people-template");
        FxThread.until(() -> texts("#people-preview").stream().anyMatch(text -> text.contains("imap.example.org")));
    }

    private void drop(Path file) {
        FxThread.run(() -> wizard.orElseThrow().drop(List.of(file.toFile())));
    }

    private void check(String id) {
        FxThread.run(() -> node(id, CheckBox.class).setSelected(true));
    }

    private boolean isDisabled(String id) {
        return FxThread.call(() -> node(id, Node.class).isDisabled());
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return window.robot().lookup("#" + id).queryAs(type);
    }

    private List<String> texts(String within) {
        return window.robot().lookup(within + " .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
