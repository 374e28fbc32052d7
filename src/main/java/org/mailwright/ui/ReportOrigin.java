package org.mailwright.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.function.Function;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.policy.Policy;
import org.mailwright.remedy.Help;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.signin.SignInOffer;
import org.mailwright.ui.settings.SettingsStep;
import org.mailwright.ui.signin.BrowserStep;

/** Describes for a report where the values on the settings page come from, and what help there is. */
final class ReportOrigin {

    private final SettingsStep settings;
    private final BrowserStep browser;
    private final Policy policy;
    private final Locale language;

    ReportOrigin(SettingsStep settings, BrowserStep browser, Policy policy, Locale language) {
        this.settings = settings;
        this.browser = browser;
        this.policy = policy;
        this.language = language;
    }

    /** Takes the cause of a failure, which decides about the provider's pages to link. */
    Function<Cause, SettingsOrigin> now() {
        var sources = new EnumMap<Side, Source>(Side.class);
        for (var side : Side.values()) sources.put(side, settings.source(side));
        var provenance = settings.chosen().map(Candidate::provenance).orElse(Provenance.MANUAL);
        var offer = browser.offerProperty(); // looked up meanwhile
        return cause -> new SettingsOrigin(
                provenance,
                sources,
                Help.of(
                        provenance,
                        cause,
                        offer.get().filter(SignInOffer::isReady).map(SignInOffer::provider),
                        offer.get().flatMap(SignInOffer::consentPage),
                        policy,
                        language));
    }
}
