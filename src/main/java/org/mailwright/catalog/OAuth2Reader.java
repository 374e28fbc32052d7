package org.mailwright.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.model.Protocol;

/** Makes a provider's browser sign-in of its JSON. */
final class OAuth2Reader {

    private static final int MAX_SCOPE = 200;

    private final Problems faults;
    private final Values values;

    OAuth2Reader(Problems faults) {
        this.faults = faults;
        this.values = new Values(faults);
    }

    Optional<OAuth2> read(JsonNode node) {
        var fields = new Fields(node, faults);
        var issuer = fields.required("issuer", values.text(MAX_SCOPE));
        var authorization = fields.required("authorizationEndpoint", values::page);
        var token = fields.required("tokenEndpoint", values::page);
        var device = fields.optional("deviceAuthorizationEndpoint", values::page);
        var scopes = fields.required("scopes", this::scopes);
        var pkce = fields.optional("pkce", values.oneOf(OAuth2.Pkce.values()));
        var mechanisms =
                fields.list("saslMechanisms", values.oneOf(new String[] {"XOAUTH2", "OAUTHBEARER"}, name -> name));
        var registration = fields.optional("clientRegistration", values.oneOf(OAuth2.ClientRegistration.values()));
        if (!fields.done()) return Optional.empty();
        return Optional.of(new OAuth2(
                issuer.orElseThrow(),
                authorization.orElseThrow(),
                token.orElseThrow(),
                device,
                scopes.orElseThrow().byProtocol(),
                scopes.orElseThrow().common(),
                pkce.orElse(OAuth2.Pkce.SUPPORTED),
                mechanisms,
                registration.orElse(OAuth2.ClientRegistration.USER_SUPPLIED)));
    }

    private Optional<Scopes> scopes(JsonNode node) {
        var fields = new Fields(node, faults);
        var byProtocol = new EnumMap<Protocol, List<String>>(Protocol.class);
        for (var protocol : Protocol.values()) {
            var scopes = fields.list(protocol.code(), values.text(MAX_SCOPE));
            if (!scopes.isEmpty()) byProtocol.put(protocol, scopes);
        }
        var common = fields.list("common", values.text(MAX_SCOPE));
        return fields.done() ? Optional.of(new Scopes(byProtocol, common)) : Optional.empty();
    }

    private record Scopes(Map<Protocol, List<String>> byProtocol, List<String> common) {}
}
