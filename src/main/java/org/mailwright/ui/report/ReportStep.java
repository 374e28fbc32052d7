package org.mailwright.ui.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.mailwright.check.CheckReport;
import org.mailwright.profile.WholeFile;
import org.mailwright.report.ItReport;
import org.mailwright.report.ItReportJson;
import org.mailwright.report.ItReportText;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.FileSaving;

/** Hands a test over to somebody who knows mail servers: through the clipboard, or as a file. */
public final class ReportStep {

    private static final String JSON = ".json";

    private final Messages messages;
    private final Wording wording;
    private final Background background;
    private final Desktop desktop;
    private final Clock clock;
    private final BooleanProperty hidesAddress = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<FileSaving> saving = new ReadOnlyObjectWrapper<>(new FileSaving.None());

    public ReportStep(Messages messages, Wording wording, Background background, Desktop desktop, Clock clock) {
        this.messages = messages;
        this.wording = wording;
        this.background = background;
        this.desktop = desktop;
        this.clock = clock;
    }

    BooleanProperty hidesAddressProperty() {
        return hidesAddress;
    }

    ReadOnlyObjectProperty<FileSaving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Takes back what was said of an earlier report's file. */
    void forget() {
        saving.set(new FileSaving.None());
    }

    /** Copies the report as text. Written off the FX thread: masking a long conversation takes time. */
    void copy(CheckReport check, SettingsOrigin origin, Runnable copied) {
        boolean hides = hidesAddress.get();
        background.run(() -> ItReportText.of(report(check, origin, hides), messages), text -> {
            desktop.copy(text);
            copied.run();
        });
    }

    /** Asks where to, and writes the report there: JSON where the name ends so, else text. */
    void save(CheckReport check, SettingsOrigin origin) {
        desktop.whereToSaveReport(ItReport.NAME).ifPresent(file -> {
            boolean hides = hidesAddress.get();
            background.run(() -> written(report(check, origin, hides), file), saving::set);
        });
    }

    private FileSaving written(ItReport report, Path file) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(JSON);
        var content = json ? ItReportJson.of(report) : ItReportText.of(report, messages);
        try {
            WholeFile.write(file, content.getBytes(StandardCharsets.UTF_8));
            return new FileSaving.Saved(file);
        } catch (IOException e) {
            return new FileSaving.Failed(file);
        }
    }

    private ItReport report(CheckReport check, SettingsOrigin origin, boolean hides) {
        return ItReport.of(check, origin, hides, wording, clock);
    }
}
