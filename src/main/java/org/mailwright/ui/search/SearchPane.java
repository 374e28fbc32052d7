package org.mailwright.ui.search;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.mailwright.catalog.Hint;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Source;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.AdviceCard;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.HintList;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;

/** Shows the sources that are searched, each with its result. */
public final class SearchPane extends VBox {

    private final Messages messages;
    private final Wording wording;
    private final Desktop desktop;
    private final boolean offline;
    private final VBox outcome = new VBox();
    private final Page page;

    public SearchPane(SearchStep step, SearchNavigator navigator, WindowServices services, Desktop desktop) {
        messages = services.messages();
        wording = services.wording();
        this.desktop = desktop;
        offline = !services.organisation().policy().onlineLookups();

        var title = Labels.title("");
        var lead = Labels.lead("");
        lead.textProperty().bind(step.addressProperty().map(EmailAddress::display));
        var rows = new VBox();
        rows.getStyleClass().addAll("card", "rows");
        var sources = Source.places().stream()
                .map(source -> new SourceRow(source, messages, wording))
                .toList();
        rows.getChildren().setAll(sources);
        Runnable refresh = () -> sources.forEach(row -> row.show(step.asked(), step.isRunning()));
        step.asked().subscribe(refresh);
        outcome.setId("search-outcome");
        outcome.visibleProperty().bind(Bindings.isNotEmpty(outcome.getChildren()));
        outcome.managedProperty().bind(outcome.visibleProperty());

        var cancel = Buttons.button("search-cancel", messages.get("searching.cancel"), navigator::back);
        var again = Buttons.button("search-again", messages.get("searching.again"), step::startAgain);
        var byHand = Buttons.primary("search-by-hand", messages.get("searching.byHand"), navigator::byHand);
        step.searchProperty().subscribe(search -> {
            boolean running = search instanceof SearchStep.Search.Running;
            show(cancel, running);
            show(again, !running);
            show(byHand, !running);
            title.setText(messages.get(running ? "searching.title" : "searching.title.done"));
            refresh.run();
            outcome.getChildren().setAll(said(search));
            if (running) return;
            byHand.setAccessibleHelp(title.getText());
            byHand.requestFocus();
        });

        getStyleClass().add("step");
        getChildren().setAll(title, lead, outcome, rows);
        page = new Page(this, List.of(cancel, again, byHand), cancel);
    }

    public Page page() {
        return page;
    }

    private static void show(Button button, boolean wanted) {
        button.setVisible(wanted);
        button.setManaged(wanted);
    }

    private List<Node> said(SearchStep.Search search) {
        return switch (search) {
            case SearchStep.Search.Idle _, SearchStep.Search.Running _ -> List.of();
            case SearchStep.Search.Done(var detection) ->
                said(detection).stream().toList();
        };
    }

    private Optional<Node> said(Detection detection) {
        return switch (detection.outcome()) {
            case Detection.Outcome.Found _ -> Optional.empty();
            case Detection.Outcome.NotFound(var cause) -> Optional.of(advice(cause, detection));
            case Detection.Outcome.Unreachable(var cause) -> Optional.of(advice(cause, detection));
            case Detection.Outcome.Refused(var provider, var hints) -> Optional.of(refused(provider, hints));
        };
    }

    private Node advice(Cause cause, Detection detection) {
        var address = detection.address();
        var subject = new Subject(
                address.domain().unicode(),
                "",
                address.display(),
                address.domain().unicode(),
                List.of());
        var card = new AdviceCard(wording.of(cause, subject), wording);
        if (offline) card.getChildren().add(Labels.text(messages.get("policy.lookups")));
        return card;
    }

    private Node refused(Candidate.ProviderName provider, List<Hint> hints) {
        var card = new VBox(
                Labels.heading(messages.get("searching.refused", provider.name())),
                new HintList(hints, wording, messages, desktop::browse));
        wording.helpDesk().map(Labels::helpDesk).ifPresent(card.getChildren()::add);
        card.getStyleClass().addAll("card", "advice");
        return card;
    }
}
