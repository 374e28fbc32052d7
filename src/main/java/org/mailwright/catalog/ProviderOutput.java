package org.mailwright.catalog;

import static java.util.Comparator.comparing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mailwright.model.DomainName;
import org.mailwright.model.Protocol;

/**
 * Writes a provider in the compiled catalog's form, which {@link ProviderInput} reads. The same provider becomes the same
 * bytes: immutable sets and maps have another order in each JVM.
 */
final class ProviderOutput {

    private final DataOutputStream out;

    ProviderOutput(OutputStream to) {
        this.out = new DataOutputStream(to);
    }

    /** Writes one part of a provider. */
    private interface Part<T> {
        void write(T value) throws IOException;
    }

    void write(Provider provider) throws IOException {
        text(provider.id());
        text(provider.displayName());
        word(provider.kind());
        word(provider.status());
        optional(provider.replacedBy(), this::text);
        match(provider.match());
        each(provider.incoming(), this::server);
        each(provider.outgoing(), this::server);
        optional(provider.oauth2(), this::oauth2);
        each(provider.hints(), this::hint);
        map(provider.links(), this::page);
        verified(provider.verified());
        each(provider.domainSources(), this::domainSource);
        each(provider.provenance(), this::provenance);
        out.flush();
    }

    private void match(Match match) throws IOException {
        each(match.domains(), this::domain);
        each(match.domainSuffixes(), this::domain);
        each(match.domainExcludes(), this::domain);
        each(match.mxSuffixes(), this::domain);
        out.writeInt(match.mxPriority());
    }

    private void server(Server server) throws IOException {
        word(server.protocol());
        text(server.host());
        out.writeShort(server.port());
        word(server.encryption());
        each(server.auth(), this::word);
        each(server.usernames(), this::text);
        out.writeInt(server.preference());
        each(
                server.appliesToDomains().stream()
                        .sorted(comparing(DomainName::ascii))
                        .toList(),
                this::domain);
        out.writeBoolean(server.deprecated());
    }

    private void oauth2(OAuth2 oauth2) throws IOException {
        text(oauth2.issuer());
        page(oauth2.authorizationEndpoint());
        page(oauth2.tokenEndpoint());
        optional(oauth2.deviceAuthorizationEndpoint(), this::page);
        for (var protocol : Protocol.values()) {
            optional(Optional.ofNullable(oauth2.scopes().get(protocol)), scopes -> each(scopes, this::text));
        }
        each(oauth2.commonScopes(), this::text);
        word(oauth2.pkce());
        word(oauth2.clientRegistration());
    }

    private void hint(Hint hint) throws IOException {
        word(hint.code());
        optional(hint.url(), this::page);
        each(hint.appliesTo().stream().sorted().toList(), this::word);
        optional(hint.since(), this::day);
        optional(hint.until(), this::day);
        out.writeShort(hint.menus().size());
        for (var menu : new TreeMap<>(hint.menus()).entrySet()) {
            text(menu.getKey());
            text(menu.getValue());
        }
    }

    private void verified(Verified verified) throws IOException {
        optional(verified.on(), this::day);
        word(verified.basis());
        optional(verified.url(), this::page);
        word(verified.confidence());
    }

    private void domainSource(Provider.DomainSource source) throws IOException {
        each(source.domains(), this::domain);
        verified(source.verified());
    }

    private void provenance(Citation provenance) throws IOException {
        word(provenance.source());
        optional(provenance.ref(), this::text);
        optional(provenance.licence(), this::text);
    }

    private <T> void each(Collection<T> values, Part<T> part) throws IOException {
        out.writeShort(values.size());
        for (var value : values) part.write(value);
    }

    private <T> void optional(Optional<T> value, Part<T> part) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) part.write(value.get());
    }

    private <K extends Enum<K>, V> void map(Map<K, V> values, Part<V> part) throws IOException {
        out.writeShort(values.size());
        for (var entry : new TreeMap<>(values).entrySet()) {
            word(entry.getKey());
            part.write(entry.getValue());
        }
    }

    private void text(String text) throws IOException {
        out.writeUTF(text);
    }

    private void word(Enum<?> value) throws IOException {
        text(value.name());
    }

    private void domain(DomainName domain) throws IOException {
        text(domain.ascii());
    }

    private void page(URI page) throws IOException {
        text(page.toString());
    }

    private void day(LocalDate day) throws IOException {
        out.writeInt((int) day.toEpochDay());
    }
}
