package org.mailwright.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.json.JsonNode;

/** The account that a report for IT is about, in the form that a profile holds it in: to test it again. */
final class ReportAccount {

    private static final String MARK = "mailwrightReport";

    private ReportAccount() {}

    static boolean isIn(JsonNode root) {
        return root.member(MARK).isPresent();
    }

    /** The report as a profile; nothing where it hides whose account it is. */
    static Optional<JsonNode> profile(JsonNode root) {
        boolean hidden = !(root.member("addressHidden").orElse(null) instanceof JsonNode.Truth truth) || truth.value();
        var settings = root.member("settings");
        if (hidden || settings.isEmpty()) return Optional.empty();
        var account = new LinkedHashMap<String, JsonNode>();
        root.member("address").ifPresent(address -> account.put("email", address));
        root.member("sender").ifPresent(sender -> account.put("sender", sender));
        settings.get().member("outgoingLogin").ifPresent(login -> account.put("outgoingLogin", login));
        for (var side : List.of("incoming", "outgoing")) {
            settings.get()
                    .member(side)
                    .filter(JsonNode.Members.class::isInstance)
                    .ifPresent(server -> account.put(side, list(server)));
        }
        var profile = new LinkedHashMap<String, JsonNode>();
        profile.put("account", members(root, account));
        var source = new JsonNode.Text(root.path(), root.line(), "profile");
        profile.put("evidence", members(root, new LinkedHashMap<>(Map.of("source", source))));
        return Optional.of(members(root, profile));
    }

    private static JsonNode members(JsonNode at, Map<String, JsonNode> values) {
        return new JsonNode.Members(at.path(), at.line(), values);
    }

    private static JsonNode list(JsonNode server) {
        return new JsonNode.Items(server.path(), server.line(), List.of(server));
    }
}
