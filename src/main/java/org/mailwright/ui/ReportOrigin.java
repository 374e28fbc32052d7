package org.mailwright.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import org.mailwright.catalog.HelpPages;
import org.mailwright.detect.Candidate;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.ui.settings.SettingsStep;

/** Says for a report where the settings come from that are on the settings page. */
final class ReportOrigin {

    private ReportOrigin() {}

    /** For the cause of a failure: the pages that help against it are the provider's links. */
    static Function<Cause, SettingsOrigin> of(SettingsStep settings) {
        var codes = new EnumMap<Side, String>(Side.class);
        for (var side : Side.values()) codes.put(side, settings.originCode(side));
        var candidate = settings.chosen();
        var provider = candidate.flatMap(Candidate::provider).map(Candidate.ProviderName::name);
        return cause -> new SettingsOrigin(
                codes,
                provider,
                candidate
                        .map(chosen -> HelpPages.of(cause, chosen.hints(), chosen.links()))
                        .orElse(List.of()));
    }
}
