package org.mailwright.ui.settings;

import java.util.List;
import org.mailwright.model.AuthMethod;

/** The choices for the way to sign in to one server. */
enum AuthChoice {
    /** What the settings name; a password where they name nothing. */
    FOUND,
    PASSWORD,
    PASSWORD_ENCRYPTED,
    OAUTH2,
    NONE;

    static AuthChoice of(List<AuthMethod> found) {
        return found.getFirst() == AuthMethod.NONE ? NONE : FOUND;
    }

    List<AuthMethod> methods(List<AuthMethod> found) {
        return switch (this) {
            case FOUND -> found;
            case PASSWORD -> List.of(AuthMethod.PASSWORD);
            case PASSWORD_ENCRYPTED -> List.of(AuthMethod.PASSWORD_ENCRYPTED);
            case OAUTH2 -> List.of(AuthMethod.OAUTH2);
            case NONE -> List.of(AuthMethod.NONE);
        };
    }
}
