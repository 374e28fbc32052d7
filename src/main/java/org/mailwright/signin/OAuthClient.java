package org.mailwright.signin;

import java.util.Optional;
import org.mailwright.model.Secret;
import org.mailwright.net.http.LoopbackRedirect;

/** This program as a provider knows it (RFC 6749, section 2). */
public final class OAuthClient {

    private final String id;
    private final Optional<Secret> secret;
    private final LoopbackRedirect redirect;
    private final Optional<String> tenant;

    /**
     * A registration.
     *
     * @param secret some providers give one to programs that people install, where it protects nothing (RFC 8252,
     *     section 8.5), and still want it back
     * @param tenant the one organisation that it is registered for, as Microsoft names it: an id or a domain
     */
    OAuthClient(String id, Optional<Secret> secret, LoopbackRedirect redirect, Optional<String> tenant) {
        this.tenant = tenant;
        this.id = id;
        this.secret = secret;
        this.redirect = redirect;
    }

    String id() {
        return id;
    }

    Optional<Secret> secret() {
        return secret;
    }

    LoopbackRedirect redirect() {
        return redirect;
    }

    Optional<String> tenant() {
        return tenant;
    }

    /** Open to all of a provider's customers, and without a secret. */
    static OAuthClient open(String id, LoopbackRedirect redirect) {
        return new OAuthClient(id, Optional.empty(), redirect, Optional.empty());
    }
}
