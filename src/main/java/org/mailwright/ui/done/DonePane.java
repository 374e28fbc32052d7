package org.mailwright.ui.done;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.export.Exporter;
import org.mailwright.profile.Profile;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;

/** The last page: where the mail is read, and how the account gets there. */
public final class DonePane extends VBox {

    private final Messages messages;
    private final DoneStep step;
    private final PlacesPane places;
    private final AnswerPane answer;
    private final FilePane file;
    private final StackPane shown = new StackPane();
    private final Page page;

    public DonePane(DoneStep step, DoneNavigator navigator, WindowServices services) {
        messages = services.messages();
        this.step = step;
        file = new FilePane(step, services);
        places = new PlacesPane(step, services);
        answer = new AnswerPane(step, file, services);

        var title = Labels.title("");
        title.setId("done-title");
        var lead = Labels.lead("");
        lead.setId("done-lead");
        var before = Labels.note("");
        before.setId("done-before");
        before.visibleProperty().bind(before.textProperty().isNotEmpty());
        before.managedProperty().bind(before.visibleProperty());
        var mail = Labels.note("");
        mail.setId("done-mail");
        mail.visibleProperty().bind(mail.textProperty().isNotEmpty());
        mail.managedProperty().bind(mail.visibleProperty());
        step.profileProperty().subscribe(profile -> {
            boolean tested = profile.flatMap(Profile::tested).isPresent();
            title.setText(messages.get(tested ? "done.title.tested" : "done.title.untested"));
            lead.setText(messages.get(tested ? "done.lead.tested" : "done.lead.untested"));
            before.setText(before());
            mail.setText(profile.map(this::mail).orElse(""));
        });

        var open = Buttons.button("open-file", messages.get("done.open"), step.file()::open);
        var save = Buttons.primary("save", messages.get("done.save"), step.file()::save);
        var another = Buttons.link(
                "another-account", messages.get("done.another"), Feather.USER_PLUS, navigator::anotherAccount);
        var ready = step.file()
                .choiceProperty()
                .map(choice -> choice instanceof FileStep.Choice.Made made
                        && made.result() instanceof Exporter.Result.Exported);
        open.disableProperty().bind(ready.map(is -> !is));
        save.disableProperty().bind(ready.map(is -> !is));
        for (var button : List.of(open, save)) {
            button.visibleProperty().bind(step.file().choiceProperty().map(FileStep.Choice.Made.class::isInstance));
            button.managedProperty().bind(button.visibleProperty());
        }

        getStyleClass().add("step");
        getChildren().setAll(title, lead, before, mail, shown, another);
        var formats = services.organisation().policy().exportFormats();
        if (formats.filter(List::isEmpty).isPresent()) {
            getChildren().add(Labels.text(messages.get("policy.formats.none")));
        }
        page = new Page(this, List.of(open, save), places.tiles());
        step.viewProperty().subscribe(this::show);
    }

    public Page page() {
        return page;
    }

    /** A new view takes the focus to its first control. */
    private void show(DoneView view) {
        var node = node(view);
        shown.getChildren().setAll(node);
        if (getScene() != null) first(node).orElse(places.tiles()).requestFocus();
    }

    private static Optional<Node> first(Node node) {
        if (node.isFocusTraversable()) return Optional.of(node);
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Node node(DoneView view) {
        return switch (view) {
            case DoneView.Start _ -> places.start();
            case DoneView.List(var place) -> places.list(place);
            case DoneView.Answer(var program, var guide) -> answer.of(program, guide);
            case DoneView.File(var exporter, var place) -> file.alone(exporter, place);
        };
    }

    /** What happens to the messages on the server. */
    private String mail(Profile profile) {
        var settings = profile.settings();
        return settings.incoming()
                .map(server -> switch (server.protocol()) {
                    case POP3 -> settings.leaveOnServer().keep() ? "card.done.pop3.leaves" : "card.done.pop3.deletes";
                    case IMAP, SMTP -> "card.done.imap";
                })
                .map(messages::get)
                .orElse("");
    }

    private String before() {
        var kept = step.kept();
        if (kept.isEmpty()) return "";
        return messages.get(
                "done.before",
                messages.list(kept.stream()
                        .map(profile -> profile.settings().address().display())));
    }
}
