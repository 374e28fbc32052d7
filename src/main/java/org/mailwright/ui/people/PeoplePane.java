package org.mailwright.ui.people;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.mailwright.batch.ListPreview;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;

/** Asks for a list of people, a template and formats, and writes everybody's files. */
public final class PeoplePane extends VBox {

    private final PeopleStep step;
    private final Messages messages;
    private final ListWords words;
    private final VBox list = new VBox();
    private final VBox template = new VBox();
    private final PreviewPane preview;
    private final Page page;

    public PeoplePane(PeopleStep step, WindowServices services, Desktop desktop) {
        this.step = step;
        messages = services.messages();
        words = new ListWords(messages);
        preview = new PreviewPane(messages);
        var choose = Buttons.button(
                "people-list",
                messages.get("people.list.choose"),
                () -> desktop.whichList().ifPresent(step::open));
        var profile = Buttons.button(
                "people-template",
                messages.get("people.template.choose"),
                () -> desktop.whichProfile().ifPresent(step::open));
        var write = Buttons.primary(
                "people-write",
                messages.get("people.write"),
                () -> desktop.whichFolder().ifPresent(step::write));
        list.setId("people-list-chosen");
        list.getStyleClass().add("field-lines");
        template.setId("people-template-chosen");
        for (var filled : List.of(list, preview)) { // an empty one leaves no gap
            filled.managedProperty().bind(Bindings.isNotEmpty(filled.getChildren()));
        }

        getStyleClass().add("step");
        getChildren()
                .setAll(
                        Labels.title(messages.get("people.title")),
                        Labels.lead(messages.get("people.lead")),
                        card("people.list", Labels.note(messages.get("people.list.note")), choose, list, preview),
                        card("people.template", Labels.note(messages.get("people.template.note")), profile, template),
                        Labels.heading(messages.get("people.formats")),
                        new FormatsPane(step, messages),
                        new ResultPane(step, messages, services.wording(), desktop));
        page = new Page(this, List.of(write), choose);

        step.listProperty().subscribe(this::show);
        step.templateProperty().subscribe(chosen -> {
            template.getChildren().setAll(words.of(chosen));
            if (step.isForbidden()) template.getChildren().add(words.problem("policy.plaintext.export"));
            show(step.listProperty().get());
        });
        Runnable ready = () -> write.setDisable(!step.isReady());
        step.listProperty().subscribe(ready);
        step.templateProperty().subscribe(ready);
        step.runProperty().subscribe(ready);
        step.formats().subscribe(ready);
        ready.run();
        step.begin();
    }

    public Page page() {
        return page;
    }

    private Node card(String key, Node... nodes) {
        var card = new VBox(Labels.heading(messages.get(key)));
        card.getStyleClass().addAll("card", "server");
        card.getChildren().addAll(nodes);
        return card;
    }

    private void show(Optional<PeopleStep.Chosen> chosen) {
        list.getChildren().clear();
        preview.getChildren().clear();
        if (chosen.isEmpty()) return;
        list.getChildren()
                .add(Labels.text(messages.get("people.chosen", chosen.get().file())));
        if (chosen.get().preview() instanceof ListPreview.Begun begun) {
            preview.show(begun, step.templateProperty().get());
        } else {
            list.getChildren().add(words.of(chosen.get().preview()));
        }
    }
}
