package org.mailwright.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;

/** The input about signing in to the outgoing server. */
final class OutgoingLoginForm {

    private final ServerForm incoming;
    private final ServerForm outgoing;
    private final BooleanProperty needed = new SimpleBooleanProperty(true);
    private final ObjectProperty<OutgoingLogin> choice = new SimpleObjectProperty<>(OutgoingLogin.SAME_AS_INCOMING);

    OutgoingLoginForm(ServerForm incoming, ServerForm outgoing) {
        this.incoming = incoming;
        this.outgoing = outgoing;
        var authentication = outgoing.authenticationProperty();
        authentication.subscribe((was, is) -> {
            if (is == AuthChoice.NONE) needed.set(false);
            else if (was == AuthChoice.NONE) needed.set(true);
        });
        needed.subscribe(is -> {
            if (!is) authentication.set(AuthChoice.NONE);
            else if (authentication.get() == AuthChoice.NONE) authentication.set(AuthChoice.FOUND);
        });
    }

    /** Outlook's "My outgoing server requires authentication". */
    BooleanProperty neededProperty() {
        return needed;
    }

    /** The chosen method, used if signing in is needed; never {@link OutgoingLogin#NONE}. */
    ObjectProperty<OutgoingLogin> choiceProperty() {
        return choice;
    }

    /** The method in effect: without an incoming server the outgoing server needs its own. */
    OutgoingLogin login() {
        if (!needed.get()) return OutgoingLogin.NONE;
        return incoming.usedProperty().get() ? choice.get() : OutgoingLogin.OWN;
    }

    void load(OutgoingLogin login) {
        needed.set(login != OutgoingLogin.NONE);
        choice.set(login == OutgoingLogin.NONE ? OutgoingLogin.SAME_AS_INCOMING : login);
    }

    /** Switches to an own user name if it differs from the incoming server's. */
    void separate(String username) {
        boolean own = !username.equals(incoming.usernameProperty().get().strip());
        if (own && login() == OutgoingLogin.SAME_AS_INCOMING) choice.set(OutgoingLogin.OWN);
    }

    Optional<String> usernameProblem() {
        return login() == OutgoingLogin.OWN ? outgoing.usernameProblem() : Optional.empty();
    }

    /** The outgoing server with the authentication methods and the user name in effect. */
    Optional<ServerSettings> server() {
        return switch (login()) {
            case SAME_AS_INCOMING ->
                outgoing.settings(passwordWays(), incoming.usernameProperty().get());
            case OWN ->
                outgoing.settings(passwordWays(), outgoing.usernameProperty().get());
            case AFTER_INCOMING -> outgoing.settings(List.of(AuthMethod.CLIENT_IP), "");
            case NONE -> outgoing.settings(List.of(AuthMethod.NONE), "");
        };
    }

    private List<AuthMethod> passwordWays() {
        return outgoing.auth().getFirst() == AuthMethod.NONE ? List.of(AuthMethod.PASSWORD) : outgoing.auth();
    }
}
