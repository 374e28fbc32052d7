package org.mailwright.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.account.FoundServer;
import org.mailwright.detect.Provenance;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** The input about one server, which may be invalid, and where its values come from. */
final class ServerForm {

    private static final List<AuthMethod> PASSWORD = List.of(AuthMethod.PASSWORD);

    private final Protocol usual;
    private final BooleanProperty used = new SimpleBooleanProperty(true);
    private final ObjectProperty<Protocol> protocol;
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final ObjectProperty<EncryptionChoice> encryption = new SimpleObjectProperty<>(EncryptionChoice.AUTO);
    private final ObjectProperty<AuthChoice> authentication = new SimpleObjectProperty<>(AuthChoice.FOUND);
    private final StringProperty username = new SimpleStringProperty("");
    private final ObjectProperty<Provenance> source = new SimpleObjectProperty<>(Provenance.MANUAL);
    private final ObjectBinding<Provenance> origin;

    private List<ServerSettings> offers = List.of();
    private Optional<ServerSettings> loaded = Optional.empty();
    private List<AuthMethod> found = PASSWORD;
    private boolean portTyped;
    private boolean moving;

    ServerForm(Protocol usual) {
        this.usual = usual;
        protocol = new SimpleObjectProperty<>(usual);
        port.set(Integer.toString(encryption.get().defaultPort(usual)));
        port.subscribe((_, _) -> notePort());
        encryption.subscribe((_, _) -> movePort());
        protocol.subscribe((_, _) -> changeProtocol());
        origin = Bindings.createObjectBinding(
                () -> isEdited() ? Provenance.MANUAL : source.get(), host, port, encryption, protocol, source);
    }

    /** Whether the account uses this server. */
    BooleanProperty usedProperty() {
        return used;
    }

    ObjectProperty<Protocol> protocolProperty() {
        return protocol;
    }

    StringProperty hostProperty() {
        return host;
    }

    StringProperty portProperty() {
        return port;
    }

    ObjectProperty<EncryptionChoice> encryptionProperty() {
        return encryption;
    }

    StringProperty usernameProperty() {
        return username;
    }

    ObjectProperty<AuthChoice> authenticationProperty() {
        return authentication;
    }

    /** Where the values come from; typed as soon as one of them is changed. */
    ObjectBinding<Provenance> originProperty() {
        return origin;
    }

    /** The evidence for the host, as long as it is the one that was found. */
    Optional<Provenance> evidence() {
        return loaded.filter(
                        server -> server.endpoint().host().equals(host.get().strip()))
                .map(_ -> source.get())
                .filter(Provenance::isFromElsewhere);
    }

    /** Shows the first server, and keeps the others for a change of the protocol. */
    void load(List<ServerSettings> servers, Provenance from) {
        if (servers.isEmpty()) clear();
        else show(servers.getFirst());
        offers = servers;
        used.set(!servers.isEmpty());
        source.set(from);
        origin.invalidate();
    }

    /** Clears all values, also those of a server that is hidden. */
    void clear() {
        moving = true;
        offers = List.of();
        loaded = Optional.empty();
        found = PASSWORD;
        authentication.set(AuthChoice.FOUND);
        used.set(true);
        protocol.set(usual);
        encryption.set(EncryptionChoice.AUTO);
        host.set("");
        port.set(Integer.toString(EncryptionChoice.AUTO.defaultPort(usual)));
        username.set("");
        portTyped = false;
        source.set(Provenance.MANUAL);
        moving = false;
        origin.invalidate();
    }

    /** Fills in what a text says, as if it had been typed; the rest becomes the usual value, and the user name stays. */
    void type(FoundServer server) {
        var before = username.get();
        clear();
        moving = true;
        if (!server.auth().isEmpty()) found = server.auth();
        authentication.set(AuthChoice.of(found));
        protocol.set(server.protocol());
        encryption.set(server.encryption().map(EncryptionChoice::of).orElse(EncryptionChoice.AUTO));
        host.set(server.host().orElse(""));
        port.set(Integer.toString(server.port().orElseGet(() -> encryption.get().defaultPort(server.protocol()))));
        username.set(server.username().isEmpty() ? before : server.username());
        portTyped = server.port().isPresent();
        moving = false;
        origin.invalidate();
    }

    Optional<String> hostProblem() {
        if (host.get().isBlank()) return Optional.of("settings.problem.hostEmpty");
        return Endpoint.parseHost(host.get()).isPresent() ? Optional.empty() : Optional.of("settings.problem.host");
    }

    Optional<String> portProblem() {
        return Endpoint.parsePort(port.get()).isPresent() ? Optional.empty() : Optional.of("settings.problem.port");
    }

    Optional<String> usernameProblem() {
        if (!ServerSettings.isUsername(username.get())) return Optional.of("settings.problem.username");
        return username.get().isBlank() && auth().stream().anyMatch(AuthMethod::usesPassword)
                ? Optional.of("settings.problem.usernameEmpty")
                : Optional.empty();
    }

    /** The endpoint; empty unless host and port are valid. */
    Optional<Endpoint> endpoint() {
        return Endpoint.parseHost(host.get())
                .flatMap(name -> Endpoint.parsePort(port.get()).map(number -> new Endpoint(name, number)));
    }

    /** The authentication methods that came with the settings, or the one that was chosen. */
    List<AuthMethod> auth() {
        return authentication.get().methods(found);
    }

    Optional<ServerSettings> settings(List<AuthMethod> ways, String user) {
        return endpoint()
                .map(where -> new ServerSettings(protocol.get(), where, encryptionAt(where), ways, user.strip()));
    }

    private Encryption encryptionAt(Endpoint where) {
        return encryption.get().at(where.port());
    }

    /** Whether host, port, encryption or protocol differ from the loaded server. */
    private boolean isEdited() {
        return loaded.filter(server -> server.protocol() == protocol.get()
                        && EncryptionChoice.of(server.encryption()) == encryption.get()
                        && endpoint().equals(Optional.of(server.endpoint())))
                .isEmpty();
    }

    private void show(ServerSettings server) {
        moving = true;
        loaded = Optional.of(server);
        found = server.auth();
        authentication.set(AuthChoice.of(found));
        protocol.set(server.protocol());
        encryption.set(EncryptionChoice.of(server.encryption()));
        host.set(server.endpoint().host());
        port.set(Integer.toString(server.endpoint().port()));
        username.set(server.username());
        portTyped = false;
        moving = false;
        origin.invalidate();
    }

    private void notePort() {
        if (!moving) portTyped = !port.get().isBlank();
    }

    /** Changes a default port along with the encryption; a port that was typed stays. */
    private void movePort() {
        if (moving || portTyped) return;
        var number = Endpoint.parsePort(port.get());
        if (number.isPresent() && !isDefaultPort(number.get())) return;
        moving = true;
        port.set(Integer.toString(encryption.get().defaultPort(protocol.get())));
        moving = false;
    }

    private static boolean isDefaultPort(int number) {
        for (var each : Protocol.values()) {
            if (each.isDefaultPort(number)) return true;
        }
        return false;
    }

    private void changeProtocol() {
        if (moving) return;
        var edited = loaded.filter(server -> !server.endpoint().host().equals(host.get()))
                .isPresent();
        var offer = offers.stream()
                .filter(server -> server.protocol() == protocol.get())
                .findFirst();
        if (offer.isPresent() && !edited && !portTyped) show(offer.get());
        else movePort();
    }
}
