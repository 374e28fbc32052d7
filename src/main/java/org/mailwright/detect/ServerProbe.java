package org.mailwright.detect;

import java.util.List;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;

/** Asks a mail server what it can do, without a word about who asks. */
interface ServerProbe {

    /** Blocks, and stops when its thread is interrupted. */
    Probed probe(Protocol protocol, Endpoint endpoint, Encryption encryption);

    /** What a server showed. */
    sealed interface Probed {

        /**
         * It speaks the protocol over TLS, with a certificate for its name.
         *
         * @param auth the ways to log on that it offers, the usual password first
         */
        record Works(List<AuthMethod> auth) implements Probed {

            public Works {
                auth = List.copyOf(auth);
            }
        }

        record Fails(Cause cause) implements Probed {}
    }
}
