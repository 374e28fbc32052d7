package org.mailwright.catalog;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.DomainName;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/**
 * Reads what {@link ProviderOutput} wrote. The bytes come from our own build and are trusted.
 *
 * <p>Plain loops throughout: the first provider is read while the program starts, and to link a dozen lambdas takes
 * longer than to read it.
 */
final class ProviderInput {

    private final DataInputStream in;

    ProviderInput(byte[] bytes, int from, int length) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes, from, length));
    }

    Provider read() throws IOException {
        return new Provider(
                text(),
                text(),
                word(Provider.Kind.class),
                word(Provider.Status.class),
                maybeText(),
                new Match(domains(), domains(), domains(), domains(), in.readInt()),
                servers(),
                servers(),
                in.readBoolean() ? Optional.of(oauth2()) : Optional.empty(),
                hints(),
                links(),
                verified(),
                domainSources(),
                provenance());
    }

    private List<Server> servers() throws IOException {
        var servers = new ArrayList<Server>();
        for (int left = size(); left > 0; left--) servers.add(server());
        return servers;
    }

    private Server server() throws IOException {
        return new Server(
                word(Protocol.class),
                text(),
                in.readUnsignedShort(),
                word(Encryption.class),
                words(AuthMethod.class),
                texts(),
                in.readInt(),
                Set.copyOf(domains()),
                in.readBoolean());
    }

    private OAuth2 oauth2() throws IOException {
        return new OAuth2(
                text(),
                page(),
                page(),
                maybePage(),
                scopes(),
                texts(),
                word(OAuth2.Pkce.class),
                word(OAuth2.ClientRegistration.class));
    }

    private Map<Protocol, List<String>> scopes() throws IOException {
        var scopes = new EnumMap<Protocol, List<String>>(Protocol.class);
        for (var protocol : Protocol.values()) {
            if (in.readBoolean()) scopes.put(protocol, texts());
        }
        return scopes;
    }

    private List<Hint> hints() throws IOException {
        var hints = new ArrayList<Hint>();
        for (int left = size(); left > 0; left--) {
            hints.add(new Hint(
                    word(Hint.Code.class),
                    maybePage(),
                    Set.copyOf(words(Protocol.class)),
                    maybeDay(),
                    maybeDay(),
                    menus()));
        }
        return hints;
    }

    private Map<String, String> menus() throws IOException {
        var menus = new HashMap<String, String>();
        for (int left = size(); left > 0; left--) menus.put(text(), text());
        return menus;
    }

    private Map<Provider.Link, URI> links() throws IOException {
        var links = new EnumMap<Provider.Link, URI>(Provider.Link.class);
        for (int left = size(); left > 0; left--) links.put(word(Provider.Link.class), page());
        return links;
    }

    private Verified verified() throws IOException {
        return new Verified(maybeDay(), word(Verified.Basis.class), maybePage(), word(Verified.Confidence.class));
    }

    private List<Provider.DomainSource> domainSources() throws IOException {
        var sources = new ArrayList<Provider.DomainSource>();
        for (int left = size(); left > 0; left--) sources.add(new Provider.DomainSource(domains(), verified()));
        return sources;
    }

    private List<Citation> provenance() throws IOException {
        var provenance = new ArrayList<Citation>();
        for (int left = size(); left > 0; left--) {
            provenance.add(new Citation(word(Citation.Source.class), maybeText(), maybeText()));
        }
        return provenance;
    }

    private List<DomainName> domains() throws IOException {
        var domains = new ArrayList<DomainName>();
        for (int left = size(); left > 0; left--) domains.add(new DomainName(text()));
        return domains;
    }

    private List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        for (int left = size(); left > 0; left--) texts.add(text());
        return texts;
    }

    private <T extends Enum<T>> List<T> words(Class<T> type) throws IOException {
        var words = new ArrayList<T>();
        for (int left = size(); left > 0; left--) words.add(word(type));
        return words;
    }

    private Optional<String> maybeText() throws IOException {
        return in.readBoolean() ? Optional.of(text()) : Optional.empty();
    }

    private Optional<URI> maybePage() throws IOException {
        return in.readBoolean() ? Optional.of(page()) : Optional.empty();
    }

    private Optional<LocalDate> maybeDay() throws IOException {
        return in.readBoolean() ? Optional.of(day()) : Optional.empty();
    }

    private int size() throws IOException {
        return in.readUnsignedShort();
    }

    private String text() throws IOException {
        return in.readUTF();
    }

    private <T extends Enum<T>> T word(Class<T> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    private URI page() throws IOException {
        return URI.create(text());
    }

    private LocalDate day() throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }
}
