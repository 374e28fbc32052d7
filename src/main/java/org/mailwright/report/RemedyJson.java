package org.mailwright.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailwright.remedy.Remedy;

/** Remedies as JSON, the same in the terminal and in the report: each an object with its code. Additions only. */
public final class RemedyJson {

    private RemedyJson() {}

    /** Writes the list as a value. */
    public static void write(JsonWriter json, List<Remedy> remedies) throws IOException {
        json.beginArray();
        for (var remedy : remedies) {
            json.beginObject();
            json.name("code").value(remedy.code());
            parts(json, remedy);
            json.endObject();
        }
        json.endArray();
    }

    private static void parts(JsonWriter json, Remedy remedy) throws IOException {
        switch (remedy) {
            case Remedy.UseServer use -> {
                json.name("side").value(use.side().code());
                json.name("host").value(use.server().endpoint().host());
                json.name("port").value(use.server().endpoint().port());
                json.name("encryption").value(use.server().encryption().code());
                json.name("username").value(use.server().username());
                json.name("verified").value(use.verified());
            }
            case Remedy.WaitAndRetry(var pause) -> {
                json.name("seconds");
                if (pause.isPresent()) json.value(pause.map(Duration::toSeconds).get());
                else json.nullValue();
            }
            case Remedy.CreateAppPassword(var page) -> url(json, page);
            case Remedy.OpenPage(var page) -> url(json, Optional.of(page));
            case Remedy.CallHelpDesk(var contact) -> json.name("contact").value(contact);
            case Remedy.EnterPassword _, Remedy.SignInInBrowser _, Remedy.TestAgain _ -> {}
            case Remedy.AllowPlaintext _, Remedy.AllowServers _, Remedy.ChangeSettings _, Remedy.CopyReport _ -> {}
        }
    }

    private static void url(JsonWriter json, Optional<URI> page) throws IOException {
        json.name("url");
        if (page.isPresent()) json.value(page.get().toString());
        else json.nullValue();
    }
}
