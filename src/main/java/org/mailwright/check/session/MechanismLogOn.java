package org.mailwright.check.session;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mailwright.check.LogOnAttempt.Result;
import org.mailwright.net.mail.MailConnection;
import org.mailwright.net.sasl.Login;
import org.mailwright.net.sasl.Sasl;
import org.mailwright.net.sasl.SaslExchange;

/** Logs on by the best mechanism that a server offers, and by the next one where it refuses the mechanism itself. */
final class MechanismLogOn {

    private final ServerContext link;
    private final Login login;
    private final Sasl.Place place;
    private final Set<String> left;
    private final boolean inlined;

    /** @param inlined whether the server takes a first response together with the command */
    MechanismLogOn(ServerContext link, Login login, MailConnection connection, Set<String> offered, boolean inlined) {
        this.inlined = inlined;
        this.link = link;
        this.login = login;
        this.place = Authentication.place(connection);
        this.left = new HashSet<>(offered);
    }

    /** Has one exchange with the server. */
    @FunctionalInterface
    interface Server {

        /**
         * Gives the server's last reply.
         *
         * @param inline whether a first response goes with the command, where that is possible
         */
        Said converse(SaslExchange exchange, boolean inline) throws IOException;
    }

    /** A server's verdict, in its words. */
    record Said(boolean yes, String reply) {}

    /** How it ended. */
    sealed interface Outcome {

        /** By one mechanism there was a yes or a no to the password. */
        record Decided(Said said) implements Outcome {}

        /**
         * There is no mechanism, or none is left.
         *
         * @param refusal the last refused mechanism's
         */
        record NoWay(Sasl.Choice choice, Optional<String> refusal) implements Outcome {}
    }

    Outcome run(Server server) throws IOException {
        var refusal = Optional.<String>empty();
        while (true) {
            var choice = choice();
            if (!(choice instanceof Sasl.Choice.Use(var exchange))) return new Outcome.NoWay(choice, refusal);
            var said = said(server, exchange);
            if (said.yes()) {
                link.tried(login, exchange.mechanism(), Result.ACCEPTED, said.reply());
                return new Outcome.Decided(said);
            }
            if (!isAboutMechanism(said)) {
                link.tried(login, exchange.mechanism(), Result.REFUSED, said.reply());
                return new Outcome.Decided(said);
            }
            link.tried(login, exchange.mechanism(), Result.MECHANISM_REFUSED, said.reply());
            left.remove(exchange.mechanism());
            refusal = Optional.of(said.reply());
        }
    }

    private Said said(Server server, SaslExchange exchange) throws IOException {
        var said = server.converse(exchange, true);
        boolean again = !said.yes()
                && inlined
                && exchange.speaksFirst()
                && MechanismRefusal.isOfInitialResponse(link.server().protocol(), said.reply());
        if (!again || !(choice() instanceof Sasl.Choice.Use(var fresh))) return said;
        return server.converse(fresh, false);
    }

    private boolean isAboutMechanism(Said said) {
        return login.kind() != Login.Kind.TOKEN
                && MechanismRefusal.isMeant(
                        link.server().protocol(), said.reply(), Authentication.cause(link, login, said.reply()));
    }

    private Sasl.Choice choice() {
        return Sasl.choose(left, login, place);
    }
}
