package org.mailwright.cli.view;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.mailwright.catalog.Verified;
import org.mailwright.detect.Provenance;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;
import org.mailwright.report.CheckJson;
import org.mailwright.report.JsonParts;

/** Settings and their origin, as all JSON results show them. Names and order are stable: additions only. */
public final class AccountJson {

    private AccountJson() {}

    static void write(JsonWriter json, Provenance origin, List<ServerSettings> incoming, List<ServerSettings> outgoing)
            throws IOException {
        json.beginObject();
        json.name("source").value(origin.source().code());
        json.name("trusted").value(origin.trusted());
        if (origin.doubt().isPresent()) doubt(json, origin.doubt().get());
        JsonParts.words(
                json.name("warnings"),
                origin.warnings().stream().map(Cause::code).toList());
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
            JsonParts.text(json.name("url"), hint.url().map(URI::toString));
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

    private static void servers(JsonWriter json, List<ServerSettings> servers) throws IOException {
        json.beginArray();
        for (var server : servers) CheckJson.server(json, server);
        json.endArray();
    }
}
