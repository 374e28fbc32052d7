package org.mailwright.account;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fixture folders, one per program, and their expected accounts. */
final class Fixtures {

    static final Path ROOT = Path.of("src/test/resources/org/mailwright/account/fixtures");

    private Fixtures() {}

    /** All files of a program's folder but the expectation, by relative path. */
    static Map<String, byte[]> files(String program) {
        var folder = ROOT.resolve(program);
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.equals("expected.json")) files.put(name, Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static RecordingFolder folder(String program) {
        return new RecordingFolder(files(program));
    }

    static JsonElement expected(String program) {
        try {
            return JsonParser.parseString(Files.readString(ROOT.resolve(program).resolve("expected.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Accounts in the form of expected.json. */
    static JsonArray json(List<FoundAccount> accounts) {
        var all = new JsonArray();
        for (var account : accounts) {
            var json = new JsonObject();
            json.addProperty("email", account.email().map(Object::toString).orElse(null));
            json.add("incoming", json(account.incoming()));
            json.add("outgoing", json(account.outgoing()));
            all.add(json);
        }
        return all;
    }

    private static JsonElement json(Optional<FoundServer> found) {
        if (found.isEmpty()) return JsonNull.INSTANCE;
        var server = found.get();
        var json = new JsonObject();
        json.addProperty("protocol", server.protocol().code());
        json.addProperty("host", server.host().orElse(null));
        json.addProperty("port", server.port().orElse(null));
        json.addProperty(
                "encryption",
                server.encryption()
                        .map(Object::toString)
                        .map(String::toLowerCase)
                        .orElse(null));
        json.addProperty(
                "auth",
                server.auth().isEmpty() ? null : server.auth().getFirst().code());
        json.addProperty("username", server.username());
        return json;
    }
}
