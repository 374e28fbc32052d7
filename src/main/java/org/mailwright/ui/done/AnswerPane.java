package org.mailwright.ui.done;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.export.Exporter;
import org.mailwright.export.client.QrExporter;
import org.mailwright.export.guide.Device;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.export.guide.Platform;
import org.mailwright.text.GuideWords;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.QrPane;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.control.Wrapping;
import org.mailwright.ui.page.WindowServices;

/** How the account gets into one program: by the address alone, by a file, or typed in. */
final class AnswerPane {

    private static final String QR = "qr";

    private final DoneStep step;
    private final FilePane file;
    private final Messages messages;
    private final Wording wording;
    private final GuideWords words;

    AnswerPane(DoneStep step, FilePane file, WindowServices services) {
        this.step = step;
        this.file = file;
        messages = services.messages();
        wording = services.wording();
        words = new GuideWords(messages);
    }

    Node of(MailProgram program, Guide guide) {
        var parts = new ArrayList<Node>();
        parts.add(Buttons.link("done-start", messages.get("done.start"), Feather.ARROW_LEFT, step::start));
        var name = Labels.heading(program.name(messages.locale()));
        name.getStyleClass().add("answer-name");
        name.setId("answer-name");
        parts.add(name);
        switch (guide) {
            case Guide.Ready ready
            when ready.byAddress() -> {
                parts.add(byAddress(program));
                words.first(program, ready).ifPresent(sentence -> parts.add(Labels.text(sentence)));
                parts.add(new GuidePane(step, program, ready, messages));
            }
            case Guide.Ready ready -> {
                parts.addAll(notes(program));
                var files = files(program);
                parts.addAll(files);
                boolean first = files.isEmpty() || !reads(program);
                parts.add(Labels.heading(messages.get(first ? "done.type" : "done.or-type")));
                words.first(program, ready).ifPresent(sentence -> parts.add(Labels.text(sentence)));
                parts.add(new GuidePane(step, program, ready, messages));
                if (!ready.noPlace().isEmpty()) parts.add(noPlace(program, ready));
            }
            case Guide.Refused refused -> parts.addAll(refused(program, refused));
        }
        if (guide instanceof Guide.Ready ready) {
            words.spellings(ready).forEach(sentence -> parts.add(Labels.note(sentence)));
            words.provenance(program, ready).forEach(sentence -> parts.add(Labels.note(sentence)));
        }
        var column = new VBox();
        column.setId("answer");
        column.getStyleClass().add("fields");
        column.getChildren().setAll(parts);
        return column;
    }

    /** Why it cannot be done there, what may help, and where it can be done. */
    private List<Node> refused(MailProgram program, Guide.Refused guide) {
        var why = FilePane.warning(
                words.refused(program),
                guide.reasons().stream().map(wording::of).toList());
        why.setId("answer-refused");
        var parts = new ArrayList<Node>(List.of(why));
        words.hints(guide).forEach(hint -> parts.add(Labels.text(hint)));
        if (reads(program)) parts.addAll(files(program));
        var others = step.instead(program);
        if (others.isEmpty()) {
            parts.add(Labels.text(messages.get("guide.instead.none")));
        } else {
            parts.add(Labels.heading(messages.get("guide.instead")));
            var tiles = WrapPane.left();
            tiles.show(others.stream()
                    .map(other -> Buttons.button(
                            "instead-" + other.id(), other.name(messages.locale()), () -> step.answer(other)))
                    .toList());
            parts.add(tiles);
        }
        return parts;
    }

    private Node byAddress(MailProgram program) {
        var sentence = Labels.text(words.byAddress(program));
        sentence.setId("by-address");
        var card = new VBox(Labels.heading(messages.get("done.by-address")), sentence);
        card.getStyleClass().addAll("card", "good");
        return card;
    }

    private List<Node> notes(MailProgram program) {
        var notes = new ArrayList<Node>();
        for (var note : program.notes()) {
            var page = URI.create(note.page());
            var link = Buttons.link(
                    "note-" + note.code(),
                    messages.get("done.note.page", page.getHost()),
                    Feather.EXTERNAL_LINK,
                    () -> step.browse(page));
            var card = new VBox(Labels.text(words.of(note)), link);
            card.getStyleClass().add("card");
            notes.add(card);
        }
        return notes;
    }

    private static boolean reads(MailProgram program) {
        return !program.formats().isEmpty();
    }

    /** What the program reads, the chosen one in full; the code beside the file, never alone. */
    private List<Node> files(MailProgram program) {
        var all = step.files(program).stream()
                .filter(exporter -> !exporter.id().equals(QR))
                .toList();
        if (all.isEmpty()) return List.of();
        var parts = new ArrayList<Node>();
        parts.add(Labels.heading(messages.get(reads(program) ? "done.by-file" : "done.no-file")));
        parts.add(choices(all));
        if (program.device() == Device.PHONE && reads(program)) {
            boolean apple = program.platforms().contains(Platform.IOS);
            parts.add(Labels.text(messages.get(apple ? "done.to-phone.ios" : "done.to-phone.android")));
        }
        parts.addAll(file.parts());
        if (program.formats().contains(QR)) code().ifPresent(parts::add);
        return parts;
    }

    /** One of them is chosen: the one that the buttons below save and open. */
    private Node choices(List<Exporter> all) {
        var group = new ToggleGroup();
        var buttons = new ArrayList<ToggleButton>();
        for (var exporter : all) {
            var button = Wrapping.toggle(FilePane.name(exporter, messages));
            button.setId("file-" + exporter.id());
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                step.choose(exporter);
            });
            buttons.add(button);
        }
        buttons.getFirst().setSelected(true);
        var choices = WrapPane.left();
        choices.show(buttons);
        return choices;
    }

    private Optional<Node> code() {
        return step.profileProperty().get().flatMap(QrExporter::imageOf).map(image -> {
            var column =
                    new VBox(Labels.text(messages.get("export.qr.how")), new QrPane(image, messages.get("done.qr")));
            column.getStyleClass().add("fields");
            return column;
        });
    }

    private Node noPlace(MailProgram program, Guide.Ready guide) {
        var card = FilePane.warning(
                words.noPlace(program), guide.noPlace().stream().map(words::of).toList());
        card.setId("no-place");
        return card;
    }
}
