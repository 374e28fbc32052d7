package org.mailwright.cli.view;

import java.util.List;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.GuideStep;
import org.mailwright.export.guide.GuideStep.Entry;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.text.Columns;
import org.mailwright.text.GuideWords;

/** A guide as text: numbered steps, and below a dialog its fields with their values. */
public final class GuideText {

    private static final int LONGEST_LABEL = 40;

    private final CommandContext context;
    private final GuideWords words;

    public GuideText(CommandContext context) {
        this.context = context;
        words = new GuideWords(context.messages());
    }

    /** Prints a guide, and where its program refuses the account, the programs to name instead. */
    public void print(MailProgram program, Guide guide, List<MailProgram> instead) throws CommandException {
        line(program.name(context.messages().locale()));
        line("");
        switch (guide) {
            case Guide.Refused refused -> refused(program, refused, instead);
            case Guide.Ready ready -> print(program, ready);
        }
    }

    private void refused(MailProgram program, Guide.Refused guide, List<MailProgram> instead) throws CommandException {
        list(
                words.refused(program),
                guide.reasons().stream().map(context.wording()::of).toList());
        for (var hint : words.hints(guide)) line(hint);
        line("");
        var messages = context.messages();
        if (instead.isEmpty()) {
            line(messages.get("guide.instead.none"));
        } else {
            list(
                    messages.get("guide.instead"),
                    instead.stream()
                            .map(other -> other.name(messages.locale()) + " (" + other.id() + ")")
                            .toList());
        }
    }

    private void print(MailProgram program, Guide.Ready guide) throws CommandException {
        if (guide.byAddress()) paragraph(words.byAddress(program));
        else for (var note : program.notes()) paragraph(words.of(note) + " " + note.page());
        var first = words.first(program, guide);
        if (first.isPresent()) paragraph(first.get());
        int number = 0;
        for (var step : guide.steps()) {
            line("%d. %s".formatted(++number, words.of(step)));
            if (step instanceof GuideStep.Fill(var _, var entries)) fields(entries);
        }
        line("");
        if (!guide.noPlace().isEmpty()) {
            list(words.noPlace(program), guide.noPlace().stream().map(words::of).toList());
            line("");
        }
        for (var sentence : words.spellings(guide)) line(sentence);
        for (var sentence : words.provenance(program, guide)) line(sentence);
    }

    private void fields(List<Entry> entries) throws CommandException {
        int width = Columns.widest(
                entries.stream().map(words::label).filter(label -> Columns.width(label) <= LONGEST_LABEL));
        var section = "";
        for (var entry : entries) {
            if (!entry.section().equals(section)) line("     " + entry.section());
            section = entry.section();
            var label = words.label(entry) + ":";
            line("     - " + Columns.padded(label, width + 1) + " " + words.value(entry));
        }
    }

    private void list(String heading, List<String> sentences) throws CommandException {
        line(heading);
        for (var sentence : sentences) line("  - " + sentence);
    }

    private void paragraph(String text) throws CommandException {
        line(text);
        line("");
    }

    private void line(String text) throws CommandException {
        context.out().line(text);
    }
}
