package org.mailwright.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.Finding;
import org.mailwright.check.Observation;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/**
 * The parts of a check that the terminal's JSON and the report's JSON share. Names and order are stable: additions only.
 * Methods that write the first names of an object leave it open.
 */
public final class CheckJson {

    private CheckJson() {}

    /** The first names of a check. */
    public static void head(JsonWriter json, Outcome outcome, Cause cause, Optional<Side> side, Optional<Stage> stage)
            throws IOException {
        json.name("outcome").value(outcome.code());
        json.name("cause").value(cause.code());
        JsonParts.text(json.name("side"), side.map(Side::code));
        JsonParts.text(json.name("stage"), stage.map(Stage::code));
    }

    /** The first names of a finding; its time and its reply follow. */
    public static void beginFinding(JsonWriter json, Finding finding) throws IOException {
        json.beginObject();
        json.name("side").value(finding.side().code());
        json.name("stage").value(finding.stage().code());
        json.name("status").value(finding.status().code());
        json.name("cause").value(finding.cause().code());
    }

    /** The first names of the test message's arrival; what the server says of its sender follows. */
    public static void beginArrival(JsonWriter json, Arrival arrival) throws IOException {
        json.beginObject();
        json.name("found").value(arrival.found());
        JsonParts.text(json.name("folder"), arrival.folder());
        json.name("millis").value(arrival.took().toMillis());
    }

    /** The observations, under the name that the contract gives them. */
    public static void clues(JsonWriter json, List<Observation> observations) throws IOException {
        JsonParts.words(
                json.name("clues"), observations.stream().map(Observation::code).toList());
    }

    /** A server with its log-on. */
    public static void server(JsonWriter json, ServerSettings server) throws IOException {
        json.beginObject();
        json.name("protocol").value(server.protocol().code());
        json.name("host").value(server.endpoint().host());
        json.name("port").value(server.endpoint().port());
        json.name("encryption").value(server.encryption().code());
        JsonParts.words(
                json.name("auth"), server.auth().stream().map(AuthMethod::code).toList());
        json.name("username").value(server.username());
        json.endObject();
    }
}
