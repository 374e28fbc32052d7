package org.mailwright.signin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;

/**
 * Whom to sign in, and where.
 *
 * @param page what the browser shows once the person is through
 * @param choosesAccount whether the provider is to ask which account, because the last sign-in was to another one
 */
public record SignInRequest(AccountSettings settings, SignInOffer offer, ClosingPage page, boolean choosesAccount) {

    /** The same at endpoints and with a registration that are known now. */
    SignInRequest with(SignInOffer ready) {
        return new SignInRequest(settings, ready, page, choosesAccount);
    }

    /** What to ask for: access to the account's own servers and no others. */
    List<String> scopes() {
        var scopes = new LinkedHashSet<String>();
        servers()
                .filter(offer::covers)
                .forEach(server -> scopes.addAll(offer.oauth2().scopes().getOrDefault(server.protocol(), List.of())));
        scopes.addAll(offer.oauth2().commonScopes());
        return List.copyOf(scopes);
    }

    /** Who signs in: a shared mailbox is read under its own name, and sent from under the name of its delegate. */
    String person() {
        return settings.outgoing()
                .filter(offer::covers)
                .flatMap(server -> EmailAddress.parse(server.username()))
                .orElse(settings.address())
                .toString();
    }

    /** The scope of a server that was asked for and not given, as where a person took the tick off it. */
    Optional<String> missing(TokenGrant grant) {
        return scopes().stream()
                .filter(scope -> !offer.oauth2().commonScopes().contains(scope))
                .filter(scope -> !grant.grants(scope))
                .findFirst();
    }

    /** Whether one of the names that the provider gives is the account's. A provider that gives none is believed. */
    boolean isOwn(List<String> names) {
        return names.isEmpty() || names.stream().anyMatch(this::isOwn);
    }

    private boolean isOwn(String name) {
        return own().stream().anyMatch(name::equalsIgnoreCase);
    }

    private Set<String> own() {
        var own = new LinkedHashSet<String>();
        own.add(settings.address().toString());
        own.add(settings.address().display());
        servers().map(ServerSettings::username).forEach(own::add);
        return own;
    }

    private Stream<ServerSettings> servers() {
        return Stream.concat(settings.incoming().stream(), settings.outgoing().stream());
    }
}
