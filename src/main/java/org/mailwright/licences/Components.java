package org.mailwright.licences;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What Mailwright is made of, itself first. The build writes the list; see {@code LicenceCompiler}. */
public final class Components {

    /** Stands in the list for what only the running Java knows. */
    public static final String RUNNING_JAVA = "running";

    private Components() {}

    public static List<Component> bundled() {
        try (var in = Objects.requireNonNull(Components.class.getResourceAsStream("components.json"))) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Component> read(Reader text) throws IOException {
        var components = new ArrayList<Component>();
        var json = new JsonReader(text);
        json.beginArray();
        while (json.hasNext()) components.add(component(json));
        json.endArray();
        return List.copyOf(components);
    }

    private static Component component(JsonReader json) throws IOException {
        var name = "";
        var version = "";
        var licences = new ArrayList<String>();
        Optional<URI> page = Optional.empty();
        var notice = "";
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "name" -> name = json.nextString();
                case "version" -> version = json.nextString();
                case "licences" -> {
                    json.beginArray();
                    while (json.hasNext()) licences.add(json.nextString());
                    json.endArray();
                }
                case "page" -> page = Optional.of(URI.create(json.nextString()));
                case "notice" -> notice = json.nextString();
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (version.equals(RUNNING_JAVA)) version = Runtime.version().toString();
        return new Component(name, version, licences, page, notice);
    }
}
