package org.mailwright.ui.signin;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.signin.SignInOffer;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.CapsLockWarning;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.FieldErrors;
import org.mailwright.ui.control.HintList;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.PasswordBox;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.report.ReportStep;

/** Asks for the password, and shows the provider's requirements. */
public final class SignInPane extends VBox {

    private final Page page;

    public SignInPane(
            SignInStep step, ReportStep report, SignInNavigator navigator, WindowServices services, Desktop desktop) {
        var messages = services.messages();
        var wanted = step.wantedProperty();
        var errors = new FieldErrors(messages);

        var password = new PasswordBox("password", step.passwordProperty(), messages);
        var passwordField = errors.watch(
                new Field(messages.get("signin.password"), password.field(), password), step::passwordProblem, wanted);
        passwordField
                .nameProperty()
                .bind(Bindings.createStringBinding(() -> step.passwordName().label(messages), wanted));
        passwordField.visibleProperty().bind(wanted.map(SignInStep.Wanted::password));
        passwordField.managedProperty().bind(passwordField.visibleProperty());
        var outgoing = new PasswordBox(
                "outgoing-password",
                step.outgoingPasswordProperty(),
                messages,
                name -> messages.get("access.field", messages.get("settings.outgoing"), name));
        var outgoingField = new Field(messages.get("signin.outgoing"), outgoing.field(), outgoing);
        outgoingField.visibleProperty().bind(wanted.map(SignInStep.Wanted::ownOutgoing));
        outgoingField.managedProperty().bind(outgoingField.visibleProperty());

        var capsLock = CapsLockWarning.of(password.field(), desktop::isCapsLock, messages);

        var hints = new VBox();
        hints.visibleProperty().bind(wanted.map(what -> !what.hints().isEmpty()));
        hints.managedProperty().bind(hints.visibleProperty());
        wanted.subscribe(what -> hints.getChildren()
                .setAll(
                        what.hints().isEmpty()
                                ? List.of()
                                : List.of(new HintList(what.hints(), services.wording(), messages, desktop::browse))));
        var browser = new BrowserPane(step, report, navigator::announce, services, desktop);
        var free = Labels.text(messages.get("signin.noPassword"));
        free.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !wanted.get().password()
                                && !wanted.get().browserOnly()
                                && !step.browser().isSignedIn(),
                        wanted,
                        step.browser().stateProperty()));
        free.managedProperty().bind(free.visibleProperty());

        var reach =
                Buttons.link("test-reach", messages.get("signin.reach"), Feather.SHIELD, navigator::testWithoutLogOn);
        var skip = Buttons.button("skip-test", messages.get("signin.skip"), navigator::finish);
        var none = wanted.map(what -> what.testable().isEmpty());
        var offered = step.browser()
                .offerProperty()
                .map(way -> way.filter(SignInOffer::isReady).isPresent());
        var test = Buttons.primary("test", messages.get("signin.test"), () -> {
            if (none.getValue()) navigator.testWithoutLogOn();
            else if (errors.none()) navigator.testNext();
        });
        // Where nobody can sign in, the servers can still be reached: Enter never skips the test
        test.textProperty().bind(none.map(nothing -> messages.get(nothing ? "signin.reach" : "signin.test")));
        test.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !none.getValue() || !offered.getValue(), none, offered));
        test.managedProperty().bind(test.visibleProperty());
        reach.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !none.getValue() || offered.getValue(), none, offered));
        reach.managedProperty().bind(reach.visibleProperty());

        var lead = Labels.lead("");
        lead.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                wanted.get().password() ? "signin.lead" : "signin.lead.other",
                                step.addressProperty().get()),
                        wanted,
                        step.addressProperty()));
        var servers = Labels.note("");
        servers.setId("password-servers");
        servers.textProperty()
                .bind(wanted.map(what -> messages.get(
                        what.encrypted() ? "card.signin.encrypted" : "card.signin.plain",
                        messages.list(what.hosts().stream()))));
        servers.visibleProperty().bind(wanted.map(what -> !what.hosts().isEmpty()));
        servers.managedProperty().bind(servers.visibleProperty());

        var does = Labels.text(messages.get("card.signin.test")); // the lead says it beside a password
        does.setId("what-test-does");
        does.visibleProperty()
                .bind(wanted.map(what -> !what.password() && !what.testable().isEmpty()));
        does.managedProperty().bind(does.visibleProperty());

        getStyleClass().add("step");
        getChildren()
                .setAll(
                        Labels.title(messages.get("signin.title")),
                        lead,
                        browser,
                        hints,
                        free,
                        does,
                        servers,
                        passwordField,
                        capsLock,
                        outgoingField,
                        reach);
        page = new Page(this, List.of(skip, test), password.field());
    }

    public Page page() {
        return page;
    }
}
