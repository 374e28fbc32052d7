package org.mailwright.ui.done;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.export.Exporter;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.guide.GuideAccounts;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.guide.Platform;
import org.mailwright.model.AccountSettings;
import org.mailwright.profile.Profile;
import org.mailwright.ui.FakeDesktop;
import org.mailwright.ui.Samples;
import org.mailwright.ui.Stubs;
import org.mailwright.ui.page.FileSaving;
import org.mailwright.ui.page.InlineBackground;

class DoneStepTest {

    private final FakeDesktop desktop = new FakeDesktop();
    private final Exporter exporter = new Stubs.TextExporter("thunderbird", List.of());
    private final DoneStep step =
            new DoneStep(() -> List.of(exporter), Locale.ENGLISH, Platform.LINUX, InlineBackground.create(), desktop);

    @TempDir
    private Path folder;

    @Test
    void theProgramsAreHeardOfAfterAGarbageCollection() {
        var heard = new ArrayList<Integer>();
        step.programs().subscribe(() -> heard.add(step.programs().size()));

        collectGarbage();
        step.show(profile());

        assertThat(heard).isNotEmpty();
    }

    @Test
    void aFileThatIsOpenedIsDeletedWithItsFolderWhenTheWindowCloses() {
        choose();

        step.file().open();
        step.file().open();

        assertThat(desktop.opened)
                .hasSize(2)
                .allSatisfy(file -> assertThat(file).isRegularFile().hasFileName("ada.txt"));
        step.close();
        assertThat(desktop.opened)
                .allSatisfy(file -> assertThat(file.getParent()).doesNotExist());
    }

    @Test
    void afterTheWindowHasClosedNothingIsOpened() {
        choose();
        step.close();

        step.file().open();

        assertThat(desktop.opened).isEmpty();
        assertThat(step.file().savingProperty().get()).isInstanceOf(FileSaving.Failed.class);
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        choose();
        var taken = Files.createDirectory(folder.resolve("ada.txt"));
        Files.writeString(taken.resolve("inside"), "kept");
        desktop.target = Optional.of(taken.resolve("inside").resolve("ada.txt"));

        step.file().save();

        assertThat(step.file().savingProperty().get()).isInstanceOf(FileSaving.Failed.class);
        assertThat(taken.resolve("inside")).hasContent("kept");
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void whereTheAddressIsEnoughNoFileIsOffered() {
        var sheet = new Stubs.TextExporter("sheet", List.of());
        var step =
                new DoneStep(() -> List.of(sheet), Locale.ENGLISH, Platform.LINUX, InlineBackground.create(), desktop);
        var outlook = Guides.find("outlook-classic").orElseThrow();

        step.show(account("usual"));
        step.answer(outlook);
        assertThat(step.file().choiceProperty().get()).isInstanceOf(FileStep.Choice.Made.class);

        step.show(account("microsoft"));
        step.answer(outlook);
        assertThat(step.file().choiceProperty().get()).isEqualTo(new FileStep.Choice.None());
    }

    private static Profile account(String kind) {
        return SampleAccounts.profile(
                Objects.requireNonNull(GuideAccounts.kinds().get(kind)));
    }

    private void choose() {
        step.show(profile());
        step.choose(exporter);
    }

    private static Profile profile() {
        var settings = AccountSettings.of(Samples.ADA, Samples.imap(), Samples.smtp());
        return new Profile(settings, Instant.EPOCH, "catalog", Optional.empty());
    }

    /** Until an object that nobody holds is gone. */
    private static void collectGarbage() {
        var gone = new WeakReference<>(new Object());
        while (gone.get() != null) System.gc();
    }
}
