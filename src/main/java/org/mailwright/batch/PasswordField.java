package org.mailwright.batch;

import java.util.Optional;
import org.mailwright.model.Secret;

/** The field of a row that holds a password, if there is one. Never printed. */
public final class PasswordField {

    private final Optional<String> text;

    PasswordField(Optional<String> text) {
        this.text = text;
    }

    /** The password, for the caller to close. */
    public Optional<Secret> secret() {
        return text.map(Secret::of);
    }
}
