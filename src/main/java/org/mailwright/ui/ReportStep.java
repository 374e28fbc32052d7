package org.mailwright.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.mailwright.catalog.HelpPages;
import org.mailwright.check.CheckReport;
import org.mailwright.detect.Candidate;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.profile.WholeFile;
import org.mailwright.report.ItReport;
import org.mailwright.report.ItReportJson;
import org.mailwright.report.ItReportText;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** Hands a test over to somebody who knows mail servers: through the clipboard, or as a file. */
final class ReportStep {

    private static final String JSON = ".json";

    private final SettingsStep settings;
    private final Messages messages;
    private final Wording wording;
    private final Background background;
    private final Desk desk;
    private final Clock clock;
    private final BooleanProperty hidesAddress = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<DoneStep.Saving> saving =
            new ReadOnlyObjectWrapper<>(new DoneStep.Saving.None());

    ReportStep(
            SettingsStep settings, Messages messages, Wording wording, Background background, Desk desk, Clock clock) {
        this.settings = settings;
        this.messages = messages;
        this.wording = wording;
        this.background = background;
        this.desk = desk;
        this.clock = clock;
    }

    BooleanProperty hidesAddressProperty() {
        return hidesAddress;
    }

    ReadOnlyObjectProperty<DoneStep.Saving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Takes back what was said of an earlier report's file. */
    void forget() {
        saving.set(new DoneStep.Saving.None());
    }

    void copy(CheckReport check) {
        desk.copy(ItReportText.of(report(check), messages));
    }

    /** Asks where to, and writes the report there: JSON where the name ends so, else text. */
    void save(CheckReport check) {
        desk.whereToSaveReport(ItReport.NAME).ifPresent(file -> {
            var report = report(check);
            background.run(() -> written(report, file), saving::set);
        });
    }

    private DoneStep.Saving written(ItReport report, Path file) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(JSON);
        var content = json ? ItReportJson.of(report) : ItReportText.of(report, messages);
        try {
            WholeFile.write(file, content.getBytes(StandardCharsets.UTF_8));
            return new DoneStep.Saving.Saved(file);
        } catch (IOException e) {
            return new DoneStep.Saving.Failed(file);
        }
    }

    private ItReport report(CheckReport check) {
        return ItReport.of(check, origin(check.cause()), hidesAddress.get(), wording, clock);
    }

    private SettingsOrigin origin(Cause cause) {
        var codes = new EnumMap<Side, String>(Side.class);
        for (var side : Side.values()) {
            codes.put(side, settings.server(side).originProperty().get().code());
        }
        var candidate = settings.chosen();
        return new SettingsOrigin(
                codes,
                candidate.flatMap(Candidate::provider).map(Candidate.ProviderName::name),
                candidate
                        .map(chosen -> HelpPages.of(cause, chosen.hints(), chosen.links()))
                        .orElse(List.of()));
    }
}
