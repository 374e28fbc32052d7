package org.mailwright.check;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mailwright.model.EmailAddress;
import org.mailwright.net.Limits;
import org.mailwright.net.ScriptedServer.Script;

/**
 * What surrounds the server of a case.
 *
 * @param provider the catalog's id, where the domain is a known provider's
 * @param elsewhere the server's other ports that answer
 * @param partner the other side's server, where the case needs one
 * @param await how long the test message is waited for
 * @param options beside the usual
 */
record Around(
        EmailAddress address,
        String password,
        Limits limits,
        Clock clock,
        Optional<String> provider,
        Map<Integer, Script> elsewhere,
        Optional<Role> partner,
        Duration await,
        CheckOptions options) {

    static final Around USUAL = new Around(
            Bench.ADA,
            Bench.PASSWORD,
            Limits.USUAL,
            Clock.systemUTC(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Duration.ZERO,
            CheckOptions.NONE);

    Around withAddress(EmailAddress other) {
        return new Around(other, password, limits, clock, provider, elsewhere, partner, await, options);
    }

    Around withPassword(String other) {
        return new Around(address, other, limits, clock, provider, elsewhere, partner, await, options);
    }

    Around withLimits(Limits other) {
        return new Around(address, password, other, clock, provider, elsewhere, partner, await, options);
    }

    Around withClock(Clock other) {
        return new Around(address, password, limits, other, provider, elsewhere, partner, await, options);
    }

    Around withProvider(String id) {
        return new Around(address, password, limits, clock, Optional.of(id), elsewhere, partner, await, options);
    }

    Around withElsewhere(int port, Script script) {
        return new Around(address, password, limits, clock, provider, Map.of(port, script), partner, await, options);
    }

    Around withPartner(Role other, Duration wait) {
        return new Around(address, password, limits, clock, provider, elsewhere, Optional.of(other), wait, options);
    }

    Around withOptions(CheckOptions other) {
        return new Around(address, password, limits, clock, provider, elsewhere, partner, await, other);
    }
}
