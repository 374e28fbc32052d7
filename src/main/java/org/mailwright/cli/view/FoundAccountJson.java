package org.mailwright.cli.view;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundServer;
import org.mailwright.detect.Provenance;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.remedy.Help;
import org.mailwright.remedy.Remedies;
import org.mailwright.repair.Repair;
import org.mailwright.repair.RepairResult;
import org.mailwright.repair.Suspect;
import org.mailwright.report.JsonParts;

/** A found account and how it compares, as JSON. Names and order are stable: additions only. */
public final class FoundAccountJson {

    private FoundAccountJson() {}

    public static void write(JsonWriter json, Repair repair) throws IOException {
        var account = repair.account();
        json.name("program").value(account.program());
        json.name("origin").value(account.origin());
        JsonParts.text(json.name("email"), account.email().map(Object::toString));
        if (account.sender().isPresent())
            json.name("sender").value(account.sender().get().toString());
        server(json.name("incoming"), account.incoming());
        server(json.name("outgoing"), account.outgoing());
        json.name("differences").beginArray();
        for (var field : repair.comparison().differences()) {
            json.beginObject();
            json.name("side").value(field.side().code());
            json.name("field").value(field.field().code());
            json.name("is").value(field.is());
            json.name("right").value(field.right());
            json.name("source").value(field.source());
            json.name("verdict").value(field.kind().code());
            json.endObject();
        }
        json.endArray();
        JsonParts.words(
                json.name("doubts"),
                account.doubts().stream()
                        .map(Doubt::kind)
                        .map(Doubt.Kind::code)
                        .distinct()
                        .toList());
        json.name("passwordsDropped").value(account.passwordsDropped());
        json.name("check");
        if (repair.test().isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        var report = repair.test().get();
        ReportJson.write(json, report, Provenance.MANUAL, Remedies.of(report, Help.NONE));
        json.endObject();
        var result = repair.result();
        json.name("result").value(result.code());
        if (result instanceof RepairResult.ProgramFails(var suspects, var _)) {
            JsonParts.words(
                    json.name("suspects"), suspects.stream().map(Suspect::code).toList());
        }
    }

    /** As a server of a detection, but what is not known is null. */
    private static void server(JsonWriter json, Optional<FoundServer> found) throws IOException {
        if (found.isEmpty()) {
            json.nullValue();
            return;
        }
        var server = found.get();
        json.beginObject();
        json.name("protocol").value(server.protocol().code());
        JsonParts.text(json.name("host"), server.host());
        json.name("port");
        if (server.port().isPresent()) json.value(server.port().get());
        else json.nullValue();
        JsonParts.text(json.name("encryption"), server.encryption().map(Encryption::code));
        JsonParts.words(
                json.name("auth"), server.auth().stream().map(AuthMethod::code).toList());
        json.name("username").value(server.username());
        json.endObject();
    }
}
