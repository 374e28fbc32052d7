package org.mailwright.signin;

import java.time.Duration;
import java.util.Optional;
import org.mailwright.model.Secret;
import org.mailwright.model.Ticker;

/** What a sign-in gave: held in memory only, never printed, wiped when closed. */
public final class Tokens implements AutoCloseable {

    private final Secret access;
    private final Optional<Secret> refresh;
    private final Optional<Duration> lifetime;
    private final Ticker ticker;
    private final Duration began;

    /** Tokens of which nobody says how long they are good. */
    public Tokens(Secret access, Optional<Secret> refresh) {
        this(access, refresh, Optional.empty(), Ticker.SYSTEM);
    }

    /** @param lifetime of the access token (RFC 6749, section 5.1), where the provider told it */
    Tokens(Secret access, Optional<Secret> refresh, Optional<Duration> lifetime, Ticker ticker) {
        this.access = access;
        this.refresh = refresh;
        this.lifetime = lifetime;
        this.ticker = ticker;
        this.began = ticker.now();
    }

    /** A fresh copy of the access token, which the caller closes. */
    public Secret access() {
        return access.copy();
    }

    /** Whether the access token has ended, by this computer's own measure of time since it came. */
    public boolean isOver() {
        return lifetime.filter(whole -> ticker.since(began).compareTo(whole) >= 0)
                .isPresent();
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
