package org.mailwright.ui;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.HyperlinkLabel;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.text.Messages;

/** Asks for name and address, and offers the other ways in. */
final class AddressPane extends VBox {

    private final Page page;

    AddressPane(Wizard wizard, Parts parts, Desk desk) {
        var messages = parts.messages();
        var step = wizard.address();
        var problems = new Problems(messages);

        var name = input("name", messages.get("address.name.prompt"));
        name.textProperty().bindBidirectional(step.nameProperty());
        var nameField = problems.watch(new Field(messages.get("address.name"), name), step::nameProblem);

        var address = input("address", messages.get("address.address.prompt"));
        address.textProperty().bindBidirectional(step.addressProperty());
        var addressField = problems.watch(new Field(messages.get("address.address"), address), step::addressProblem);

        var explain = new ExplainPane(wizard.explain(), messages, parts.wording());
        explain.setId("explain");
        explain.setVisible(false);
        explain.managedProperty().bind(explain.visibleProperty());

        var ways = Flow.left(
                Action.link(
                        "open",
                        messages.get("address.open"),
                        Feather.FOLDER,
                        () -> desk.whichProfile().ifPresent(wizard::open)),
                Action.link("by-hand", messages.get("address.byHand"), Feather.SLIDERS, () -> {
                    if (problems.none()) wizard.byHand();
                }),
                Action.link("explain-open", messages.get("address.explain"), Feather.HELP_CIRCLE, () -> {
                    explain.setVisible(true);
                    explain.focus();
                }));

        var find = Action.primary("find", messages.get("address.search"), () -> {
            if (problems.none()) wizard.find();
        });

        getStyleClass().add("step");
        getChildren().setAll(Prose.title(messages.get("address.title")), Prose.lead(messages.get("address.lead")));
        var organisation = parts.organisation();
        if (!organisation.policy().faults().isEmpty()) {
            getChildren().add(new PolicyFaultsCard(organisation.policy(), messages, parts.wording()));
        }
        organisation
                .company()
                .ifPresent(company -> getChildren().add(new CompanyCard(company, messages, () -> {
                    step.completeWith(company.domain());
                    if (problems.none()) wizard.find();
                })));
        parts.practice().ifPresent(practice -> getChildren().add(new PracticeCard(practice, step, desk, messages)));
        getChildren()
                .addAll(
                        nameField,
                        addressField,
                        suggestion(step, messages),
                        ways,
                        Prose.note(messages.get("address.drop")),
                        explain);
        page = new Page(this, List.of(find), name);
    }

    Page page() {
        return page;
    }

    private static TextField input(String id, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        return field;
    }

    private static HyperlinkLabel suggestion(AddressStep step, Messages messages) {
        var suggestion = new HyperlinkLabel();
        suggestion.setId("suggestion");
        suggestion.setFocusTraversable(false); // the link within it takes the keyboard
        suggestion.getStyleClass().add("suggestion");
        suggestion
                .textProperty()
                .bind(step.suggestionProperty()
                        .map(meant -> meant.map(address -> messages.get("address.suggestion", address.display()))
                                .orElse("")));
        suggestion.visibleProperty().bind(step.suggestionProperty().map(java.util.Optional::isPresent));
        suggestion.managedProperty().bind(suggestion.visibleProperty());
        suggestion.setOnAction(_ -> step.takeSuggestion());
        return suggestion;
    }
}
