package org.mailwright.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** The report of a search as JSON, as docs/it-report.md describes it. The names are a promise: additions only. */
final class SearchReportJson {

    private static final int VERSION = 1;

    private SearchReportJson() {}

    static String of(SearchReport report) {
        return MachineJson.document(json -> write(json, report));
    }

    private static void write(JsonWriter json, SearchReport report) throws IOException {
        var detection = report.detection();
        json.name("mailwrightSearchReport").value(VERSION);
        json.name("searched").value(report.searched().toString());
        json.name("addressHidden").value(report.hidesAddress());
        json.name("address").value(detection.address().toString());
        json.name("outcome").value(detection.outcome().code());
        json.name("cause").value(SearchReport.cause(detection.outcome()).code());
        MachineJson.advice(json, report.advice(), report.machine());
        AskedJson.write(json, detection.asked());
        JsonParts.text(json.name("proxy"), detection.proxy().map(Object::toString));
        json.name("network");
        new ConnectionJson(json).network(report.surroundings());
        MachineJson.program(json, report.machine());
        json.name("millis").value(detection.took().toMillis());
    }
}
