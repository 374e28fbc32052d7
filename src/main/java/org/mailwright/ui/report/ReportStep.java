package org.mailwright.ui.report;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.mailwright.check.CheckReport;
import org.mailwright.detect.Detection;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.WholeFile;
import org.mailwright.report.ItReport;
import org.mailwright.report.SearchReport;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.report.WrittenReport;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.FileSaving;

/** Copies, saves or sends the report of a test or a search, for an administrator or a help desk. */
public final class ReportStep {

    private static final String JSON = ".json";

    private final Messages messages;
    private final Wording wording;
    private final Background background;
    private final Desktop desktop;
    private final Supplier<Clock> clock;
    private final BooleanProperty hidesAddress = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<FileSaving> saving = new ReadOnlyObjectWrapper<>(new FileSaving.None());

    public ReportStep(
            Messages messages, Wording wording, Background background, Desktop desktop, Supplier<Clock> clock) {
        this.messages = messages;
        this.wording = wording;
        this.background = background;
        this.desktop = desktop;
        this.clock = clock;
    }

    /**
     * What there is to report.
     *
     * @param written makes the report, with the address hidden or not; masking a long conversation takes time, so off the
     *     FX thread
     */
    public record Subject(EmailAddress address, String cause, Function<Boolean, WrittenReport> written) {}

    /** A test. */
    public Subject of(CheckReport check, SettingsOrigin origin) {
        return new Subject(
                check.settings().address(),
                check.cause().code(),
                hides -> ItReport.of(check, origin, hides, wording, clock.get()));
    }

    /** A search that found no settings. */
    public Subject of(Detection detection) {
        return new Subject(
                detection.address(),
                SearchReport.cause(detection.outcome()).code(),
                hides -> SearchReport.of(detection, hides, Optional.empty(), wording, clock.get()));
    }

    BooleanProperty hidesAddressProperty() {
        return hidesAddress;
    }

    ReadOnlyObjectProperty<FileSaving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Clears the outcome of saving an earlier report. */
    public void forget() {
        saving.set(new FileSaving.None());
    }

    /** Copies the report as text. */
    void copy(Subject subject, Runnable copied) {
        boolean hides = hidesAddress.get();
        background.run(() -> subject.written().apply(hides).text(messages), text -> {
            desktop.copy(text);
            copied.run();
        });
    }

    /** Where the help desk is written to, if the organisation says. */
    Optional<URI> helpDesk(Subject subject) {
        var whose = hidesAddress.get() ? "" : " " + subject.address();
        return wording.writeToHelpDesk("Mailwright: " + subject.cause() + whose);
    }

    /** Copies the report, and opens a message to the help desk or its page, where it can be pasted. */
    void send(Subject subject, Runnable sent) {
        copy(subject, () -> {
            sent.run();
            helpDesk(subject).ifPresent(desktop::browse);
        });
    }

    /** Asks for a file and saves the report there: as JSON if the name ends with .json, else as text. */
    void save(Subject subject) {
        boolean hides = hidesAddress.get();
        var name = WrittenReport.name(subject.address(), hides, LocalDateTime.now(clock.get()));
        desktop.whereToSaveReport(name)
                .ifPresent(file -> background.run(() -> saved(subject.written().apply(hides), file), saving::set));
    }

    private FileSaving saved(WrittenReport report, Path file) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(JSON);
        var content = json ? report.json() : report.text(messages);
        try {
            WholeFile.write(file, content.getBytes(StandardCharsets.UTF_8));
            return new FileSaving.Saved(file);
        } catch (IOException e) {
            return new FileSaving.Failed(file);
        }
    }
}
