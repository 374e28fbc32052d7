package org.mailwright.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.model.Codes;

/** The places that a search asked, as JSON. */
public final class AskedJson {

    private AskedJson() {}

    /** The list under its name. */
    public static void write(JsonWriter json, List<Asked> places) throws IOException {
        json.name("asked").beginArray();
        for (var asked : places) {
            json.beginObject();
            json.name("source").value(asked.source().code());
            json.name("result").value(Codes.of(asked.result()));
            json.name("millis").value(asked.took().toMillis());
            if (asked.broken().isPresent()) {
                var file = asked.broken().get();
                json.name("file").value(file.where().toString());
                json.name("fault").value(Codes.of(file.fault()));
                if (file.line() > 0) json.name("line").value(file.line());
            }
            json.endObject();
        }
        json.endArray();
    }
}
