package org.mailwright.ui.address;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.model.EmailAddress;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.FieldErrors;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.TechnicalText;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.explain.ExplainPane;
import org.mailwright.ui.explain.ExplainStep;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;

/** Asks for name and address, and offers to open a profile, to enter settings by hand, and to explain an error. */
public final class AddressPane extends VBox {

    private final Page page;

    public AddressPane(
            AddressStep step,
            ExplainStep explaining,
            AddressNavigator navigator,
            WindowServices services,
            Desktop desktop) {
        var messages = services.messages();
        var errors = new FieldErrors(key -> words(key, step, services));

        var name = input("name", messages.get("address.name.prompt"));
        name.textProperty().bindBidirectional(step.nameProperty());
        var nameField = errors.watch(new Field(messages.get("address.name"), name), step::nameProblem);

        var address = TechnicalText.of(input("address", messages.get("address.address.prompt")));
        address.textProperty().bindBidirectional(step.addressProperty());
        var addressField = errors.watch(new Field(messages.get("address.address"), address), step::addressProblem);

        var explain = new ExplainPane(explaining, messages, services.wording(), desktop::browse);
        explain.setId("explain");

        var ways = WrapPane.left(
                Buttons.link(
                        "open",
                        messages.get("address.open"),
                        Feather.FOLDER,
                        () -> desktop.whichProfile().ifPresent(navigator::open)),
                Buttons.link("by-hand", messages.get("address.byHand"), Feather.SLIDERS, () -> {
                    if (errors.none()) navigator.byHand();
                }),
                Buttons.link("repair", messages.get("repair.title"), Feather.TOOL, navigator::repair),
                Buttons.link("people", messages.get("people.title"), Feather.USERS, navigator::people),
                Buttons.link("explain-open", messages.get("address.explain"), Feather.HELP_CIRCLE, explain::open));

        var find = Buttons.primary("find", messages.get("address.search"), () -> {
            if (errors.none()) navigator.find();
        });

        getStyleClass().add("step");
        getChildren().setAll(Labels.title(messages.get("address.title")), Labels.lead(messages.get("address.lead")));
        var organisation = services.organisation();
        if (!organisation.policy().faults().isEmpty()) {
            getChildren().add(new PolicyFaultsCard(organisation.policy(), messages, services.wording()));
        }
        organisation
                .company()
                .ifPresent(company -> getChildren().add(new CompanyCard(company, messages, () -> {
                    step.completeWith(company.domain());
                    if (errors.none()) navigator.find();
                })));
        services.practice()
                .ifPresent(practice -> getChildren().add(new PracticeCard(practice, step, desktop, messages)));
        getChildren().addAll(nameField, addressField, ways, Labels.note(messages.get("address.drop")), explain);
        before(ways, understood(step, messages));
        before(ways, suggestion(step, messages));
        page = new Page(this, List.of(find), name);
    }

    public Page page() {
        return page;
    }

    /** Puts a node in front of another when it is first to be seen: until then nothing has to style it. */
    private void before(Node next, Node hidden) {
        hidden.managedProperty().bind(hidden.visibleProperty());
        hidden.visibleProperty().subscribe(visible -> {
            if (visible && hidden.getParent() == null)
                getChildren().add(getChildren().indexOf(next), hidden);
        });
    }

    /** What is wrong; where the organisation forbids the address, with those that it allows and whom to ask. */
    private static String words(String key, AddressStep step, WindowServices services) {
        var policy = services.organisation().policy();
        if (!key.equals(PolicyWords.refusalKey(policy)) || step.address().isEmpty()) {
            return services.messages().get(key);
        }
        var refusal =
                new PolicyWords(services.messages()).refusal(step.address().get(), policy);
        return Stream.concat(Stream.of(refusal), services.wording().helpDesk().stream())
                .collect(Collectors.joining("\n"));
    }

    private static TextField input(String id, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        return field;
    }

    /** How an address is read that is written in words. */
    private static Label understood(AddressStep step, Messages messages) {
        var note = Labels.note("");
        note.setId("understood");
        note.textProperty()
                .bind(step.addressProperty()
                        .map(typed -> EmailAddress.spelledOut(typed)
                                .map(address -> messages.get("address.understood", address.display()))
                                .orElse("")));
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        return note;
    }

    private static Hyperlink suggestion(AddressStep step, Messages messages) {
        var suggestion = Buttons.sentence("", step::takeSuggestion);
        suggestion.setId("suggestion");
        suggestion.getStyleClass().add("suggestion");
        suggestion
                .textProperty()
                .bind(step.suggestionProperty()
                        .map(meant -> meant.map(address -> messages.get("address.suggestion", address.display()))
                                .orElse("")));
        suggestion.visibleProperty().bind(step.suggestionProperty().map(java.util.Optional::isPresent));
        return suggestion;
    }
}
