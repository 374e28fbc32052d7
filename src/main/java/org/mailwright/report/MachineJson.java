package org.mailwright.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import org.mailwright.model.SafeText;
import org.mailwright.text.Advice;

/** What the JSON of all reports has in common: its form, what the person was told, and what the program runs on. */
final class MachineJson {

    private MachineJson() {}

    /** Writes the names and values of an object. */
    @FunctionalInterface
    interface Content {
        void write(JsonWriter json) throws IOException;
    }

    /** A document of one object, over several lines. */
    static String document(Content content) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setFormattingStyle(FormattingStyle.PRETTY);
            json.setHtmlSafe(false);
            json.beginObject();
            content.write(json);
            json.endObject();
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be written", e);
        }
        return SafeText.json(text.toString()) + '\n';
    }

    static void advice(JsonWriter json, Advice advice, ItReport.Machine machine) throws IOException {
        json.name("advice").beginObject();
        json.name("language").value(machine.language().toLanguageTag());
        json.name("title").value(advice.title());
        json.name("happened").value(advice.happened());
        json.name("turn").value(advice.turn().code());
        json.name("next").value(advice.next());
        if (advice.helpDesk().isPresent())
            json.name("helpDesk").value(advice.helpDesk().get());
        JsonParts.words(
                json.name("links"), advice.links().stream().map(URI::toString).toList());
        json.endObject();
    }

    static void program(JsonWriter json, ItReport.Machine machine) throws IOException {
        json.name("program").beginObject();
        json.name("version").value(machine.program());
        json.name("java").value(machine.java());
        json.name("system").value(machine.system());
        if (!machine.policy().isEmpty()) JsonParts.words(json.name("policy"), machine.policy());
        json.endObject();
    }
}
