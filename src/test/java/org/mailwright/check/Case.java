package org.mailwright.check;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Stage;
import org.mailwright.net.Limits;
import org.mailwright.net.ScriptedServer.Script;

/**
 * What a server or the way to it does, and the cause that must be named for it.
 *
 * @param stage where it stops, or where it is told of
 * @param mending what makes the settings work, where the check must find that out
 */
public record Case(
        String name,
        Cause cause,
        Stage stage,
        Role role,
        Around around,
        Optional<UnaryOperator<ServerSettings>> mending) {

    /** Long enough for a busy machine to have a whole dialogue in it. */
    private static final Limits SHORT = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(3));

    static Case smtp(String name, Cause cause, Stage stage, Encryption encryption, Script script) {
        return of("smtp: " + name, cause, stage, new Role(Protocol.SMTP, encryption, new Role.Conduct.Plays(script)));
    }

    static Case imap(String name, Cause cause, Stage stage, Encryption encryption, Script script) {
        return of("imap: " + name, cause, stage, new Role(Protocol.IMAP, encryption, new Role.Conduct.Plays(script)));
    }

    static Case pop3(String name, Cause cause, Stage stage, Encryption encryption, Script script) {
        return of("pop3: " + name, cause, stage, new Role(Protocol.POP3, encryption, new Role.Conduct.Plays(script)));
    }

    static Case of(String name, Cause cause, Stage stage, Role role) {
        return new Case(name, cause, stage, role, Around.USUAL, Optional.empty());
    }

    /** With little time for each reply, for servers that say nothing. */
    Case inHaste() {
        return in(around.withLimits(SHORT));
    }

    Case at(Clock clock) {
        return in(around.withClock(clock));
    }

    Case at(String host, int port) {
        return as(role.at(new Endpoint(host, port)));
    }

    Case by(AuthMethod method) {
        return as(role.by(method));
    }

    Case withUsername(String name) {
        return as(role.as(name));
    }

    Case withPassword(String password) {
        return in(around.withPassword(password));
    }

    Case withAddress(String address) {
        return in(around.withAddress(EmailAddress.parse(address).orElseThrow()));
    }

    Case withProvider(String id) {
        return in(around.withProvider(id));
    }

    /** Whose provider lets nobody use the protocol before it is switched on. */
    Case switchedOff(Protocol protocol) {
        return with(around.options().withSwitchedOff(Set.of(protocol)));
    }

    Case with(CheckOptions options) {
        return in(around.withOptions(options));
    }

    /** With another port of the same host at which a server answers. */
    Case withElsewhere(int port, Script script) {
        return in(around.withElsewhere(port, script));
    }

    Case withPartner(Role partner, Duration wait) {
        return in(around.withPartner(partner, wait));
    }

    Case mendedBy(UnaryOperator<ServerSettings> change) {
        return new Case(name, cause, stage, role, around, Optional.of(change));
    }

    /** Another port of the same host mends it. */
    Case mendedBy(int port, Encryption encryption) {
        return mendedBy(server -> server.withEncryption(encryption)
                .withEndpoint(new Endpoint(server.endpoint().host(), port)));
    }

    public boolean isEncrypted() {
        return role.encryption() != Encryption.NONE;
    }

    private Case as(Role other) {
        return new Case(name, cause, stage, other, around, mending);
    }

    private Case in(Around other) {
        return new Case(name, cause, stage, role, other, mending);
    }

    @Override
    public String toString() {
        return cause.code() + ", " + name;
    }
}
