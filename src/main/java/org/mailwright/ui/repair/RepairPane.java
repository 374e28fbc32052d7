package org.mailwright.ui.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.repair.Repair;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.repair.FoundList.Reading;
import org.mailwright.ui.repair.RepairStep.Search;
import org.mailwright.ui.report.ReportStep;
import org.mailwright.ui.signin.BrowserPane;

/** Lists the accounts of other programs, and below it shows the chosen one. */
public final class RepairPane extends VBox {

    private final Messages messages;
    private final RepairWords words;
    private final ListView<Repair> list = new ListView<>();
    private final VBox found = new VBox();
    private final Page page;

    /** @param announce says a sentence in the window */
    public RepairPane(
            RepairStep step,
            ReportStep report,
            Consumer<String> announce,
            WindowServices services,
            Desktop desktop) {
        this.messages = services.messages();
        this.words = new RepairWords(messages);
        var look = Buttons.button("repair-look", messages.get("repair.look"), step::look);
        var ways = WrapPane.left(
                look,
                Buttons.link(
                        "repair-open",
                        messages.get("repair.open"),
                        Feather.FOLDER,
                        () -> desktop.whichAccountFile().ifPresent(step::open)));
        found.setId("repair-found");
        found.getStyleClass().add("fields");
        list.setId("repair-list");
        list.getStyleClass().add("found-accounts");
        list.setAccessibleText(messages.get("repair.list"));
        list.setCellFactory(_ -> new AccountCell(words));
        list.getSelectionModel().selectedItemProperty().subscribe(repair -> {
            if (repair != null) step.choose(repair);
        });
        step.searchProperty().subscribe(this::show);
        step.chosenProperty().subscribe(this::select);

        var browser = new BrowserPane(step.signIn(), report, announce, services, desktop);
        var chosen = new ChosenPane(step, browser, services, desktop);
        var test = Buttons.primary("repair-test", messages.get("repair.test"), step::test);
        Runnable refresh = () -> test.setDisable(!step.isReady());
        for (var state : List.of(
                step.searchProperty(),
                step.chosenProperty(),
                step.testProperty(),
                step.signIn().browser().stateProperty()))
            state.subscribe(refresh);
        step.passwordProperty().subscribe(refresh);
        refresh.run();
        step.testProperty()
                .subscribe(state -> test.setText(
                        messages.get(state instanceof RepairStep.Test.Done ? "repair.test.again" : "repair.test")));

        getStyleClass().add("step");
        getChildren()
                .setAll(
                        Labels.title(messages.get("repair.title")),
                        Labels.lead(messages.get("repair.lead")),
                        ways,
                        Labels.note(messages.get("repair.drop")),
                        found,
                        chosen);
        page = new Page(this, List.of(test), look);
    }

    public Page page() {
        return page;
    }

    private void show(Search search) {
        found.getChildren().setAll(shown(search));
    }

    private List<Node> shown(Search search) {
        return switch (search) {
            case Search.Idle() -> List.of();
            case Search.Running() -> List.of(RepairWords.busy(messages.get("repair.looking")));
            case Search.Done(Reading.Refused(var why)) -> List.of(words.refused(why));
            case Search.Done(Reading.Listed listed) -> shown(listed);
        };
    }

    private List<Node> shown(Reading.Listed listed) {
        list.getItems().setAll(listed.accounts());
        var nodes = new ArrayList<Node>();
        if (listed.accounts().isEmpty()) nodes.add(words.nothing(listed));
        else nodes.add(list);
        words.unread(listed).ifPresent(nodes::add);
        words.skipped(listed).ifPresent(nodes::add);
        return nodes;
    }

    /** Shows a newly tested account in the place of its old state. */
    private void select(Optional<Repair> chosen) {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (chosen.isEmpty()) return;
        int at = list.getItems().indexOf(chosen.get());
        if (at >= 0) list.getSelectionModel().select(at);
        else if (selected >= 0) list.getItems().set(selected, chosen.get());
    }
}
