package org.mailwright.ui.test;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.check.CheckReport;
import org.mailwright.model.Cause;
import org.mailwright.remedy.Remedy;
import org.mailwright.text.FailureText;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.page.Desktop;

/** The buttons of the remedies of a test, and the steps that quote them. */
final class RemedyButtons {

    private final CheckReport report;
    private final List<Remedy> remedies;
    private final TestNavigator navigator;
    private final Messages messages;
    private final Wording wording;
    private final Desktop desktop;

    RemedyButtons(
            CheckReport report,
            List<Remedy> remedies,
            TestNavigator navigator,
            Messages messages,
            Wording wording,
            Desktop desktop) {
        this.report = report;
        this.remedies = remedies;
        this.navigator = navigator;
        this.messages = messages;
        this.wording = wording;
        this.desktop = desktop;
    }

    /**
     * The buttons, then the links.
     *
     * @param primary whether the first remedy's button, if it has one, is the page's default button
     */
    List<ButtonBase> all(boolean primary) {
        var act = remedies.stream().findFirst().map(NextAct::of).orElse(NextAct.NONE);
        var buttons = new ArrayList<ButtonBase>();
        var links = new ArrayList<ButtonBase>();
        boolean first = primary && (act == NextAct.REMEDY || act == NextAct.COUNTDOWN);
        for (var remedy : remedies) {
            var control = control(remedy, first && NextAct.of(remedy) == act);
            control.ifPresent(shown -> (shown instanceof Hyperlink ? links : buttons).add(shown));
            first &= NextAct.of(remedy) != act;
        }
        buttons.addAll(links);
        return buttons;
    }

    /** The labels that steps quote. */
    Subject.Buttons labels() {
        var signIn = remedies.stream()
                .flatMap(remedy -> remedy instanceof Remedy.SignInInBrowser(var provider)
                        ? Stream.of(in(provider))
                        : Stream.empty())
                .findFirst();
        return new Subject.Buttons(messages.get(NextAct.of(remedies).again()), signIn.orElse(""));
    }

    /** The failure with steps that quote the buttons which carry them out. */
    FailureText quotedIn(FailureText text, Subject subject) {
        if (remedies.isEmpty()) return text;
        return switch (remedies.getFirst()) {
            case Remedy.UseServer use ->
                report.suggestionSuffices() ? text.withOnly(mend(use)) : text.beginningWith(mend(use));
            case Remedy.WaitAndRetry(var pause) ->
                pause.map(wait -> text.withOnly(messages.get("card.step.wait", words(wait))))
                        .orElse(text);
            case Remedy.SignInInBrowser(var provider) ->
                report.cause() == Cause.AUTH_OAUTH_REQUIRED
                        ? text.withOnly(messages.get("card.step.browser", in(provider)))
                        : text;
            case Remedy.CreateAppPassword(var page) -> page.isPresent() ? text.withFirst(appPassword(subject)) : text;
            case Remedy.ChangeSettings() ->
                text.withFirst(messages.get(
                        "card.step.settings", change(), text.steps().getFirst()));
            case Remedy.EnterPassword _, Remedy.TestAgain _, Remedy.CopyReport _ -> text;
            case Remedy.AllowPlaintext _, Remedy.AllowServers _, Remedy.OpenPage _, Remedy.CallHelpDesk _ -> text;
        };
    }

    private String mend(Remedy.UseServer use) {
        return messages.get(use.verified() ? "card.step.mend.verified" : "card.step.mend", suggestion(use));
    }

    /**
     * Empty for remedies that have their place on the page already: the password field, the links of the report, the
     * help desk's line, the buttons below the page.
     */
    private Optional<? extends ButtonBase> control(Remedy remedy, boolean primary) {
        return switch (remedy) {
            case Remedy.UseServer use ->
                Optional.of(button(primary, "mend", suggestion(use), navigator::applySuggestion));
            case Remedy.WaitAndRetry(var pause) ->
                pause.map(wait -> button(primary, "wait", words(wait), () -> navigator.testAfter(wait)));
            case Remedy.SignInInBrowser(var provider) ->
                Optional.of(button(primary, "sign-in-again", in(provider), navigator::signInAgain));
            case Remedy.ChangeSettings() ->
                Optional.of(
                        isAboutAddress()
                                ? button(primary, "change-address", change(), navigator::changeAddress)
                                : button(primary, "change-settings", change(), navigator::changeSettings));
            case Remedy.CreateAppPassword(var page) -> page.map(there -> link(there, messages.get("test.appPassword")));
            case Remedy.OpenPage(var page) ->
                Optional.of(link(page, messages.get("test.page", String.valueOf(page.getHost()))));
            case Remedy.EnterPassword _, Remedy.TestAgain _, Remedy.CopyReport _, Remedy.CallHelpDesk _ ->
                Optional.empty();
            case Remedy.AllowPlaintext _, Remedy.AllowServers _ -> Optional.empty();
        };
    }

    private String appPassword(Subject subject) {
        var step = messages.get("card.step.appPassword", messages.get("test.appPassword"));
        return wording.place(subject).map(place -> step + " " + place).orElse(step);
    }

    private static Button button(boolean primary, String id, String text, Runnable pressed) {
        return primary ? Buttons.primary(id, text, pressed) : Buttons.button(id, text, pressed);
    }

    /** Whether no server can be set so that it works with this address. */
    private boolean isAboutAddress() {
        return report.cause() == Cause.SMTPUTF8_UNSUPPORTED;
    }

    private String change() {
        return messages.get(isAboutAddress() ? "card.address.change" : "test.change");
    }

    private String suggestion(Remedy.UseServer use) {
        return new SuggestionText(messages, wording).of(use);
    }

    private String words(Duration wait) {
        return messages.get("test.wait", CountdownFormat.of(wait));
    }

    private String in(String provider) {
        return messages.get("signin.browser.go", provider);
    }

    private Hyperlink link(URI page, String words) {
        return Buttons.link("help-page", words, Feather.EXTERNAL_LINK, () -> desktop.browse(page));
    }
}
