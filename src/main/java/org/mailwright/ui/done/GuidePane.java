package org.mailwright.ui.done;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.GuideStep;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.text.GuideWords;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.page.FileSaving;

/** The steps that lead into another program's dialogs, and its dialogs with the account's values: all, or one by one. */
final class GuidePane extends VBox {

    /** The sign between two clicks, which begins a line with the second and does not leave it alone there. */
    private static final String KEPT = ">\u00a0";

    private final Messages messages;
    private final List<Node> steps = new ArrayList<>();
    private final VBox shown = new VBox();
    private final Button toggle;
    private final Button previous;
    private final Button next;
    private final Label position = Labels.note("");
    private boolean single;
    private int at;

    GuidePane(DoneStep step, MailProgram program, Guide.Ready guide, Messages messages) {
        this.messages = messages;
        var words = new GuideWords(messages);
        for (var each : guide.steps()) steps.add(node(each, step, words));
        toggle = Buttons.button("guide-toggle", "", () -> show(!single, 0));
        previous = Buttons.button("guide-previous", messages.get("done.guide.previous"), () -> show(true, at - 1));
        next = Buttons.button("guide-next", messages.get("done.guide.next"), () -> show(true, at + 1));
        for (var button : List.of(previous, next)) button.managedProperty().bind(button.visibleProperty());
        var print = Buttons.link(
                "guide-print",
                messages.get("done.guide.print"),
                Feather.PRINTER,
                () -> step.file().print(new GuidePage(program, guide, messages).file()));
        var ways = WrapPane.left();
        ways.show(List.of(toggle, print));
        var turns = WrapPane.left();
        turns.show(List.of(previous, next));
        turns.managedProperty().bind(turns.visibleProperty());
        turns.visibleProperty().bind(next.visibleProperty());
        var printed = Labels.note("");
        printed.setId("guide-printed");
        printed.textProperty().bind(step.file().printingProperty().map(this::printed));
        printed.visibleProperty().bind(printed.textProperty().isNotEmpty());
        printed.managedProperty().bind(printed.visibleProperty());
        position.setId("guide-position");
        position.managedProperty().bind(position.visibleProperty());
        shown.getStyleClass().add("fields");
        getStyleClass().add("fields");
        getChildren().setAll(ways, printed, position, shown, turns);
        show(false, 0);
    }

    /** Where the page lies, in case no browser opened it. */
    private String printed(FileSaving outcome) {
        return outcome instanceof FileSaving.Saved(var page)
                ? messages.get("done.guide.printed", page)
                : outcome.sentence(messages);
    }

    private Node node(GuideStep each, DoneStep step, GuideWords words) {
        var number = Integer.toString(steps.size() + 1);
        var text = Labels.text(
                messages.get("done.guide.step", number, words.of(each).replace("> ", KEPT)));
        return switch (each) {
            case GuideStep.Fill(var title, var entries) -> {
                var column = new VBox(text, new DrawnDialog(words.of(title), entries, step, words, messages));
                column.getStyleClass().add("fields");
                yield column;
            }
            case GuideStep.Go _, GuideStep.Press _ -> text;
        };
    }

    private void show(boolean one, int index) {
        single = one;
        at = Math.clamp(index, 0, Math.max(0, steps.size() - 1));
        shown.getChildren().setAll(one && !steps.isEmpty() ? List.of(steps.get(at)) : steps);
        toggle.setText(messages.get(one ? "done.guide.all" : "done.guide.single"));
        previous.setVisible(one);
        next.setVisible(one);
        previous.setDisable(at == 0);
        next.setDisable(at >= steps.size() - 1);
        position.setText(messages.get("done.guide.position", Integer.toString(at + 1), Integer.toString(steps.size())));
        position.setVisible(one);
    }
}
