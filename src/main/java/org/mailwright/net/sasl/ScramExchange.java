package org.mailwright.net.sasl;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.exception.ScramException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;

/** Salted challenge and response, in which the server proves that it knows the password too (RFC 5802, RFC 7677). */
final class ScramExchange implements SaslExchange {

    /** More would keep this computer busy for seconds; servers ask for 4,096 to some 100,000 (RFC 7677, section 4). */
    private static final int MOST_ITERATIONS = 1_000_000;

    private static final Pattern ITERATIONS = Pattern.compile("(?:^|,)i=([0-9]{1,9})(?:,|$)");

    private final String mechanism;
    private final ScramClient client;
    private int step;
    private boolean proven;

    /** With a channel binding "tls-exporter" (RFC 9266) where the mechanism is one of the PLUS kind. */
    ScramExchange(String mechanism, Set<String> offered, Login login, Optional<byte[]> binding) {
        this.mechanism = mechanism;
        var password = login.secret().characters();
        var builder = ScramClient.builder()
                .advertisedMechanisms(mechanism.endsWith("-PLUS") ? List.copyOf(offered) : List.of(mechanism))
                .username(login.username())
                .password(password);
        if (mechanism.endsWith("-PLUS")) builder.channelBinding("tls-exporter", binding.orElseThrow());
        this.client = builder.build();
        Arrays.fill(password, '\0');
    }

    @Override
    public String mechanism() {
        return mechanism;
    }

    @Override
    public Optional<byte[]> initial() {
        step = 1;
        return Optional.of(client.clientFirstMessage().toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] respond(byte[] challenge) throws IOException {
        var text = new String(challenge, StandardCharsets.UTF_8);
        try {
            return switch (step++) {
                case 0 -> initial().orElseThrow();
                case 1 -> {
                    if (isTooCostly(text)) throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION);
                    client.serverFirstMessage(text);
                    yield client.clientFinalMessage().toString().getBytes(StandardCharsets.UTF_8);
                }
                default -> {
                    client.serverFinalMessage(text);
                    proven = true;
                    yield new byte[0];
                }
            };
        } catch (ScramException | IllegalArgumentException | IllegalStateException e) {
            throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION, e);
        }
    }

    /** Whether the server's first message asks for more work than any honest one, or for work without a number. */
    private static boolean isTooCostly(String serverFirst) {
        var iterations = ITERATIONS.matcher(serverFirst);
        return !iterations.find() || Integer.parseInt(iterations.group(1)) > MOST_ITERATIONS;
    }

    @Override
    public boolean isComplete() {
        return proven;
    }
}
