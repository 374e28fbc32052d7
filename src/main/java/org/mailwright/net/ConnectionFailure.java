package org.mailwright.net;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.Cause;

/** A conversation with a server that did not come about, or broke off, with what is known of the reason. */
public final class ConnectionFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private final Cause what;
    private final @Nullable String reply;

    public ConnectionFailure(Cause what) {
        this(what, null, null);
    }

    public ConnectionFailure(Cause what, String reply) {
        this(what, reply, null);
    }

    public ConnectionFailure(Cause what, Throwable because) {
        this(what, null, because);
    }

    private ConnectionFailure(Cause what, @Nullable String reply, @Nullable Throwable because) {
        super(what.code(), because);
        this.what = what;
        this.reply = reply;
    }

    public Cause what() {
        return what;
    }

    /** The server's own words, where it said any. */
    public Optional<String> reply() {
        return Optional.ofNullable(reply);
    }
}
