package org.mailwright.net.sasl;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.exception.ScramException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;

/** Salted challenge and response, in which the server proves that it knows the password too (RFC 5802, RFC 7677). */
final class ScramExchange implements SaslExchange {

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

    @Override
    public boolean isComplete() {
        return proven;
    }
}
