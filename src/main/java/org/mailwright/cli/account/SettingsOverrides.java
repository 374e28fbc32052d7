package org.mailwright.cli.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.Options;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;

/** Settings given as options. They replace what was detected or what a profile says. */
public record SettingsOverrides(
        Optional<ServerArgument> incoming,
        Optional<ServerArgument> outgoing,
        Optional<String> username,
        Optional<String> smtpUsername,
        Optional<OutgoingLogin> smtpAuth,
        Optional<AuthMethod> auth) {

    /** The ways that a person may ask for, as in the window. */
    private static final List<AuthMethod> AUTH =
            List.of(AuthMethod.PASSWORD, AuthMethod.PASSWORD_ENCRYPTED, AuthMethod.OAUTH2, AuthMethod.NONE);

    public static final SettingsOverrides NONE = new SettingsOverrides(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static SettingsOverrides of(Options options) throws CommandException {
        var outgoing = server(options, Side.OUTGOING);
        var auth = auth(options);
        var overrides = new SettingsOverrides(
                server(options, Side.INCOMING),
                options.has("--no-send") ? Optional.of(new ServerArgument.Nothing()) : outgoing,
                username(options, "--username"),
                username(options, "--smtp-username"),
                smtpAuth(options, auth),
                auth);
        if (leavesOut(overrides.incoming) && leavesOut(overrides.outgoing))
            throw CommandException.invalid("cli.nothing-to-check");
        return overrides;
    }

    /** Whether both sides are given, so that detection is not needed. */
    boolean isWhole() {
        return incoming.isPresent() && outgoing.isPresent();
    }

    /** The sides whose encryption the check has to find out. */
    public Set<Side> openSides() {
        return Stream.of(Side.values())
                .filter(side -> (side == Side.INCOMING ? incoming : outgoing)
                        .filter(wish -> wish instanceof ServerArgument.Server server && server.open())
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person gave a user name. */
    public boolean nameGiven() {
        return username.isPresent() || smtpUsername.isPresent();
    }

    /** Applies the overrides. Empty if neither the options nor {@code found} have a server for a wanted side. */
    Optional<AccountSettings> settings(EmailAddress address, Optional<AccountSettings> found) {
        var in = incoming(address, found.flatMap(AccountSettings::incoming));
        var out = outgoing(address, in, found.flatMap(AccountSettings::outgoing));
        if (in.isEmpty() && out.isEmpty()) return Optional.empty();
        var usual = AccountSettings.of(address, in, out);
        var settings = found.map(base -> new AccountSettings(
                        address,
                        base.displayName(),
                        base.accountName(),
                        in,
                        out,
                        outgoing.isPresent() || in.isEmpty() ? usual.outgoingLogin() : base.outgoingLogin(),
                        base.leaveOnServer(),
                        base.serverTimeout(),
                        base.sender()))
                .orElse(usual);
        return Optional.of(smtpAuth.map(settings::withOutgoingLogin).orElse(settings));
    }

    private Optional<ServerSettings> incoming(EmailAddress address, Optional<ServerSettings> found) {
        var name = username.or(() -> found.map(ServerSettings::username)).orElse(address.toString());
        return server(incoming, found, name)
                .map(server -> username.map(server::withUsername).orElse(server));
    }

    private Optional<ServerSettings> outgoing(
            EmailAddress address, Optional<ServerSettings> in, Optional<ServerSettings> found) {
        var same = smtpAuth.filter(OutgoingLogin.SAME_AS_INCOMING::equals)
                .flatMap(_ -> in)
                .map(ServerSettings::username);
        var wished = smtpUsername.or(() -> same).or(() -> username);
        var name = wished.or(() -> in.map(ServerSettings::username)).orElse(address.toString());
        if (smtpAuth.equals(Optional.of(OutgoingLogin.NONE))) {
            return server(outgoing, found, name).map(SettingsOverrides::withoutLogin);
        }
        return server(outgoing, found, name)
                .map(server -> wished.filter(_ -> server.needsLogin())
                        .map(server::withUsername)
                        .orElse(server))
                .map(server -> smtpAuth.isPresent() && !server.needsLogin() ? withLogin(server, name) : server);
    }

    private Optional<ServerSettings> server(
            Optional<ServerArgument> wish, Optional<ServerSettings> found, String name) {
        var methods = List.of(auth.orElse(AuthMethod.PASSWORD));
        if (wish.isEmpty()) {
            return found.map(server -> auth.isPresent() && server.needsLogin() ? server.withAuth(methods) : server);
        }
        return switch (wish.get()) {
            case ServerArgument.Nothing() -> Optional.empty();
            case ServerArgument.Server(var protocol, var endpoint, var encryption, var _) ->
                Optional.of(new ServerSettings(protocol, endpoint, encryption, methods, name));
        };
    }

    private ServerSettings withLogin(ServerSettings server, String name) {
        var way = auth.filter(method -> method != AuthMethod.NONE).orElse(AuthMethod.PASSWORD);
        return server.withUsername(name).withAuth(List.of(way));
    }

    private static ServerSettings withoutLogin(ServerSettings server) {
        return new ServerSettings(Protocol.SMTP, server.endpoint(), server.encryption(), List.of(AuthMethod.NONE), "");
    }

    private static boolean leavesOut(Optional<ServerArgument> wish) {
        return wish.filter(ServerArgument.Nothing.class::isInstance).isPresent();
    }

    private static Optional<ServerArgument> server(Options options, Side side) throws CommandException {
        var text = options.text("--" + side.code());
        return text.isPresent() ? Optional.of(ServerArgument.parse(side, text.get())) : Optional.empty();
    }

    private static Optional<String> username(Options options, String option) throws CommandException {
        var name = options.text(option);
        if (name.isPresent() && (name.get().isEmpty() || !ServerSettings.isUsername(name.get()))) {
            throw CommandException.invalid("cli.bad-username", option);
        }
        return name;
    }

    /** Who signs in nowhere does not sign in to send either, unless it is said. */
    private static Optional<OutgoingLogin> smtpAuth(Options options, Optional<AuthMethod> auth)
            throws CommandException {
        var word = options.text("--smtp-auth");
        if (word.isEmpty()) return auth.filter(AuthMethod.NONE::equals).map(_ -> OutgoingLogin.NONE);
        return Optional.of(
                switch (word.get()) {
                    case "same" -> OutgoingLogin.SAME_AS_INCOMING;
                    case "own" -> OutgoingLogin.OWN;
                    case "none" -> OutgoingLogin.NONE;
                    default -> throw CommandException.invalid("cli.bad-word", "--smtp-auth", "same, own, none");
                });
    }

    private static Optional<AuthMethod> auth(Options options) throws CommandException {
        var word = options.text("--auth");
        var method = word.flatMap(AuthMethod::parse).filter(AUTH::contains);
        if (word.isPresent() && method.isEmpty()) {
            var words = AUTH.stream().map(AuthMethod::code).collect(Collectors.joining(", "));
            throw CommandException.invalid("cli.bad-word", "--auth", words);
        }
        return method;
    }
}
