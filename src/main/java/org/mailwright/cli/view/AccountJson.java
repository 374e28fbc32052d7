package org.mailwright.cli.view;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Verified;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;

/** Settings and their origin, as all JSON results show them. Names and order are stable: additions only. */
public final class AccountJson {

    private AccountJson() {}

    static void write(
            JsonWriter json, AccountOrigin origin, List<ServerSettings> incoming, List<ServerSettings> outgoing)
            throws IOException {
        json.beginObject();
        json.name("source").value(origin.source());
        json.name("trusted").value(origin.trusted());
        if (origin.doubt().isPresent()) doubt(json, origin.doubt().get());
        words(json.name("warnings"), origin.warnings().stream().map(Cause::code).toList());
        json.name("provider");
        if (origin.provider().isPresent()) {
            var provider = origin.provider().get();
            json.beginObject();
            json.name("id").value(provider.id());
            json.name("name").value(provider.name());
            json.endObject();
        } else {
            json.nullValue();
        }
        servers(json.name("incoming"), incoming);
        servers(json.name("outgoing"), outgoing);
        json.name("hints").beginArray();
        for (var hint : origin.hints()) {
            json.beginObject();
            json.name("code").value(hint.code().name());
            text(json.name("url"), hint.url().map(URI::toString));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    /** Why the catalog is not sure: "unconfirmed", or "old" with the year of its newest source. */
    static void doubt(JsonWriter json, Verified.Doubt doubt) throws IOException {
        json.name("doubt");
        switch (doubt) {
            case Verified.Doubt.Unconfirmed() -> json.value("unconfirmed");
            case Verified.Doubt.Old(int year) -> {
                json.value("old");
                json.name("sourceYear").value(year);
            }
        }
    }

    public static void words(JsonWriter json, List<String> words) throws IOException {
        json.beginArray();
        for (var word : words) json.value(word);
        json.endArray();
    }

    public static void text(JsonWriter json, Optional<String> text) throws IOException {
        if (text.isPresent()) json.value(text.get());
        else json.nullValue();
    }

    private static void servers(JsonWriter json, List<ServerSettings> servers) throws IOException {
        json.beginArray();
        for (var server : servers) {
            json.beginObject();
            json.name("protocol").value(server.protocol().code());
            json.name("host").value(server.endpoint().host());
            json.name("port").value(server.endpoint().port());
            json.name("encryption").value(server.encryption().code());
            words(
                    json.name("auth"),
                    server.auth().stream().map(AuthMethod::code).toList());
            json.name("username").value(server.username());
            json.endObject();
        }
        json.endArray();
    }
}
