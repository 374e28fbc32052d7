package org.mailwright.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Hint;
import org.mailwright.detect.Candidate;
import org.mailwright.model.Side;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.ui.settings.SettingsStep;

/** Says for a report where the settings come from that are on the settings page. */
final class ReportOrigin {

    private ReportOrigin() {}

    static SettingsOrigin of(SettingsStep settings) {
        var codes = new EnumMap<Side, String>(Side.class);
        for (var side : Side.values()) codes.put(side, settings.originCode(side));
        var candidate = settings.chosen();
        return new SettingsOrigin(
                codes,
                candidate.flatMap(Candidate::provider).map(Candidate.ProviderName::name),
                candidate.map(Candidate::hints).orElse(List.of()).stream()
                        .map(Hint::url)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }
}
