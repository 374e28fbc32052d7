package org.mailwright.ui.people;

import java.util.EnumMap;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.mailwright.batch.OneForAll;
import org.mailwright.export.Exporter;
import org.mailwright.export.Group;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.FoldingPane;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.Wrapping;

/** Lets formats be chosen, group by group, and says where one file serves everybody. */
final class FormatsPane extends VBox {

    private final PeopleStep step;
    private final Messages messages;
    private final VBox oneForAll = new VBox();

    FormatsPane(PeopleStep step, Messages messages) {
        this.step = step;
        this.messages = messages;
        setId("people-formats");
        getStyleClass().add("fields");
        oneForAll.getStyleClass().add("fields");
        step.offered().subscribe(this::offer);
        step.templateProperty().subscribe(_ -> warn());
    }

    private void offer() {
        var groups = new EnumMap<Group, VBox>(Group.class);
        for (var exporter : step.offered()) {
            groups.computeIfAbsent(exporter.format().group(), _ -> new VBox())
                    .getChildren()
                    .add(choice(exporter));
        }
        getChildren().clear();
        groups.forEach((group, choices) -> getChildren().add(group(group, choices)));
        getChildren().add(oneForAll);
    }

    private Node group(Group group, VBox choices) {
        choices.getStyleClass().add("fields");
        var pane = new FoldingPane(
                "people-group-" + group.code(), messages.get("cli.formats.group." + group.code()), choices);
        pane.setExpanded(group == Group.PROGRAMS);
        return pane;
    }

    private CheckBox choice(Exporter exporter) {
        var box = Wrapping.check(messages.get(exporter.format().nameKey()));
        box.setId("people-format-" + exporter.id());
        box.setSelected(step.formats().contains(exporter.id()));
        box.selectedProperty().subscribe((_, chosen) -> {
            if (chosen) step.formats().add(exporter.id());
            else step.formats().remove(exporter.id());
            warn();
        });
        return box;
    }

    /** What is better said before a file is written for each of many people. */
    private void warn() {
        var file = step.templateProperty().get() instanceof PeopleTemplate.Chosen(var path, var _)
                ? path.toString()
                : messages.get("people.template.file");
        oneForAll
                .getChildren()
                .setAll(step.offered().stream()
                        .map(Exporter::id)
                        .filter(step.formats()::contains)
                        .flatMap(id -> OneForAll.of(id).stream()
                                .map(way -> messages.get("batch.one-for-all." + way.code(), id, file)))
                        .map(Labels::note)
                        .toList());
    }
}
