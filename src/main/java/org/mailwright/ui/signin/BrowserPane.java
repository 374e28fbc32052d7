package org.mailwright.ui.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.model.Cause;
import org.mailwright.signin.OAuthClients;
import org.mailwright.signin.SignInOffer;
import org.mailwright.signin.SignInResult;
import org.mailwright.text.FailureText;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.FailureCard;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.report.ReportPane;
import org.mailwright.ui.report.ReportStep;

/** Offers the sign-in in the browser, shows the whole domain of its page, and shows its progress. */
public final class BrowserPane extends VBox {

    private final SignInStep signIn;
    private final WindowServices services;
    private final Desktop desktop;
    private final Messages messages;
    private final BrowserStep step;
    private final ReportStep report;
    private final Consumer<String> announce;

    /** @param announce says a sentence in the window */
    public BrowserPane(
            SignInStep signIn, ReportStep report, Consumer<String> announce, WindowServices services, Desktop desktop) {
        this.signIn = signIn;
        this.report = report;
        this.announce = announce;
        this.services = services;
        this.desktop = desktop;
        messages = services.messages();
        step = signIn.browser();
        setId("browser");
        getStyleClass().add("fields");
        step.stateProperty().subscribe((_, _) -> refresh());
        step.offerProperty().subscribe((_, _) -> refresh());
        signIn.wantedProperty().subscribe((_, _) -> refresh());
        visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
        managedProperty().bind(visibleProperty());
        refresh();
    }

    private void refresh() {
        getChildren().setAll(content());
        // Without a password field the first button is focused.
        if (!signIn.wantedProperty().get().password()) {
            Optional.ofNullable(lookup(".button")).ifPresent(Node::requestFocus);
        }
    }

    private List<Node> content() {
        var offer = step.offerProperty().get();
        boolean only = signIn.wantedProperty().get().browserOnly();
        if (offer.isEmpty()) return only ? List.of(warning(messages.get("signin.browserOnly"))) : List.of();
        if (!offer.get().isReady()) {
            var none = messages.get("signin.browser.none", offer.get().provider());
            if (!only) return List.of();
            return List.of(offer.get().oauth2().isForConsumers() ? warning(none) : warning(none, register()));
        }
        return List.of(card(offer.get()));
    }

    private VBox card(SignInOffer offer) {
        return switch (step.stateProperty().get()) {
            case BrowserStep.State.Idle() -> offered(offer);
            case BrowserStep.State.Waiting(var _, var page) ->
                new WaitingCard(page, domain(offer), step, messages, desktop);
            case BrowserStep.State.Typing(var _, var code) -> new CodeCard(code, step, messages, desktop);
            case BrowserStep.State.SignedIn() -> signedIn(offer);
            case BrowserStep.State.OtherAccount(var name) -> otherAccount(offer, name);
            case BrowserStep.State.Failed(var failure) -> failed(offer, failure);
        };
    }

    private VBox offered(SignInOffer offer) {
        var go = start(messages.get("signin.browser.go", offer.provider()));
        return card(
                Labels.text(messages.get("signin.browser.text", offer.provider())), domain(offer), WrapPane.left(go));
    }

    /** The primary button, unless there is a password field. */
    private Button start(String text) {
        var button = Buttons.button("browser-sign-in", text, step::start);
        if (!signIn.wantedProperty().get().password()) {
            button.getStyleClass().add("accent");
        }
        return button;
    }

    private VBox signedIn(SignInOffer offer) {
        var words = Labels.text(messages.get("signin.browser.done", offer.provider()));
        words.setId("browser-done");
        var out = Buttons.link("browser-forget", messages.get("signin.browser.forget"), Feather.LOG_OUT, step::forget);
        return card(words, WrapPane.left(out));
    }

    private VBox otherAccount(SignInOffer offer, String name) {
        var accept = Buttons.button("browser-accept", messages.get("signin.browser.accept", name), step::accept);
        return advice(Cause.OAUTH_WRONG_ACCOUNT, offer, offer.pageHost(), Optional.empty(), List.of(accept));
    }

    private VBox failed(SignInOffer offer, SignInResult.Failed failure) {
        var consent = offer.consentPage()
                .filter(_ -> failure.cause() == Cause.OAUTH_ADMIN_CONSENT)
                .map(page -> Buttons.link(
                        "consent-page",
                        messages.get("signin.consent"),
                        Feather.EXTERNAL_LINK,
                        () -> desktop.browse(page)));
        var card = advice(
                failure.cause(),
                offer,
                failure.host(),
                failure.words(),
                consent.stream().map(Node.class::cast).toList());
        signIn.report(failure)
                .map(failed ->
                        new ReportPane(report.of(failed, signIn.origin(failure.cause())), report, messages, announce))
                .ifPresent(card.getChildren()::add);
        return card;
    }

    private VBox advice(Cause cause, SignInOffer offer, String host, Optional<String> words, List<Node> remedies) {
        var address = signIn.addressProperty().get();
        var again = messages.get("signin.browser.again");
        var subject =
                new Subject(host, "443", address, offer.provider(), List.of()).beside(new Subject.Buttons("", again));
        var advice = services.wording().of(cause, subject);
        var reply = words.map(said -> new FailureText.Reply(said, Optional.empty()));
        var text = new FailureText(advice, advice.steps(), reply, Optional.of(host));
        var row = new ArrayList<Node>(List.of(start(again)));
        row.addAll(remedies);
        var actions = List.of(domain(offer), WrapPane.left(row.toArray(Node[]::new)));
        var card = new FailureCard(text, messages, desktop::copy, actions).titled(text.title());
        card.getStyleClass().add("bad");
        return card;
    }

    /** Never truncated, so that another domain cannot pass for the provider's. */
    private static Node domain(SignInOffer offer) {
        var name = Labels.text(offer.pageHost());
        name.setId("browser-domain");
        name.getStyleClass().add("domain");
        return name;
    }

    private String register() {
        return messages.get("signin.browser.register", OAuthClients.FILE);
    }

    private static VBox warning(String... sentences) {
        var card = new VBox();
        card.setId("browser-only");
        for (var sentence : sentences) card.getChildren().add(Labels.text(sentence));
        card.getStyleClass().addAll("card", "warning");
        return card;
    }

    private static VBox card(Node... children) {
        var card = new VBox(children);
        card.getStyleClass().add("card");
        return card;
    }
}
