package org.mailwright.cli.view;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Provenance;
import org.mailwright.model.Cause;
import org.mailwright.report.AskedJson;

/** A detection's outcome as JSON. Names and order are stable: additions only. */
public final class DetectionJson {

    private DetectionJson() {}

    public static void write(JsonWriter json, Detection detection) throws IOException {
        var outcome = detection.outcome();
        head(json, detection.address().toString(), outcome.code(), cause(outcome));
        json.name("candidates").beginArray();
        switch (outcome) {
            case Outcome.Found(var candidates) -> {
                for (var candidate : candidates) {
                    AccountJson.write(json, candidate.provenance(), candidate.incoming(), candidate.outgoing());
                }
            }
            case Outcome.Refused refused ->
                AccountJson.write(json, Provenance.of(detection, refused), List.of(), List.of());
            case Outcome.NotFound _, Outcome.Unreachable _ -> {}
        }
        json.endArray();
        AskedJson.write(json, detection.asked());
        json.name("millis").value(detection.took().toMillis());
        if (detection.proxy().isPresent())
            json.name("proxy").value(detection.proxy().get().toString());
    }

    /** The result for an argument that is no address, or none that is allowed. */
    public static void invalid(JsonWriter json, String typed, Cause cause) throws IOException {
        head(json, typed, Cause.INPUT_INVALID.code(), cause);
        json.name("candidates").beginArray().endArray();
        json.name("asked").beginArray().endArray();
        json.name("millis").value(0);
    }

    public static Cause cause(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found _, Outcome.Refused _ -> Cause.NONE;
            case Outcome.NotFound(var cause) -> cause;
            case Outcome.Unreachable(var cause) -> cause;
        };
    }

    private static void head(JsonWriter json, String address, String outcome, Cause cause) throws IOException {
        json.name("address").value(address);
        json.name("outcome").value(outcome);
        json.name("cause").value(cause.code());
    }
}
