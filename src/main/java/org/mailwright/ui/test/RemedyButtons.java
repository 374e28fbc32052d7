package org.mailwright.ui.test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.remedy.Remedy;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.page.Desktop;

/** The buttons of the remedies of a test, and behind them the links to pages. */
final class RemedyButtons {

    private final TestNavigator navigator;
    private final Messages messages;
    private final Wording wording;
    private final Desktop desktop;

    RemedyButtons(TestNavigator navigator, Messages messages, Wording wording, Desktop desktop) {
        this.navigator = navigator;
        this.messages = messages;
        this.wording = wording;
        this.desktop = desktop;
    }

    /** The settings can be changed after any failure. */
    WrapPane of(List<Remedy> remedies) {
        var shown = remedies.stream().flatMap(remedy -> button(remedy).stream()).toList();
        var all = new ArrayList<ButtonBase>();
        shown.stream().filter(button -> !(button instanceof Hyperlink)).forEach(all::add);
        all.add(Buttons.button("change-settings", messages.get("test.change"), navigator::changeSettings));
        shown.stream().filter(Hyperlink.class::isInstance).forEach(all::add);
        return WrapPane.left(all.toArray(ButtonBase[]::new));
    }

    /**
     * Empty for remedies that have their place on the page already: the password field, the links of the report, the
     * help desk's line, the buttons below the page.
     */
    private Optional<? extends ButtonBase> button(Remedy remedy) {
        return switch (remedy) {
            case Remedy.UseServer use ->
                Optional.of(Buttons.button(
                        "mend", new SuggestionText(messages, wording).of(use), navigator::applySuggestion));
            case Remedy.WaitAndRetry(var pause) ->
                pause.map(wait -> Buttons.button(
                        "wait", messages.get("test.wait", CountdownFormat.of(wait)), () -> navigator.testAfter(wait)));
            case Remedy.SignInInBrowser(var provider) ->
                Optional.of(Buttons.button(
                        "sign-in-again", messages.get("signin.browser.go", provider), navigator::signInAgain));
            case Remedy.CreateAppPassword(var page) -> page.map(there -> link(there, messages.get("test.appPassword")));
            case Remedy.OpenPage(var page) ->
                Optional.of(link(page, messages.get("test.page", String.valueOf(page.getHost()))));
            case Remedy.EnterPassword _, Remedy.TestAgain _, Remedy.CopyReport _ -> Optional.empty();
            case Remedy.AllowPlaintext _, Remedy.AllowServers _, Remedy.ChangeSettings _ -> Optional.empty();
            case Remedy.CallHelpDesk _ -> Optional.empty();
        };
    }

    private Hyperlink link(URI page, String words) {
        return Buttons.link("help-page", words, Feather.EXTERNAL_LINK, () -> desktop.browse(page));
    }
}
