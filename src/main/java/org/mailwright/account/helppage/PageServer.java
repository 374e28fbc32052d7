package org.mailwright.account.helppage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.mailwright.account.Doubt;
import org.mailwright.account.ServerField;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/**
 * A server that a help page names.
 *
 * @param host in the form of {@link org.mailwright.model.Endpoint#parseHost}
 * @param port empty if the page names none
 * @param encryption empty if neither the page nor the port tells
 * @param user empty if the page does not say
 * @param lines where its values are, counted from 1; a value that is in no line was concluded
 * @param doubts what a person should know before trusting it
 */
public record PageServer(
        Protocol protocol,
        String host,
        Optional<Integer> port,
        Optional<Encryption> encryption,
        AuthMethod auth,
        Optional<UserWords> user,
        Map<ServerField, Integer> lines,
        Set<Doubt.Kind> doubts) {

    public PageServer {
        lines = Map.copyOf(lines);
        doubts = Set.copyOf(doubts);
    }

    /** The server with other numbers of its lines. */
    PageServer at(IntUnaryOperator number) {
        var moved = new EnumMap<ServerField, Integer>(ServerField.class);
        lines.forEach((field, line) -> moved.put(field, number.applyAsInt(line)));
        return new PageServer(protocol, host, port, encryption, auth, user, moved, doubts);
    }
}
