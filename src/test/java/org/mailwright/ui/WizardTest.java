package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole window, page by page, with collaborators that a test decides about. */
@ExtendWith(ApplicationExtension.class)
class WizardTest {

    private final Stubs stubs = new Stubs();
    private final FakeDesk desk = new FakeDesk();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    private Path folder;

    @Start
    void show(Stage window) {
        MailwrightApp.show(window, stubs.parts(), desk, workers, new SimpleObjectProperty<>(ColorScheme.LIGHT));
    }

    @AfterEach
    void endWorkers() {
        workers.shutdownNow();
    }

    @Test
    void fromAnAddressToAnExportedFile(FxRobot robot) throws Exception {
        var page = new WizardPage(robot);
        var file = folder.resolve("ada.txt");
        desk.target = Optional.of(file);

        page.address("Ada Lovelace", "ada@example.org").await(Stop.SETTINGS);
        page.press("settings-next").await(Stop.SIGN_IN);
        page.fill("password", "correct horse").press("test").awaitText("test-title", "Everything works");
        page.press("test-next").await(Stop.DONE).awaitShown("program-thunderbird");
        page.press("program-thunderbird").press("save").awaitText("saved", file.toString());

        assertThat(Files.readString(file)).contains("imap.example.org:993", "Ada Lovelace", "arrived=true");
    }
}
