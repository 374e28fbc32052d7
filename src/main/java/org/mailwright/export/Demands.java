package org.mailwright.export;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** What an account asks of a format. */
record Demands(AccountSettings settings) {

    boolean include(Limit limit) {
        return switch (limit) {
            case INCOMING_STARTTLS -> incoming(Demands::startsTls);
            case OUTGOING_STARTTLS, REQUIRED_STARTTLS -> outgoing(Demands::startsTls);
            case OAUTH2 -> any(server -> only(server, List.of(AuthMethod.OAUTH2)));
            case NO_LOGIN -> incoming(server -> !server.needsLogin());
            case NO_OUTGOING_LOGIN -> outgoing(server -> !server.needsLogin()) || isAnonymous();
            case OWN_OUTGOING_LOGIN -> settings.incoming().isPresent() && settings.outgoingLogin() == OutgoingLogin.OWN;
            case AFTER_INCOMING -> settings.outgoingLogin() == OutgoingLogin.AFTER_INCOMING;
            case OTHER_LOGIN -> any(Demands::otherLogin);
            case ENCRYPTED_PASSWORD -> any(Demands::encryptedOnly);
            case POP3 -> incoming(server -> server.protocol() == Protocol.POP3);
            case LITERAL_HOST -> any(server -> server.endpoint().isAddress());
            case IPV6_HOST -> any(server -> server.endpoint().host().contains(":"));
            case OTHER_PORT -> any(Demands::otherPort);
            case INTERNATIONAL_DOMAIN -> settings.address().domain().isInternational();
            case INTERNATIONAL_LOCAL_PART ->
                settings.address().needsSmtpUtf8() || settings.from().needsSmtpUtf8();
            case NUMERIC_USERNAME -> any(server -> Usernames.isMangled(server, settings));
            case OTHER_USERNAME -> any(server -> !Usernames.followsFrom(server, settings.address()));
            case LOCAL_PART_USERNAME -> any(this::isLocalPart);
            case TWO_USERNAMES -> hasTwoUsernames();
            case NON_ASCII ->
                AccountTexts.of(settings).anyMatch(text -> text.chars().anyMatch(c -> c >= 128));
            case NO_INCOMING -> settings.incoming().isEmpty();
            case NO_OUTGOING -> settings.outgoing().isEmpty();
            case INCOMING -> settings.incoming().isPresent();
            case OUTGOING -> settings.outgoing().isPresent();
            case PLAINTEXT -> any(server -> server.encryption() == Encryption.NONE);
            case DISPLAY_NAME -> !settings.displayName().isEmpty();
            case SENDER -> settings.sender().isPresent();
            case ACCOUNT_NAME -> !settings.accountName().isEmpty();
            case TIMEOUTS -> !settings.serverTimeout().equals(AccountSettings.DEFAULT_TIMEOUT);
            case LEAVE_ON_SERVER ->
                include(Limit.POP3) && !settings.leaveOnServer().equals(LeaveOnServer.KEEP);
            case UNSAYABLE_TEXT, PDF_LETTERS, TOO_LONG, SEVERAL_ACCOUNTS -> false;
        };
    }

    private boolean incoming(Predicate<ServerSettings> test) {
        return settings.incoming().filter(test).isPresent();
    }

    private boolean outgoing(Predicate<ServerSettings> test) {
        return settings.outgoing().filter(test).isPresent();
    }

    private boolean any(Predicate<ServerSettings> test) {
        return incoming(test) || outgoing(test);
    }

    private boolean isAnonymous() {
        return outgoing(_ -> !Logins.sendingLogsOn(settings));
    }

    private boolean isLocalPart(ServerSettings server) {
        return server.needsLogin()
                && server.username().equals(settings.address().localPart());
    }

    private boolean hasTwoUsernames() {
        var names = Stream.concat(settings.incoming().stream(), settings.outgoing().stream())
                .filter(ServerSettings::needsLogin)
                .map(ServerSettings::username)
                .distinct();
        return !isAnonymous() && names.count() > 1;
    }

    private static boolean startsTls(ServerSettings server) {
        return server.encryption() == Encryption.STARTTLS;
    }

    private static boolean only(ServerSettings server, List<AuthMethod> methods) {
        return methods.containsAll(server.auth());
    }

    private static boolean otherLogin(ServerSettings server) {
        return server.needsLogin()
                && server.auth().stream().noneMatch(method -> method.usesPassword() || method == AuthMethod.OAUTH2);
    }

    private static boolean encryptedOnly(ServerSettings server) {
        return server.auth().contains(AuthMethod.PASSWORD_ENCRYPTED)
                && server.auth().stream()
                        .noneMatch(method -> method == AuthMethod.PASSWORD || method == AuthMethod.APP_PASSWORD);
    }

    private static boolean otherPort(ServerSettings server) {
        return server.endpoint().port() != server.protocol().defaultPort(server.encryption());
    }
}
