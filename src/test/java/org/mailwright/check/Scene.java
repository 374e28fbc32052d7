package org.mailwright.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.net.Connector;
import org.mailwright.net.DeadPorts;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.tls.Network;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.reply.ReplyRules;

/**
 * A case with its servers running, and the account that leads to them.
 *
 * <p>Every port that the case does not speak of refuses, whatever else runs on this computer.
 */
public final class Scene implements AutoCloseable {

    private static final TrustStore TRUST = TrustStore.system().withAuthorities(Bench.AUTHORITY.chain());

    private final Case conduct;
    private final DeadPorts dead = new DeadPorts();
    private final List<ScriptedServer> servers = new ArrayList<>();
    private final Map<Integer, Integer> ports = new HashMap<>();
    private final AccountSettings settings;

    private Scene(Case conduct, Optional<Role> partner) throws IOException {
        this.conduct = conduct;
        for (var port : conduct.around().elsewhere().entrySet()) {
            ports.put(port.getKey(), start(port.getValue()));
        }
        var server = cast(conduct.role());
        var other = partner.isEmpty() ? Optional.<ServerSettings>empty() : Optional.of(cast(partner.get()));
        var both = Stream.concat(Stream.of(server), other.stream()).toList();
        settings = AccountSettings.of(conduct.around().address(), on(Side.INCOMING, both), on(Side.OUTGOING, both));
    }

    /** The case by itself: one side, unless it needs both. */
    public static Scene of(Case conduct) throws IOException {
        return new Scene(conduct, conduct.around().partner());
    }

    /** The case with a good server at the other side, as a person's account has it. */
    public static Scene whole(Case conduct) throws IOException {
        var good = PostOffice.PROMPT.partnerOf(conduct.role().protocol());
        return new Scene(conduct, Optional.of(conduct.around().partner().orElse(good)));
    }

    public AccountSettings settings() {
        return settings;
    }

    /** The server that the case is about, as the settings have it. */
    public ServerSettings server() {
        return settings.server(conduct.role().protocol().side()).orElseThrow();
    }

    public String password() {
        return conduct.around().password();
    }

    public Optional<String> provider() {
        return conduct.around().provider();
    }

    /** Where the server really is that the case is about. */
    int port() {
        return real(server().endpoint().port());
    }

    List<ScriptedServer> servers() {
        return List.copyOf(servers);
    }

    /** The program's own checker with its own rules, on the network of the case. */
    public LiveChecker checker() {
        Connector dialing = (addresses, port, limit, connections) ->
                Connector.DIRECT.dial(addresses, real(port), limit, connections);
        var around = conduct.around();
        return new LiveChecker(
                new Network(new LoopbackDns(), TRUST, around.limits(), around.clock(), dialing),
                ReplyRules.bundled(),
                _ -> new TestMessageText("Test", "Hello.\n\nThis is a test."));
    }

    CheckReport check() throws InterruptedException {
        return check(_ -> {});
    }

    CheckReport check(Consumer<CheckEvent> progress) throws InterruptedException {
        var around = conduct.around();
        Set<Side> sides = Stream.of(Side.values())
                .filter(side -> settings.server(side).isPresent())
                .collect(Collectors.toSet());
        var request = new CheckRequest(
                settings,
                sides,
                settings.address(),
                around.await(),
                agreesToPlaintext(),
                around.provider(),
                "en",
                around.options());
        try (var credentials = Credentials.same(Secret.of(around.password()))) {
            return checker().check(request, credentials, progress);
        }
    }

    private int real(int port) {
        return ports.getOrDefault(port, dead.refusing());
    }

    /** No encryption counts as agreed to, unless the case says otherwise. */
    private boolean agreesToPlaintext() {
        return conduct.role().encryption() == Encryption.NONE && conduct.cause() != Cause.DISCO_PLAINTEXT_SERVERS;
    }

    private ServerSettings cast(Role role) throws IOException {
        int port = switch (role.conduct()) {
            case Role.Conduct.Plays(var script) -> start(script);
            case Role.Conduct.Refuses() -> dead.refusing();
            case Role.Conduct.Vanishes() -> dead.unanswered();
        };
        var endpoint = role.at().orElse(new Endpoint("localhost", port));
        ports.put(endpoint.port(), port);
        var username = role.username().orElseGet(conduct.around().address()::toString);
        return new ServerSettings(role.protocol(), endpoint, role.encryption(), role.auth(), username);
    }

    private int start(ScriptedServer.Script script) throws IOException {
        var server = ScriptedServer.start(script);
        servers.add(server);
        return server.endpoint().port();
    }

    private static Optional<ServerSettings> on(Side side, List<ServerSettings> servers) {
        return servers.stream()
                .filter(server -> server.protocol().side() == side)
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        for (var server : servers) server.close();
        dead.close();
    }
}
