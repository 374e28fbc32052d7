package org.mailwright.model;

import java.time.Duration;
import java.util.Optional;

/**
 * A mail account as a mail program holds it, less the password.
 *
 * @param displayName the person's name as recipients see it, or empty
 * @param accountName what the account is called in lists, or empty
 * @param incoming absent for an account that only sends
 * @param outgoing absent for an account that only reads
 * @param serverTimeout how long a mail program waits for a server
 * @param sender whom messages are from where it is not the address: an alias, or a mailbox that several people share
 */
public record AccountSettings(
        EmailAddress address,
        String displayName,
        String accountName,
        Optional<ServerSettings> incoming,
        Optional<ServerSettings> outgoing,
        OutgoingLogin outgoingLogin,
        LeaveOnServer leaveOnServer,
        Duration serverTimeout,
        Optional<EmailAddress> sender) {

    /** Outlook's own. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(1);

    public AccountSettings {
        if (incoming.isEmpty() && outgoing.isEmpty()) throw new IllegalArgumentException("an account has a server");
        if (incoming.filter(server -> server.protocol().side() != Side.INCOMING).isPresent()
                || outgoing.filter(server -> server.protocol().side() != Side.OUTGOING)
                        .isPresent()) {
            throw new IllegalArgumentException("a server on the wrong side");
        }
        if (!isLine(displayName) || !isLine(accountName)) throw new IllegalArgumentException("a control character");
        if (!serverTimeout.isPositive()) throw new IllegalArgumentException("a timeout is above zero");
        sender = sender.filter(other -> !other.equals(address));
    }

    /** An account with both servers, one password for both, and everything else as it usually is. */
    public static AccountSettings of(EmailAddress address, ServerSettings incoming, ServerSettings outgoing) {
        return of(address, Optional.of(incoming), Optional.of(outgoing));
    }

    /** An account with one server or both, and everything else as it usually is. */
    public static AccountSettings of(
            EmailAddress address, Optional<ServerSettings> incoming, Optional<ServerSettings> outgoing) {
        var login = !outgoing.map(ServerSettings::needsLogin).orElse(true)
                ? OutgoingLogin.NONE
                : incoming.isPresent() ? OutgoingLogin.SAME_AS_INCOMING : OutgoingLogin.OWN;
        return new AccountSettings(
                address, "", "", incoming, outgoing, login, LeaveOnServer.KEEP, DEFAULT_TIMEOUT, Optional.empty());
    }

    /** Whether the text can stand in one line of a message or a file: no control character, no half of a character. */
    public static boolean isLine(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** Whom messages are from. */
    public EmailAddress from() {
        return sender.orElse(address);
    }

    public Optional<ServerSettings> server(Side side) {
        return side == Side.INCOMING ? incoming : outgoing;
    }

    public AccountSettings withServer(ServerSettings server) {
        return server.protocol().side() == Side.INCOMING
                ? withServers(Optional.of(server), outgoing)
                : withServers(incoming, Optional.of(server));
    }

    public AccountSettings withServers(Optional<ServerSettings> in, Optional<ServerSettings> out) {
        return new AccountSettings(
                address, displayName, accountName, in, out, outgoingLogin, leaveOnServer, serverTimeout, sender);
    }

    public AccountSettings withOutgoingLogin(OutgoingLogin login) {
        return new AccountSettings(
                address, displayName, accountName, incoming, outgoing, login, leaveOnServer, serverTimeout, sender);
    }

    public AccountSettings withNames(String display, String account) {
        return new AccountSettings(
                address, display, account, incoming, outgoing, outgoingLogin, leaveOnServer, serverTimeout, sender);
    }

    public AccountSettings withSender(Optional<EmailAddress> other) {
        return new AccountSettings(
                address,
                displayName,
                accountName,
                incoming,
                outgoing,
                outgoingLogin,
                leaveOnServer,
                serverTimeout,
                other);
    }
}
