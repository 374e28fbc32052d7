package org.mailwright.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Finding;
import org.mailwright.check.LogOnAttempt;
import org.mailwright.check.SpamHeaders;

/** What JSON says of a check's log-ons, and of whose words a reply is. */
public final class LogOnJson {

    private LogOnJson() {}

    /** The log-ons that were tried, and the sender where it is not the address. */
    public static void write(JsonWriter json, CheckReport report) throws IOException {
        if (report.settings().sender().isPresent()) {
            json.name("sender").value(report.settings().sender().get().toString());
        }
        if (report.trace().context().isEmpty()) return;
        json.name("attempts").beginArray();
        for (var attempt : report.trace().attempts()) attempt(json, attempt);
        json.endArray();
    }

    /** Says of a reply that came before TLS that it may be anybody's. */
    public static void authenticated(JsonWriter json, Finding finding, CheckReport report) throws IOException {
        if (finding.reply().isPresent() && !report.isAuthenticated(finding))
            json.name("authenticated").value(false);
    }

    /** What the spam filter wrote into the arrived message, where it did. */
    public static void spam(JsonWriter json, SpamHeaders spam) throws IOException {
        if (spam.filter().isEmpty()) return;
        json.name("spam").beginObject();
        json.name("filter").value(spam.filter().get());
        json.name("score").value(spam.score().orElse(""));
        json.name("tests").beginArray();
        for (var test : spam.tests()) json.value(test);
        json.endArray().endObject();
    }

    private static void attempt(JsonWriter json, LogOnAttempt attempt) throws IOException {
        json.beginObject();
        json.name("side").value(attempt.side().code());
        json.name("username").value(attempt.username());
        json.name("mechanism").value(attempt.mechanism());
        json.name("result").value(attempt.result().code());
        json.name("cause").value(attempt.cause().code());
        json.endObject();
    }
}
