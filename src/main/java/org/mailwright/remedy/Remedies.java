package org.mailwright.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Greylisting;
import org.mailwright.model.Cause;

/** Derives what can be done about a check, the likeliest to help first. */
public final class Remedies {

    private final CheckReport report;
    private final Help help;

    private Remedies(CheckReport report, Help help) {
        this.report = report;
        this.help = help;
    }

    /** Empty if nothing is wrong. */
    public static List<Remedy> of(CheckReport report, Help help) {
        return report.cause() == Cause.NONE ? List.of() : new Remedies(report, help).list();
    }

    private List<Remedy> list() {
        var remedies = new ArrayList<Remedy>();
        report.suggestion().map(this::use).ifPresent(remedies::add);
        for (var step : Step.of(report.cause(), report.observations()))
            remedy(step).ifPresent(remedies::add);
        pages(remedies).forEach(remedies::add);
        help.helpDesk().map(Remedy.CallHelpDesk::new).ifPresent(remedies::add);
        return List.copyOf(remedies);
    }

    private Remedy use(CheckReport.Suggestion suggestion) {
        var change = SettingChange.of(report.settings().server(suggestion.side()), suggestion.server());
        return new Remedy.UseServer(change, suggestion.server(), suggestion.verified());
    }

    private Optional<Remedy> remedy(Step step) {
        return switch (step) {
            case PASSWORD -> Optional.of(new Remedy.EnterPassword());
            case APP_PASSWORD -> appPassword();
            case BROWSER -> help.browserSignIn().map(Remedy.SignInInBrowser::new);
            case WAIT -> Optional.of(new Remedy.WaitAndRetry(Greylisting.pause(report)));
            case TEST_AGAIN -> Optional.of(new Remedy.TestAgain());
            case ALLOW_PLAINTEXT -> help.plaintext() ? Optional.of(new Remedy.AllowPlaintext()) : Optional.empty();
            case ALLOW_SERVERS -> Optional.of(new Remedy.AllowServers());
            case SETTINGS -> Optional.of(new Remedy.ChangeSettings());
            case REPORT -> Optional.of(new Remedy.CopyReport());
        };
    }

    /** Where only an app password works it is due even if its page is unknown; else only if the provider has them. */
    private Optional<Remedy> appPassword() {
        return report.cause() == Cause.AUTH_APP_PASSWORD_REQUIRED
                        || help.appPasswordPage().isPresent()
                ? Optional.of(new Remedy.CreateAppPassword(help.appPasswordPage()))
                : Optional.empty();
    }

    /** All but the page that another remedy opens. */
    private Stream<Remedy> pages(List<Remedy> others) {
        var opened = others.stream()
                .flatMap(
                        remedy -> remedy instanceof Remedy.CreateAppPassword(var page) ? page.stream() : Stream.empty())
                .toList();
        return help.pages().stream().filter(page -> !opened.contains(page)).map(Remedy.OpenPage::new);
    }
}
