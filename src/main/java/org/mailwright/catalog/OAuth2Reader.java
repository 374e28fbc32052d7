package org.mailwright.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.model.Protocol;

/** Makes a provider's browser sign-in of its JSON. */
final class OAuth2Reader {

    private static final int MAX_SCOPE = 200;

    private OAuth2Reader() {}

    static Optional<OAuth2> read(JsonNode node, JsonFaults faults) {
        var fields = JsonFields.of(node, faults);
        var issuer = fields.required("issuer", JsonValues.text(MAX_SCOPE));
        var authorization = fields.required("authorizationEndpoint", CatalogValues::page);
        var token = fields.required("tokenEndpoint", CatalogValues::page);
        var device = fields.optional("deviceAuthorizationEndpoint", CatalogValues::page);
        var scopes = fields.required("scopes", OAuth2Reader::scopes);
        var pkce = fields.optional("pkce", JsonValues.oneOf(OAuth2.Pkce.values()));
        fields.list("saslMechanisms", JsonValues.oneOf(new String[] {"XOAUTH2", "OAUTHBEARER"}, name -> name));
        var registration = fields.optional("clientRegistration", JsonValues.oneOf(OAuth2.ClientRegistration.values()));
        if (!fields.done()) return Optional.empty();
        return Optional.of(new OAuth2(
                issuer.orElseThrow(),
                authorization.orElseThrow(),
                token.orElseThrow(),
                device,
                scopes.orElseThrow().byProtocol(),
                scopes.orElseThrow().common(),
                pkce.orElse(OAuth2.Pkce.SUPPORTED),
                registration.orElse(OAuth2.ClientRegistration.USER_SUPPLIED)));
    }

    private static Optional<Scopes> scopes(JsonNode node, JsonFaults faults) {
        var fields = JsonFields.of(node, faults);
        var byProtocol = new EnumMap<Protocol, List<String>>(Protocol.class);
        for (var protocol : Protocol.values()) {
            var scopes = fields.list(protocol.code(), JsonValues.text(MAX_SCOPE));
            if (!scopes.isEmpty()) byProtocol.put(protocol, scopes);
        }
        var common = fields.list("common", JsonValues.text(MAX_SCOPE));
        return fields.done() ? Optional.of(new Scopes(byProtocol, common)) : Optional.empty();
    }

    private record Scopes(Map<Protocol, List<String>> byProtocol, List<String> common) {}
}
