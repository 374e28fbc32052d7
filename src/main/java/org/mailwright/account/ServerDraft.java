package org.mailwright.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** Collects a server's values as a file has them; what does not parse is left out with a {@link Doubt}. */
public final class ServerDraft {

    private static final int MAX_USERNAME = 320;

    private final Protocol protocol;
    private final AccountDraft account;
    private final Map<ServerField, Place> places = new EnumMap<>(ServerField.class);
    private Optional<String> host = Optional.empty();
    private Optional<Integer> port = Optional.empty();
    private Optional<Encryption> encryption = Optional.empty();
    private List<AuthMethod> auth = List.of();
    private String username = "";

    ServerDraft(Protocol protocol, AccountDraft account) {
        this.protocol = protocol;
        this.account = account;
    }

    public Protocol protocol() {
        return protocol;
    }

    public ServerDraft host(Setting setting) {
        keep(ServerField.HOST, setting);
        host = setting.isBlank() ? Optional.empty() : Endpoint.parseHost(setting.value());
        if (host.isEmpty()) unread(Doubt.Kind.HOST_INVALID, setting);
        return this;
    }

    /** A host that the program cannot do without: a missing one is a doubt. */
    public ServerDraft host(Optional<Setting> setting) {
        return setting.isPresent() ? host(setting.get()) : doubt(Doubt.Kind.HOST_INVALID);
    }

    public ServerDraft port(Setting setting) {
        keep(ServerField.PORT, setting);
        port = Endpoint.parsePort(setting.value());
        if (port.isEmpty()) unread(Doubt.Kind.PORT_INVALID, setting);
        return this;
    }

    /**
     * The port of a setting, or the one that the program takes by itself if the setting is absent or 0. The encryption
     * has to be known by then.
     */
    public ServerDraft port(Optional<Setting> setting, int tlsPort, int otherPort) {
        if (setting.isPresent() && !setting.get().is("0")) return port(setting.get());
        return usualPort(encryption.equals(Optional.of(Encryption.TLS)) ? tlsPort : otherPort);
    }

    /** A port that is in no file because the program takes it by itself. */
    public ServerDraft usualPort(int number) {
        port = Optional.of(number);
        return this;
    }

    /**
     * Takes over the way of encryption.
     *
     * @param read what the program understands by the setting; empty is a doubt
     */
    public ServerDraft encryption(Setting setting, Optional<Encryption> read) {
        keep(ServerField.ENCRYPTION, setting);
        encryption = read;
        if (read.isEmpty()) unread(Doubt.Kind.ENCRYPTION_INVALID, setting);
        return this;
    }

    public ServerDraft usualEncryption(Encryption usual) {
        encryption = Optional.of(usual);
        return this;
    }

    /**
     * Takes over the way to log on.
     *
     * @param read what the program understands by the setting; empty is a doubt
     */
    public ServerDraft auth(Setting setting, Optional<AuthMethod> read) {
        keep(ServerField.AUTH, setting);
        auth = read.map(List::of).orElse(List.of());
        if (read.isEmpty()) unread(Doubt.Kind.AUTH_INVALID, setting);
        return this;
    }

    public ServerDraft usualAuth(AuthMethod usual) {
        auth = List.of(usual);
        return this;
    }

    public ServerDraft username(Setting setting) {
        keep(ServerField.USERNAME, setting);
        var name = setting.value();
        boolean sound = ServerSettings.isUsername(name) && name.length() <= MAX_USERNAME && name.indexOf('\ufffd') < 0;
        if (sound && !setting.unexpanded()) username = name;
        else unread(Doubt.Kind.USERNAME_INVALID, setting);
        return this;
    }

    public ServerDraft doubt(Doubt.Kind kind) {
        account.doubt(Doubt.of(kind, protocol.side()));
        return this;
    }

    public ServerDraft doubt(Doubt.Kind kind, Setting setting) {
        account.doubt(Doubt.at(kind, protocol.side(), setting.place()));
        return this;
    }

    public ServerDraft doubt(Doubt.Kind kind, String detail) {
        account.doubt(Doubt.of(kind, protocol.side(), detail));
        return this;
    }

    public Optional<Encryption> encryption() {
        return encryption;
    }

    FoundServer found() {
        return new FoundServer(protocol, host, port, encryption, auth, username, places);
    }

    private void unread(Doubt.Kind invalid, Setting setting) {
        doubt(setting.unexpanded() ? Doubt.Kind.NOT_EXPANDED : invalid, setting);
    }

    private void keep(ServerField field, Setting setting) {
        if (setting.place().isPresent()) places.put(field, setting.place().get());
    }
}
