package org.mailwright.cli.view;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mailwright.check.AuthenticationResults;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Finding;
import org.mailwright.check.Removal;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Stage;
import org.mailwright.remedy.Remedy;
import org.mailwright.report.CheckJson;
import org.mailwright.report.JsonParts;
import org.mailwright.report.LogOnJson;
import org.mailwright.report.RemedyJson;

/** A check's report as JSON. Names and order are stable: additions only. */
public final class ReportJson {

    private ReportJson() {}

    public static void write(JsonWriter json, CheckReport report, AccountOrigin origin, List<Remedy> remedies)
            throws IOException {
        CheckJson.head(json, report.outcome(), report.cause(), report.side(), report.stage());
        json.name("findings").beginArray();
        for (var finding : report.findings()) finding(json, finding, report);
        json.endArray();
        json.name("suggestion");
        if (report.suggestion().isPresent())
            suggestion(json, report.suggestion().get(), report);
        else json.nullValue();
        json.name("settings");
        AccountJson.write(
                json,
                origin,
                report.settings().incoming().stream().toList(),
                report.settings().outgoing().stream().toList());
        JsonParts.text(json.name("messageId"), report.messageId());
        json.name("arrival");
        if (report.arrival().isPresent()) {
            var arrival = report.arrival().get();
            CheckJson.beginArrival(json, arrival);
            authentication(json, arrival.authentication());
            LogOnJson.spam(json, arrival.spam());
            if (arrival.removal().isPresent()) removal(json, arrival.removal().get());
            json.endObject();
        } else {
            json.nullValue();
        }
        json.name("millis").value(report.trace().took().toMillis());
        if (!report.observations().isEmpty()) CheckJson.clues(json, report.observations());
        if (!remedies.isEmpty()) RemedyJson.write(json.name("remedies"), remedies);
        LogOnJson.write(json, report);
    }

    /** Present only if removal was asked for. */
    private static void removal(JsonWriter json, Removal removal) throws IOException {
        json.name("removed").value(removal.isGone());
        json.name("removal").value(removal.code());
    }

    /** The receiving server's SPF, DKIM and DMARC results, as far as it states them (RFC 8601). */
    private static void authentication(JsonWriter json, AuthenticationResults results) throws IOException {
        if (results.spf().isPresent()) json.name("spf").value(results.spf().get());
        if (results.dkim().isPresent()) json.name("dkim").value(results.dkim().get());
        if (results.dmarc().isPresent())
            json.name("dmarc").value(results.dmarc().get());
    }

    /** The report of a check that ended before there were settings. */
    public static void withoutSettings(JsonWriter json, Cause cause, Optional<Stage> stage) throws IOException {
        CheckJson.head(json, CheckReport.Outcome.FAIL, cause, Optional.empty(), stage);
        json.name("findings").beginArray().endArray();
        json.name("suggestion").nullValue();
        json.name("settings").nullValue();
        json.name("messageId").nullValue();
        json.name("arrival").nullValue();
        json.name("millis").value(0);
    }

    private static void finding(JsonWriter json, Finding finding, CheckReport report) throws IOException {
        CheckJson.beginFinding(json, finding);
        JsonParts.text(json.name("reply"), finding.reply());
        json.name("millis").value(finding.took().toMillis());
        LogOnJson.authenticated(json, finding, report);
        json.endObject();
    }

    /** The user name is null if it does not change. */
    private static void suggestion(JsonWriter json, Suggestion suggestion, CheckReport report) throws IOException {
        var server = suggestion.server();
        var before = report.settings().server(suggestion.side()).map(ServerSettings::username);
        json.beginObject();
        json.name("side").value(suggestion.side().code());
        json.name("host").value(server.endpoint().host());
        json.name("port").value(server.endpoint().port());
        json.name("encryption").value(server.encryption().code());
        JsonParts.text(
                json.name("username"),
                Optional.of(server.username()).filter(name -> !Optional.of(name).equals(before)));
        json.name("verified").value(suggestion.verified());
        json.endObject();
    }
}
