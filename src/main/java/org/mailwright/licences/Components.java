package org.mailwright.licences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;
import org.mailwright.json.JsonNode;

/** What Mailwright is made of, itself first. The build writes the list; see {@code LicenceCompiler}. */
public final class Components {

    /** Stands in the list for what only the running Java knows. */
    public static final String RUNNING_JAVA = "running";

    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 8, false);

    private Components() {}

    public static List<Component> bundled() {
        try (var in = Objects.requireNonNull(Components.class.getResourceAsStream("components.json"))) {
            var list = JsonDocument.read(in.readAllBytes(), LIMITS).sound();
            if (!(list.orElse(null) instanceof JsonNode.Items(var _, int _, var components))) {
                throw new AssertionError("the build writes a list");
            }
            return components.stream().map(Components::component).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Component component(JsonNode node) {
        var version = text(node, "version");
        var licences = node.member("licences").orElse(node) instanceof JsonNode.Items(var _, int _, var names)
                ? names.stream().flatMap(name -> name.text().stream()).toList()
                : List.<String>of();
        return new Component(
                text(node, "name"),
                version.equals(RUNNING_JAVA) ? Runtime.version().toString() : version,
                licences,
                node.member("page").flatMap(JsonNode::text).map(URI::create),
                text(node, "notice"));
    }

    private static String text(JsonNode node, String name) {
        return node.member(name).flatMap(JsonNode::text).orElse("");
    }
}
