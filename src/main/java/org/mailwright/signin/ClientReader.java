package org.mailwright.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.model.Secret;
import org.mailwright.net.http.LoopbackRedirect;

/** Makes registrations of their JSON. An unknown field is a fault. */
final class ClientReader {

    /** Visible characters (RFC 6749, appendix A), not only spaces. */
    private static final Pattern VISIBLE = Pattern.compile("^(?=[\\x20-\\x7e]{1,500}$) *+[\\x21-\\x7e].*+");

    /** An organisation's id or one of its domains. */
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");

    private ClientReader() {}

    static Optional<OAuthClients> read(JsonNode root, JsonFaults faults) {
        if (!(root instanceof JsonNode.Members(var _, int _, var members))) {
            return faults.add(root, JsonFaultKind.NOT_OBJECT);
        }
        var clients = new LinkedHashMap<String, OAuthClient>();
        for (var member : members.entrySet()) {
            if (member.getKey().equals("$schema")) visible(member.getValue(), faults);
            else add(member, clients, faults);
        }
        return faults.isEmpty() ? Optional.of(new OAuthClients(clients)) : Optional.empty();
    }

    private static void add(Map.Entry<String, JsonNode> member, Map<String, OAuthClient> clients, JsonFaults faults) {
        if (member.getKey().isBlank()) faults.add(member.getValue(), JsonFaultKind.UNKNOWN_FIELD, member.getKey());
        client(member.getValue(), faults).ifPresent(client -> clients.put(member.getKey(), client));
    }

    private static Optional<OAuthClient> client(JsonNode node, JsonFaults faults) {
        var fields = JsonFields.of(node, faults);
        var id = fields.required("clientId", ClientReader::visible);
        var secret = fields.optional("clientSecret", ClientReader::visible).map(Secret::of);
        var redirect = fields.optional(
                "redirectUri",
                JsonValues.parsed(ClientReader::visible, LoopbackRedirect::parse, JsonFaultKind.UNKNOWN_WORD));
        var tenant = fields.optional("tenant", JsonValues.text(TENANT, JsonFaultKind.UNKNOWN_WORD));
        return fields.done()
                ? Optional.of(
                        new OAuthClient(id.orElseThrow(), secret, redirect.orElse(LoopbackRedirect.USUAL), tenant))
                : Optional.empty();
    }

    private static Optional<String> visible(JsonNode node, JsonFaults faults) {
        return JsonValues.text(VISIBLE, JsonFaultKind.LENGTH).read(node, faults);
    }
}
