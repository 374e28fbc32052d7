package org.mailwright.check;

import java.util.List;
import java.util.Optional;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.net.ScriptedServer.Script;

/**
 * One server of a case.
 *
 * @param at where the settings look for it; absent for wherever it listens
 * @param username absent for the address
 */
record Role(
        Protocol protocol,
        Encryption encryption,
        Conduct conduct,
        Optional<Endpoint> at,
        List<AuthMethod> auth,
        Optional<String> username) {

    /** What is to be met at a port. */
    sealed interface Conduct {

        record Plays(Script script) implements Conduct {}

        /** Nobody listens. */
        record Refuses() implements Conduct {}

        /** Something on the way drops every packet. */
        record Vanishes() implements Conduct {}
    }

    Role(Protocol protocol, Encryption encryption, Conduct conduct) {
        this(protocol, encryption, conduct, Optional.empty(), List.of(AuthMethod.PASSWORD), Optional.empty());
    }

    Role at(Endpoint endpoint) {
        return new Role(protocol, encryption, conduct, Optional.of(endpoint), auth, username);
    }

    Role by(AuthMethod method) {
        return new Role(protocol, encryption, conduct, at, List.of(method), username);
    }

    Role as(String name) {
        return new Role(protocol, encryption, conduct, at, auth, Optional.of(name));
    }
}
