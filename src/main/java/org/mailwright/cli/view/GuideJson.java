package org.mailwright.cli.view;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.export.Limit;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.GuideField;
import org.mailwright.export.guide.GuideStep;
import org.mailwright.export.guide.GuideStep.Entry;
import org.mailwright.export.guide.Label;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.model.Codes;
import org.mailwright.report.JsonParts;
import org.mailwright.text.GuideWords;
import org.mailwright.text.Messages;

/** A guide as JSON: the steps and the fields in their order. Names and order are stable: additions only. */
public record GuideJson(JsonWriter json, Messages messages) {

    /** What is known of a program, whatever the account. */
    public static void about(JsonWriter json, MailProgram program, String name) throws IOException {
        json.name("program").value(program.id());
        json.name("name").value(name);
        json.name("device").value(Codes.of(program.device()));
        json.name("version").value(program.version(Locale.ENGLISH));
        json.name("seen").value(program.seen().toString());
        JsonParts.words(
                json.name("sources"),
                program.sources().stream().map(MailProgram.Source::text).toList());
        JsonParts.words(json.name("formats"), program.formats());
    }

    /** Writes a guide, and where its program refuses the account, the programs that hold it. */
    public void write(MailProgram program, Guide guide, List<MailProgram> instead) throws IOException {
        about(json, program, program.name(messages.locale()));
        switch (guide) {
            case Guide.Refused(var reasons) -> {
                json.name("outcome").value("refused");
                JsonParts.words(
                        json.name("reasons"), reasons.stream().map(Limit::code).toList());
                JsonParts.words(
                        json.name("instead"),
                        instead.stream().map(MailProgram::id).toList());
            }
            case Guide.Ready ready -> ready(ready);
        }
    }

    private void ready(Guide.Ready guide) throws IOException {
        json.name("outcome").value(guide.byAddress() ? "by-address" : "by-hand");
        JsonParts.text(json.name("first"), guide.first().map(Label::text));
        json.name("steps").beginArray();
        for (var step : guide.steps()) step(step);
        json.endArray();
        JsonParts.words(
                json.name("noPlace"),
                guide.noPlace().stream().map(GuideField::code).toList());
        json.name("verified").value(!guide.has(Label.Origin.OURS));
        json.name("english").value(guide.has(Label.Origin.ENGLISH));
    }

    private void step(GuideStep step) throws IOException {
        json.beginObject();
        switch (step) {
            case GuideStep.Go(var path) -> {
                json.name("do").value("go");
                JsonParts.words(
                        json.name("path"), path.stream().map(Label::text).toList());
            }
            case GuideStep.Press(var button) -> {
                json.name("do").value("press");
                json.name("button").value(button.text());
            }
            case GuideStep.Fill(var title, var entries) -> {
                json.name("do").value("fill");
                json.name("title").value(title.text());
                fields(entries);
            }
        }
        json.endObject();
    }

    private void fields(List<Entry> entries) throws IOException {
        json.name("fields").beginArray();
        for (var entry : entries) {
            json.beginObject();
            json.name("label").value(label(entry));
            json.name("verified").value(!entry.label().isOurs());
            json.name("words").value(Codes.of(entry.label().origin()));
            JsonParts.text(json.name("section"), Optional.of(entry.section()).filter(text -> !text.isEmpty()));
            JsonParts.text(json.name("field"), entry.field().map(GuideField::code));
            json.name("kind").value(Codes.of(entry.kind()));
            JsonParts.text(json.name("value"), value(entry));
            json.endObject();
        }
        json.endArray();
    }

    /** The program's words, or else what we call the field. */
    private String label(Entry entry) {
        var text = entry.label().text();
        return text.isEmpty()
                ? entry.field().map(new GuideWords(messages)::of).orElse("")
                : text;
    }

    /** Nothing for what the person types. */
    private static Optional<String> value(Entry entry) {
        return Optional.of(entry.value()).filter(text -> !text.isEmpty() && entry.kind() != GuideStep.Kind.SECRET);
    }
}
