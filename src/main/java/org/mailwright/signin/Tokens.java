package org.mailwright.signin;

import java.util.Optional;
import org.mailwright.model.Secret;

/** What a sign-in gave: held in memory only, never printed, wiped when closed. */
public final class Tokens implements AutoCloseable {

    private final Secret access;
    private final Optional<Secret> refresh;

    public Tokens(Secret access, Optional<Secret> refresh) {
        this.access = access;
        this.refresh = refresh;
    }

    /** A fresh copy of the access token, for whoever asks to close. */
    public Secret access() {
        return access.copy();
    }

    /** What a new access token can be had for, where the provider gave it: a copy to close. */
    Optional<Secret> refresh() {
        return refresh.map(Secret::copy);
    }

    @Override
    public void close() {
        access.close();
        refresh.ifPresent(Secret::close);
    }
}
