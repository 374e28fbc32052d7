package org.mailwright.catalog;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.DomainName;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads what {@link ProviderOutput} wrote. The bytes come from our own build and are trusted. */
final class ProviderInput {

    private final DataInputStream in;

    ProviderInput(byte[] bytes, int from, int length) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes, from, length));
    }

    /** Reads one part of a provider. */
    private interface Part<T> {
        T read() throws IOException;
    }

    Provider read() throws IOException {
        return new Provider(
                text(),
                text(),
                word(Provider.Kind.class),
                word(Provider.Status.class),
                list(this::text),
                optional(this::text),
                new Match(list(this::domain), list(this::domain), list(this::domain), list(this::domain), in.readInt()),
                list(this::server),
                list(this::server),
                optional(this::oauth2),
                list(this::hint),
                map(Provider.Limit.class, in::readLong),
                map(Provider.Link.class, this::page),
                map(Provider.Service.class, this::text),
                new Verified(day(), word(Verified.Basis.class), optional(this::page), word(Verified.Confidence.class)),
                list(this::provenance));
    }

    private Server server() throws IOException {
        return new Server(
                word(Protocol.class),
                text(),
                in.readUnsignedShort(),
                word(Encryption.class),
                list(() -> word(AuthMethod.class)),
                list(this::text),
                in.readInt(),
                Set.copyOf(list(this::domain)),
                optional(this::text),
                in.readBoolean());
    }

    private OAuth2 oauth2() throws IOException {
        return new OAuth2(
                text(),
                page(),
                page(),
                optional(this::page),
                scopes(),
                list(this::text),
                word(OAuth2.Pkce.class),
                list(this::text),
                word(OAuth2.ClientRegistration.class));
    }

    private Map<Protocol, List<String>> scopes() throws IOException {
        var scopes = new EnumMap<Protocol, List<String>>(Protocol.class);
        for (var protocol : Protocol.values()) {
            if (in.readBoolean()) scopes.put(protocol, list(this::text));
        }
        return scopes;
    }

    private Hint hint() throws IOException {
        return new Hint(
                word(Hint.Code.class),
                optional(this::page),
                Set.copyOf(list(() -> word(Protocol.class))),
                optional(this::day),
                optional(this::day));
    }

    private Provenance provenance() throws IOException {
        return new Provenance(word(Provenance.Source.class), optional(this::text), optional(this::text));
    }

    private <T> List<T> list(Part<T> part) throws IOException {
        int size = in.readUnsignedShort();
        if (size == 0) return List.of();
        var values = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) values.add(part.read());
        return values;
    }

    private <T> Optional<T> optional(Part<T> part) throws IOException {
        return in.readBoolean() ? Optional.of(part.read()) : Optional.empty();
    }

    private <K extends Enum<K>, V> Map<K, V> map(Class<K> keys, Part<V> part) throws IOException {
        var values = new EnumMap<K, V>(keys);
        for (int left = in.readUnsignedShort(); left > 0; left--) values.put(word(keys), part.read());
        return values;
    }

    private String text() throws IOException {
        return in.readUTF();
    }

    private <T extends Enum<T>> T word(Class<T> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    private DomainName domain() throws IOException {
        return new DomainName(text());
    }

    private URI page() throws IOException {
        return URI.create(text());
    }

    private LocalDate day() throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }
}
