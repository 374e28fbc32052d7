package org.mailwright.export;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/**
 * How far a format goes.
 *
 * @param refuses what settings must not ask for: without it the account would not work
 * @param drops what is left out of the file: the account works without it
 */
record Reach(List<Limit> refuses, List<Limit> drops) {

    List<Limit> limits() {
        return Stream.concat(refuses.stream(), drops.stream()).toList();
    }

    List<Limit> reasonsAgainst(AccountSettings settings) {
        return refuses.stream().filter(limit -> asks(settings, limit)).toList();
    }

    List<Limit> leftOf(AccountSettings settings) {
        return drops.stream().filter(limit -> asks(settings, limit)).toList();
    }

    private static boolean asks(AccountSettings settings, Limit limit) {
        var incoming = settings.incoming();
        var outgoing = settings.outgoing();
        return switch (limit) {
            case INCOMING_STARTTLS -> incoming.filter(Reach::startsTls).isPresent();
            case OUTGOING_STARTTLS -> outgoing.filter(Reach::startsTls).isPresent();
            case OAUTH2 -> servers(settings).anyMatch(server -> only(server, AuthMethod.OAUTH2));
            case OTHER_LOGIN -> servers(settings).anyMatch(Reach::otherLogin);
            case NO_LOGIN -> incoming.filter(server -> !server.needsLogin()).isPresent();
            case OWN_OUTGOING_LOGIN -> incoming.isPresent() && settings.outgoingLogin() == OutgoingLogin.OWN;
            case AFTER_INCOMING -> settings.outgoingLogin() == OutgoingLogin.AFTER_INCOMING;
            case INTERNATIONAL_DOMAIN -> settings.address().domain().isInternational();
            case INTERNATIONAL_LOCAL_PART -> settings.address().needsSmtpUtf8();
            case NUMERIC_USERNAME -> servers(settings).anyMatch(server -> Usernames.isMangled(server, settings));
            case NON_ASCII -> texts(settings).anyMatch(text -> text.chars().anyMatch(c -> c >= 128));
            case NO_INCOMING -> incoming.isEmpty();
            case NO_OUTGOING -> outgoing.isEmpty();
            case PLAINTEXT -> servers(settings).anyMatch(server -> server.encryption() == Encryption.NONE);
            case POP3 ->
                incoming.filter(server -> server.protocol() == Protocol.POP3).isPresent();
            case LITERAL_HOST ->
                servers(settings).anyMatch(server -> server.endpoint().isAddress());
            case DISPLAY_NAME -> !settings.displayName().isEmpty();
            case TIMEOUTS -> !settings.serverTimeout().equals(AccountSettings.DEFAULT_TIMEOUT);
            case LEAVE_ON_SERVER ->
                asks(settings, Limit.POP3) && !settings.leaveOnServer().equals(LeaveOnServer.KEEP);
        };
    }

    private static Stream<ServerSettings> servers(AccountSettings settings) {
        return Stream.concat(settings.incoming().stream(), settings.outgoing().stream());
    }

    private static Stream<String> texts(AccountSettings settings) {
        return Stream.concat(
                Stream.of(settings.address().toString(), settings.displayName(), settings.accountName()),
                servers(settings).map(ServerSettings::username));
    }

    private static boolean startsTls(ServerSettings server) {
        return server.encryption() == Encryption.STARTTLS;
    }

    private static boolean only(ServerSettings server, AuthMethod method) {
        return server.auth().stream().allMatch(method::equals);
    }

    private static boolean otherLogin(ServerSettings server) {
        return server.needsLogin()
                && server.auth().stream().noneMatch(method -> method.usesPassword() || method == AuthMethod.OAUTH2);
    }
}
