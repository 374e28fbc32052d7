package org.mailwright.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mailwright.check.CheckContext;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.Finding;
import org.mailwright.detect.Source;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.net.mail.ConnectionTrace;

/** A report as JSON, as docs/it-report.md describes it. The names are a promise: additions only. */
public final class ItReportJson {

    private static final int VERSION = 1;

    private final JsonWriter json;

    private ItReportJson(JsonWriter json) {
        this.json = json;
    }

    public static String of(ItReport report) {
        return MachineJson.document(json -> new ItReportJson(json).write(report));
    }

    private void write(ItReport report) throws IOException {
        var check = report.check();
        json.name("mailwrightReport").value(VERSION);
        json.name("tested").value(report.tested().toString());
        json.name("addressHidden").value(report.hidesAddress());
        json.name("address").value(check.settings().address().toString());
        CheckJson.head(json, check.outcome(), check.cause(), check.side(), check.stage());
        MachineJson.advice(json, report.advice(), report.machine());
        CheckJson.clues(json, check.observations());
        value("suggestion", check.suggestion(), change -> {
            json.beginObject();
            json.name("verified").value(change.verified());
            server("server", Optional.of(change.server()));
            json.endObject();
        });
        json.name("remedies");
        RemedyJson.write(json, report.remedies());
        settings(report);
        list("stages", check.findings(), finding -> stage(finding, check));
        text("messageId", check.messageId());
        value("arrival", check.arrival(), this::arrival);
        list("connections", contacts(check), new ConnectionJson(json)::connection);
        value("network", check.trace().context().map(CheckContext::surroundings), new ConnectionJson(json)::network);
        MachineJson.program(json, report.machine());
        LogOnJson.write(json, check);
        words("transcript", check.trace().transcript());
        json.name("millis").value(check.trace().took().toMillis());
    }

    private static List<ConnectionTrace> contacts(CheckReport check) {
        return check.trace().context().map(CheckContext::contacts).orElse(List.of());
    }

    private void settings(ItReport report) throws IOException {
        var settings = report.check().settings();
        json.name("settings").beginObject();
        json.name("source").beginObject();
        for (var side : Side.values()) {
            text(
                    side.code(),
                    Optional.ofNullable(report.origin().sources().get(side)).map(Source::code));
        }
        json.endObject();
        text("provider", report.origin().provider());
        server("incoming", settings.incoming());
        server("outgoing", settings.outgoing());
        json.name("outgoingLogin").value(settings.outgoingLogin().code());
        json.endObject();
    }

    private void server(String name, Optional<ServerSettings> settings) throws IOException {
        value(name, settings, server -> CheckJson.server(json, server));
    }

    private void stage(Finding finding, CheckReport check) throws IOException {
        CheckJson.beginFinding(json, finding);
        json.name("millis").value(finding.took().toMillis());
        text("reply", finding.reply());
        LogOnJson.authenticated(json, finding, check);
        json.endObject();
    }

    private void arrival(Arrival arrival) throws IOException {
        CheckJson.beginArrival(json, arrival);
        text("spf", arrival.authentication().spf());
        text("dkim", arrival.authentication().dkim());
        text("dmarc", arrival.authentication().dmarc());
        json.endObject();
    }

    private <T> void list(String name, List<T> values, JsonParts.Body<T> body) throws IOException {
        json.name(name).beginArray();
        for (var value : values) body.write(value);
        json.endArray();
    }

    private void words(String name, List<String> words) throws IOException {
        JsonParts.words(json.name(name), words);
    }

    private void text(String name, Optional<String> text) throws IOException {
        JsonParts.text(json.name(name), text);
    }

    private <T> void value(String name, Optional<T> value, JsonParts.Body<T> body) throws IOException {
        JsonParts.value(json.name(name), value, body);
    }
}
