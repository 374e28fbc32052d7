package org.mailwright.text;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.GuideField;
import org.mailwright.export.guide.GuideStep;
import org.mailwright.export.guide.Label;
import org.mailwright.export.guide.Label.Origin;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.model.DomainName;
import org.mailwright.model.TextDirection;

/** Says how an account is typed into another program, the same in the window, in the terminal and on paper. */
public final class GuideWords {

    private final Messages messages;

    public GuideWords(Messages messages) {
        this.messages = messages;
    }

    public String of(GuideField field) {
        return messages.get("guide.field." + field.code());
    }

    /** The label as the program has it, or in brackets what we call it. */
    public String of(Label label) {
        return label.isOurs() ? ours(label.text()) : label.text();
    }

    /** The label of a field; what we call it stands beside English words, and in place of unknown ones. */
    public String label(GuideStep.Entry entry) {
        var label = entry.label();
        var name = entry.field().map(this::of);
        return switch (label.origin()) {
            case PROGRAM -> label.text();
            case ENGLISH -> name.map(said -> label.text() + " " + ours(said)).orElse(label.text());
            case OURS -> label.text().isEmpty() ? ours(name.orElse("")) : ours(label.text());
        };
    }

    private static String ours(String words) {
        return "[" + words + "]";
    }

    /** A step's headline. */
    public String of(GuideStep step) {
        return switch (step) {
            case GuideStep.Go(var path) ->
                messages.get("guide.step.go", path.stream().map(this::of).collect(Collectors.joining(" > ")));
            case GuideStep.Fill(var title, var _) -> messages.get("guide.step.fill", of(title));
            case GuideStep.Press(var button) when button.isOurs() -> messages.get("guide.step.go", of(button));
            case GuideStep.Press(var button) -> messages.get("guide.step.press", of(button));
        };
    }

    /** What to do at a field: its value, or what the person knows and we do not. */
    public String value(GuideStep.Entry entry) {
        return switch (entry.kind()) {
            case TICK -> messages.get(entry.isOn() ? "guide.tick.on" : "guide.tick.off");
            case SECRET -> messages.get(entry.value().isEmpty() ? "guide.secret" : "guide.secret.out");
            case DESCRIBED ->
                ours(entry.field().map(field -> choice(field, entry.value())).orElse(entry.value()));
            case TEXT, CHOICE -> entry.value().isBlank() ? messages.get("guide.unknown-name") : entry.value();
        };
    }

    /** What we call a choice; a program may have words of its own for it in its data file. */
    private String choice(GuideField field, String value) {
        var key = switch (field) {
            case IN_SECURITY, OUT_SECURITY -> "settings.encryption." + value;
            case IN_AUTH, OUT_AUTH -> "settings.auth." + value;
            default -> "settings.protocol." + value;
        };
        return messages.has(key) ? messages.get(key) : value;
    }

    /** Why the program needs no more than the address. */
    public String byAddress(MailProgram program) {
        var key = program.id().startsWith("outlook") ? "guide.by-address.outlook" : "guide.by-address";
        return messages.get(key, name(program));
    }

    public String refused(MailProgram program) {
        return messages.get("guide.refused", name(program));
    }

    /** What may help where a program refuses the account. */
    public List<String> hints(Guide.Refused guide) {
        return guide.reasons().stream()
                .map(reason -> "guide.hint." + reason.code())
                .filter(messages::has)
                .map(messages::get)
                .toList();
    }

    /** Where to begin if the program has no account yet. */
    public Optional<String> first(MailProgram program, Guide.Ready guide) {
        return guide.first().map(title -> messages.get("guide.first", name(program), of(title)));
    }

    /** What the letters of each name mean that is typed in the form that goes on the wire, such as xn--bcher-kva. */
    public List<String> spellings(Guide.Ready guide) {
        return guide.entries()
                .filter(entry -> entry.kind() == GuideStep.Kind.TEXT)
                .map(GuideStep.Entry::value)
                .distinct()
                .flatMap(value -> spelled(value).stream())
                .toList();
    }

    private Optional<String> spelled(String value) {
        var local = value.substring(0, value.lastIndexOf('@') + 1);
        return DomainName.parse(value.substring(local.length()))
                .filter(name -> value.equals(local + name.ascii()))
                .filter(name -> !name.unicode().equals(name.ascii()))
                .map(name -> messages.get("guide.spelling", value, local + name.unicode()));
    }

    public String noPlace(MailProgram program) {
        return messages.get("guide.no-place", name(program));
    }

    public String of(MailProgram.Note note) {
        return messages.get("guide.note." + note.code());
    }

    /** Which edition the labels belong to, since when they are known to, and which of the words are not its own. */
    public List<String> provenance(MailProgram program, Guide.Ready guide) {
        var day = program.seen()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.locale()));
        var seen = messages.get("guide.seen", program.version(messages.locale()), TextDirection.withoutMarks(day));
        var sentences = new ArrayList<>(List.of(seen));
        if (guide.has(Origin.ENGLISH)) sentences.add(messages.get("guide.english", name(program)));
        if (guide.has(Origin.OURS) || guide.has(Origin.ENGLISH)) sentences.add(messages.get("guide.brackets"));
        return List.copyOf(sentences);
    }

    private String name(MailProgram program) {
        return program.name(messages.locale());
    }
}
