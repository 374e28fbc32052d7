package org.mailwright.export.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mailwright.export.Limit;
import org.mailwright.export.Logins;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;

/** What an account says about each field that a program may ask for. */
record GuideValues(MailProgram program, AccountSettings settings) {

    /** The text that belongs into a field, or the code of the choice; empty if the account does not have it. */
    Optional<String> of(GuideField field) {
        var in = settings.incoming();
        var out = settings.outgoing();
        return switch (field) {
            case NAME -> Optional.of(settings.displayName());
            case ADDRESS -> Optional.of(address().toString());
            case ACCOUNT_NAME -> Optional.of(accountName());
            case PROTOCOL -> in.map(server -> server.protocol().code());
            case IN_HOST -> in.map(GuideValues::host);
            case IN_PORT -> in.map(GuideValues::port);
            case IN_SECURITY -> in.map(server -> server.encryption().code());
            case IN_AUTH -> in.map(server -> auth(server, GuideField.IN_AUTH, server.needsLogin()));
            case IN_USER -> in.filter(ServerSettings::needsLogin).map(ServerSettings::username);
            case IN_PASSWORD -> in.filter(this::typesPassword).map(_ -> "");
            case OUT_HOST -> out.map(GuideValues::host);
            case OUT_PORT -> out.map(GuideValues::port);
            case OUT_SECURITY -> out.map(server -> server.encryption().code());
            case OUT_AUTH -> out.map(server -> auth(server, GuideField.OUT_AUTH, logsOn()));
            case OUT_USER -> out.filter(_ -> logsOn()).map(ServerSettings::username);
            case OUT_PASSWORD ->
                out.filter(_ -> logsOn()).filter(this::typesPassword).map(_ -> outPassword());
            case LEAVE_DAYS -> days().map(String::valueOf);
            case TIMEOUT -> Optional.of(Long.toString(settings.serverTimeout().toSeconds()));
            case OUT_LOGIN -> out.map(_ -> logsOn() || isAfter() ? "yes" : "no");
            case OUT_SAME, OUT_AFTER, LEAVE, LEAVE_DELETED -> isOn(field).map(on -> on ? "yes" : "no");
        };
    }

    /** Whether a box is ticked; empty if the account says nothing about it. */
    Optional<Boolean> isOn(GuideField field) {
        var out = settings.outgoing();
        boolean pop3 = Limit.POP3.concerns(settings);
        return switch (field) {
            case IN_SECURITY -> settings.incoming().map(GuideValues::isEncrypted);
            case OUT_SECURITY -> out.map(GuideValues::isEncrypted);
            case OUT_LOGIN -> out.map(_ -> logsOn() || isAfter());
            case OUT_SAME -> out.filter(_ -> logsOn()).map(_ -> Logins.sendingIsSame(settings));
            case OUT_AFTER -> out.filter(_ -> isAfter()).map(_ -> true);
            case LEAVE -> Optional.of(settings.leaveOnServer().keep()).filter(_ -> pop3);
            case LEAVE_DAYS -> days().map(_ -> true);
            case LEAVE_DELETED ->
                Optional.of(settings.leaveOnServer().removeWhenDeleted()).filter(_ -> pop3);
            default -> throw new IllegalArgumentException("nothing to tick: " + field.code());
        };
    }

    /** The fields without which the account would not be what it is. */
    List<GuideField> wanted() {
        var wanted = new ArrayList<GuideField>();
        wanted.add(GuideField.ADDRESS);
        if (!settings.displayName().isBlank()) wanted.add(GuideField.NAME);
        if (!settings.accountName().isBlank()) wanted.add(GuideField.ACCOUNT_NAME);
        settings.incoming().ifPresent(server -> {
            wanted.addAll(List.of(GuideField.PROTOCOL, GuideField.IN_HOST, GuideField.IN_PORT, GuideField.IN_SECURITY));
            if (server.needsLogin()) wanted.add(GuideField.IN_USER);
            of(GuideField.IN_PASSWORD).ifPresent(_ -> wanted.add(GuideField.IN_PASSWORD));
            if (!typed(of(GuideField.IN_AUTH))) wanted.add(GuideField.IN_AUTH);
            if (Limit.POP3.concerns(settings)) wanted.add(GuideField.LEAVE);
        });
        settings.outgoing().ifPresent(server -> {
            wanted.addAll(List.of(GuideField.OUT_HOST, GuideField.OUT_PORT, GuideField.OUT_SECURITY));
            boolean own = logsOn() && !Logins.sendingIsSame(settings);
            if (own) wanted.add(GuideField.OUT_USER);
            if (own && typesPassword(server)) wanted.add(GuideField.OUT_PASSWORD);
            if (isAfter()) wanted.add(GuideField.OUT_AFTER);
            if (logsOn() && !typed(of(GuideField.OUT_AUTH))) wanted.add(GuideField.OUT_AUTH);
        });
        days().ifPresent(_ -> wanted.add(GuideField.LEAVE_DAYS));
        if (isOn(GuideField.LEAVE_DELETED).orElse(false)) wanted.add(GuideField.LEAVE_DELETED);
        if (Limit.TIMEOUTS.concerns(settings)) wanted.add(GuideField.TIMEOUT);
        return List.copyOf(wanted);
    }

    /** The characters of the longest text that a person would type. */
    int longest() {
        return Arrays.stream(GuideField.values())
                .filter(field -> !field.isChoice())
                .flatMap(field -> of(field).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private Optional<Integer> days() {
        return Optional.of(settings.leaveOnServer().removeAfterDays())
                .filter(days -> days > 0 && Limit.POP3.concerns(settings));
    }

    /** Says that the password is another than the incoming server's. */
    private String outPassword() {
        return Logins.sendingIsSame(settings) ? "" : GuideField.OUT_PASSWORD.code();
    }

    /** The address that mail is from, unless the program signs in by it. */
    EmailAddress address() {
        boolean signsIn =
                settings.incoming().filter(server -> !typesPassword(server)).isPresent();
        return signsIn ? settings.address() : settings.from();
    }

    private boolean logsOn() {
        return Logins.sendingLogsOn(settings);
    }

    private boolean isAfter() {
        return settings.outgoingLogin() == OutgoingLogin.AFTER_INCOMING;
    }

    private String accountName() {
        var name = settings.accountName();
        return name.isBlank() ? settings.address().toString() : name;
    }

    /** Without brackets, as in every dialog that has a field of its own for the port. */
    private static String host(ServerSettings server) {
        return server.endpoint().host();
    }

    private static String port(ServerSettings server) {
        return Integer.toString(server.endpoint().port());
    }

    private static boolean isEncrypted(ServerSettings server) {
        return server.encryption() != Encryption.NONE;
    }

    private static boolean typed(Optional<String> auth) {
        return auth.filter(AuthMethod.PASSWORD.code()::equals).isPresent();
    }

    private boolean typesPassword(ServerSettings server) {
        var choice = server.equals(settings.incoming().orElse(null)) ? GuideField.IN_AUTH : GuideField.OUT_AUTH;
        return server.needsLogin()
                && program.login(server, choice)
                        .filter(AuthMethod::usesPassword)
                        .isPresent();
    }

    /** An app password is a password like any other to the program that is given it. */
    private String auth(ServerSettings server, GuideField choice, boolean login) {
        if (!login) return AuthMethod.NONE.code();
        var method = program.login(server, choice).orElse(AuthMethod.PASSWORD);
        return (method == AuthMethod.APP_PASSWORD ? AuthMethod.PASSWORD : method).code();
    }
}
