package org.mailwright.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;

/** Asks for the password, and says beforehand what the provider wants. */
final class SignInPane extends VBox {

    private final Page page;

    SignInPane(Wizard wizard, Parts parts, Desk desk) {
        var messages = parts.messages();
        var step = wizard.signIn();
        var wanted = step.wantedProperty();
        var problems = new Problems(messages);

        var password = new PasswordBox("password", step.passwordProperty(), messages);
        var passwordField = problems.watch(
                new Field(messages.get("signin.password"), password.field(), password), step::passwordProblem, wanted);
        passwordField.visibleProperty().bind(wanted.map(SignInStep.Wanted::password));
        passwordField.managedProperty().bind(passwordField.visibleProperty());
        var outgoing = new PasswordBox("outgoing-password", step.outgoingPasswordProperty(), messages);
        var outgoingField = new Field(messages.get("signin.outgoing"), outgoing.field(), outgoing);
        outgoingField.visibleProperty().bind(wanted.map(SignInStep.Wanted::ownOutgoing));
        outgoingField.managedProperty().bind(outgoingField.visibleProperty());

        var capsLock = CapsLock.warning(password.field(), desk, messages);

        var hints = new VBox();
        hints.visibleProperty().bind(wanted.map(what -> !what.hints().isEmpty()));
        hints.managedProperty().bind(hints.visibleProperty());
        wanted.subscribe(what -> hints.getChildren()
                .setAll(
                        what.hints().isEmpty()
                                ? List.of()
                                : List.of(new HintList(what.hints(), parts.wording(), messages, desk))));
        var browser = new BrowserPane(wizard, parts, desk);
        var free = Prose.text(messages.get("signin.noPassword"));
        free.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !wanted.get().password()
                                && !wanted.get().browserOnly()
                                && !wizard.signIn().browser().isSignedIn(),
                        wanted,
                        wizard.signIn().browser().stateProperty()));
        free.managedProperty().bind(free.visibleProperty());

        var skip = Action.button("skip-test", messages.get("signin.skip"), wizard::finish);
        var test = Action.primary("test", messages.get("signin.test"), () -> {
            if (problems.none()) wizard.testNext();
        });
        test.visibleProperty().bind(wanted.map(what -> !what.testable().isEmpty()));
        test.managedProperty().bind(test.visibleProperty());
        skip.defaultButtonProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> wanted.get().testable().isEmpty()
                                && !wizard.signIn().browser().isOffered(),
                        wanted,
                        wizard.signIn().browser().offerProperty()));

        var lead = Prose.lead("");
        lead.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                wanted.get().password() ? "signin.lead" : "signin.lead.other",
                                wizard.address().addressProperty().get()),
                        wanted,
                        wizard.address().addressProperty()));
        getStyleClass().add("step");
        getChildren()
                .setAll(
                        Prose.title(messages.get("signin.title")),
                        lead,
                        browser,
                        hints,
                        free,
                        passwordField,
                        capsLock,
                        outgoingField);
        page = new Page(this, List.of(skip, test), password.field());
    }

    Page page() {
        return page;
    }
}
