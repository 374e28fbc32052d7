package org.mailwright.ui.search;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.mailwright.catalog.Hint;
import org.mailwright.detect.Detection;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.Source;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.text.FailureText;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.FailureCard;
import org.mailwright.ui.control.HintList;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.report.ReportPane;
import org.mailwright.ui.report.ReportStep;

/** Shows the sources that are searched, each with its result. */
public final class SearchPane extends VBox {

    private final Messages messages;
    private final Wording wording;
    private final Desktop desktop;
    private final ReportStep report;
    private final SearchNavigator navigator;
    private final boolean offline;
    private final VBox outcome = new VBox();
    private final Page page;

    public SearchPane(
            SearchStep step, ReportStep report, SearchNavigator navigator, WindowServices services, Desktop desktop) {
        this.report = report;
        this.navigator = navigator;
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
                .map(source -> new SourceRow(source, messages, wording, offline))
                .toList();
        rows.getChildren().setAll(sources);
        Runnable refresh = () -> sources.forEach(row -> row.show(step.asked(), step.isRunning()));
        step.asked().subscribe(refresh);
        outcome.setId("search-outcome");
        outcome.visibleProperty().bind(Bindings.isNotEmpty(outcome.getChildren()));
        outcome.managedProperty().bind(outcome.visibleProperty());

        var cancel = Buttons.button("search-cancel", messages.get("searching.cancel"), navigator::back);
        var again = Buttons.button("search-again", messages.get("searching.again"), step::startAgain);
        var byHand = Buttons.button("search-by-hand", messages.get("searching.byHand"), navigator::byHand);
        var address = Buttons.button("search-address", messages.get("card.address.change"), navigator::back);
        step.searchProperty().subscribe(search -> {
            var end = SearchEnd.of(search);
            boolean running = end == SearchEnd.NONE;
            show(cancel, running);
            show(again, !running);
            show(byHand, !running);
            show(address, end == SearchEnd.ADDRESS);
            prefer(again, end == SearchEnd.AGAIN);
            prefer(byHand, end == SearchEnd.BY_HAND);
            prefer(address, end == SearchEnd.ADDRESS);
            title.setText(title(search));
            refresh.run();
            outcome.getChildren().setAll(said(search));
            List.of(again, byHand, address).forEach(button -> button.setAccessibleHelp(title.getText()));
        });

        getStyleClass().add("step");
        getChildren().setAll(title, lead, outcome, rows);
        page = new Page(this, List.of(cancel, byHand, again, address), cancel);
    }

    public Page page() {
        return page;
    }

    private static void show(Button button, boolean wanted) {
        button.setVisible(wanted);
        button.setManaged(wanted);
    }

    /** Makes a button the one that Enter presses. */
    private static void prefer(Button button, boolean wanted) {
        button.setDefaultButton(wanted);
        button.getStyleClass().remove("accent");
        if (!wanted) return;
        button.getStyleClass().add("accent");
        button.toFront(); // the last, as on every page
        button.requestFocus();
    }

    /** What is missing at the end, as the cause says it. */
    private String title(SearchStep.Search search) {
        if (SearchEnd.of(search) == SearchEnd.NONE) return messages.get("searching.title");
        return search instanceof SearchStep.Search.Done(var detection)
                ? SearchEnd.cause(detection)
                        .map(cause -> wording.of(cause, subject(detection)).title())
                        .orElse(messages.get("searching.title.done"))
                : messages.get("searching.title.done");
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
        var text = FailureText.of(wording.of(cause, subject(detection)));
        var card = new FailureCard(text, messages, _ -> {}, List.of());
        if (detection.proxy().isPresent()) card.getChildren().add(Labels.text(messages.get("clue.proxy-only")));
        if (offline) card.getChildren().add(Labels.text(messages.get("policy.lookups")));
        card.getChildren().add(new ReportPane(report.of(detection), report, messages, navigator::announce));
        return card;
    }

    private Subject subject(Detection detection) {
        var address = detection.address();
        var domain = address.domain().unicode();
        return new Subject(domain, "", address.display(), domain, List.of())
                .beside(new Subject.Buttons(messages.get("searching.again"), ""));
    }

    private Node refused(ProviderName provider, List<Hint> hints) {
        var card = new VBox(
                Labels.heading(messages.get("searching.refused", provider.name())),
                new HintList(hints, wording, messages, desktop::browse));
        wording.helpDesk().map(Labels::helpDesk).ifPresent(card.getChildren()::add);
        card.getStyleClass().addAll("card", "advice");
        return card;
    }
}
