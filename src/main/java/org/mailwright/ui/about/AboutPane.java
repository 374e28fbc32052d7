package org.mailwright.ui.about;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.mailwright.licences.Component;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.TechnicalText;

/** Shows the program's version, copyright, components and licences. */
final class AboutPane extends VBox {

    /** @param components the program itself first */
    AboutPane(List<Component> components, Messages messages) {
        var program = components.getFirst();

        var list = new ListView<Component>();
        list.setId("about-parts");
        list.setItems(FXCollections.observableList(components));
        list.setCellFactory(_ -> new PartCell());
        list.getStyleClass().add("parts");

        var notice = new TextArea();
        notice.setId("about-notice");
        notice.setEditable(false);
        notice.setWrapText(true);
        notice.getStyleClass().add("notice");
        TechnicalText.of(notice); // in English
        list.getSelectionModel().selectedItemProperty().subscribe(part -> {
            if (part != null) notice.setText(notice(part, messages));
        });
        list.getSelectionModel().selectFirst();

        getStyleClass().addAll("step", "about");
        getChildren()
                .setAll(
                        Labels.title(program.name()),
                        Labels.lead(messages.get("about.version", program.version())),
                        Labels.text(copyright(program)),
                        Labels.text(messages.get("about.licence")),
                        new Field(messages.get("about.parts"), list),
                        new Field(messages.get("about.notice"), notice),
                        Labels.note(messages.get("about.texts")));
    }

    private static String copyright(Component program) {
        return program.notice()
                .lines()
                .filter(line -> line.startsWith("Copyright"))
                .findFirst()
                .orElse("");
    }

    private static String notice(Component part, Messages messages) {
        var heading = title(part) + "\n" + licences(part)
                + part.page().map(page -> "\n" + page).orElse("");
        return heading + "\n\n"
                + Optional.of(part.notice())
                        .filter(notice -> !notice.isEmpty())
                        .orElse(messages.get("about.notice.none"));
    }

    private static String title(Component part) {
        return part.name() + " " + part.version();
    }

    private static String licences(Component part) {
        return String.join(", ", part.licences());
    }

    private static final class PartCell extends ListCell<Component> {

        /** Wraps its text at the width of the list. */
        PartCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Component part, boolean empty) {
            super.updateItem(part, empty);
            setText(empty ? null : title(part) + " (" + licences(part) + ")");
        }
    }
}
