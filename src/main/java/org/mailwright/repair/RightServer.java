package org.mailwright.repair;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.FoundServer;
import org.mailwright.account.Place;
import org.mailwright.account.ServerField;

/** A server of a program as it will be once the changes are made. */
record RightServer(FoundServer found, List<FieldVerdict> changes) {

    RightServer {
        changes = List.copyOf(changes);
    }

    String value(ServerField field) {
        return changes.stream()
                .filter(change -> change.field() == field)
                .findFirst()
                .map(FieldVerdict::right)
                .orElseGet(() -> ServerValues.of(found, field));
    }

    /** A line of a file with its gaps filled. */
    String fill(String line, FieldVerdict field) {
        var host = value(ServerField.HOST);
        var form = field.place().or(this::anyPlace).map(Place::form).orElse("");
        return line.replace("{url}", form.isEmpty() ? "://{user}@{host}:{port}" : form)
                .replace("?…?", "?…&")
                .replace("{value}", field.right())
                .replace("{host}", host.indexOf(':') < 0 ? host : "[" + host + "]")
                .replace("{port}", value(ServerField.PORT))
                .replace(
                        "{user}",
                        URLEncoder.encode(value(ServerField.USERNAME), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
    }

    /** Where the server is, for a value that is in no file. */
    Optional<Place> anyPlace() {
        return found.places().values().stream().findFirst();
    }
}
