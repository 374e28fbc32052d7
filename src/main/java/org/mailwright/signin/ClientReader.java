package org.mailwright.signin;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Secret;

/** Makes registrations of their JSON, and takes nothing that it does not know. */
final class ClientReader {

    private static final String SCHEMA = "$schema";
    private static final Set<String> FIELDS = Set.of("clientId", "clientSecret", "redirectUri");
    private static final int LONGEST = 500;

    private final JsonReader json;

    private ClientReader(String text) {
        json = new JsonReader(new StringReader(text));
        json.setStrictness(Strictness.STRICT);
    }

    /** Something in the file that does not fit. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final String where;

        Unfit(String where) {
            super(where);
            this.where = where;
        }

        /** As a JSON path. */
        String where() {
            return where;
        }
    }

    static OAuthClients read(String text) throws IOException, Unfit {
        return new ClientReader(text).clients();
    }

    private OAuthClients clients() throws IOException, Unfit {
        var clients = new LinkedHashMap<String, OAuthClient>();
        begin();
        while (json.hasNext()) {
            var name = json.nextName();
            if (name.equals(SCHEMA)) text();
            else if (name.isBlank() || clients.containsKey(name)) throw unfit();
            else clients.put(name, client());
        }
        json.endObject();
        if (json.peek() != JsonToken.END_DOCUMENT) throw unfit();
        return new OAuthClients(clients);
    }

    private OAuthClient client() throws IOException, Unfit {
        var fields = new LinkedHashMap<String, String>();
        begin();
        while (json.hasNext()) {
            var name = json.nextName();
            if (!FIELDS.contains(name) || fields.put(name, text()) != null) throw unfit();
            if (name.equals("redirectUri")
                    && LoopbackRedirect.parse(fields.get(name)).isEmpty()) throw unfit();
        }
        if (!fields.containsKey("clientId")) throw unfit();
        json.endObject();
        return client(fields);
    }

    private static OAuthClient client(Map<String, String> fields) {
        return new OAuthClient(
                fields.getOrDefault("clientId", ""),
                Optional.ofNullable(fields.get("clientSecret")).map(Secret::of),
                Optional.ofNullable(fields.get("redirectUri"))
                        .flatMap(LoopbackRedirect::parse)
                        .orElse(LoopbackRedirect.USUAL));
    }

    private void begin() throws IOException, Unfit {
        if (json.peek() != JsonToken.BEGIN_OBJECT) throw unfit();
        json.beginObject();
    }

    /** Visible characters (RFC 6749, appendix A). */
    private String text() throws IOException, Unfit {
        if (json.peek() != JsonToken.STRING) throw unfit();
        var text = json.nextString();
        boolean fits =
                !text.isBlank() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
        if (!fits) throw unfit();
        return text;
    }

    private Unfit unfit() {
        return new Unfit(json.getPath());
    }
}
