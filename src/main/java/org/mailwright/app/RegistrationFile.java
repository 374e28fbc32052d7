package org.mailwright.app;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mailwright.catalog.ProviderFolder;
import org.mailwright.catalog.ProviderFolders;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;
import org.mailwright.json.JsonNode;
import org.mailwright.profile.WholeFile;
import org.mailwright.signin.Registrations;

/** Client ids that issuers gave to this program, in a file of the person's own: issuer to id, and nothing else. */
final class RegistrationFile implements Registrations {

    private static final String NAME = "oauth-registrations.json";
    private static final JsonLimits LIMITS = new JsonLimits(1 << 16, 2, true);

    private final Path file;

    RegistrationFile(Path file) {
        this.file = file;
    }

    /** In the first of the person's own folders; without one nothing is kept. */
    static Registrations ofPerson() {
        return ProviderFolders.ofApplication().stream()
                .filter(folder -> folder.owner() == ProviderFolder.Owner.PERSON)
                .findFirst()
                .<Registrations>map(folder -> new RegistrationFile(folder.path().resolve(NAME)))
                .orElse(Registrations.NONE);
    }

    @Override
    public Optional<String> id(String issuer) {
        return Optional.ofNullable(read().get(issuer));
    }

    @Override
    public synchronized void keep(String issuer, String id) {
        var all = read();
        all.put(issuer, id);
        write(all);
    }

    @Override
    public synchronized void drop(String issuer) {
        var all = read();
        if (all.remove(issuer) != null) write(all);
    }

    /** What of the file can be used; a file that is no such file counts as empty. */
    private Map<String, String> read() {
        var ids = new TreeMap<String, String>();
        if (!Files.isRegularFile(file)) return ids; // a pipe would be waited for
        try (var in = Files.newInputStream(file)) {
            var root =
                    JsonDocument.read(in.readNBytes(LIMITS.bytes() + 1), LIMITS).sound();
            if (root.orElse(null) instanceof JsonNode.Members members) {
                members.values()
                        .forEach((issuer, node) -> node.text()
                                .filter(id -> ID.matcher(id).matches())
                                .ifPresent(id -> ids.put(issuer, id)));
            }
        } catch (IOException e) {
            return ids;
        }
        return ids;
    }

    /** What cannot be kept is asked for again the next time. */
    private void write(Map<String, String> ids) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            for (var entry : ids.entrySet()) json.name(entry.getKey()).value(entry.getValue());
            json.endObject();
        } catch (IOException e) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return;
        }
    }
}
