package org.mailwright.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.account.ServerField;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Choice;
import org.mailwright.ui.control.Field;
import org.mailwright.ui.control.FieldErrors;
import org.mailwright.ui.control.HelpButton;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.Switch;
import org.mailwright.ui.control.TechnicalText;
import org.mailwright.ui.page.WindowServices;

/** Shows the form of one server and where its values come from. */
final class ServerPane extends VBox {

    private static final PseudoClass GUESS = PseudoClass.getPseudoClass("guess");

    private final Side side;
    private final String prefix;
    private final ServerForm form;
    private final Messages messages;
    private final PastedLines lines;

    ServerPane(Side side, SettingsStep step, PasteStep pasted, FieldErrors errors, WindowServices services) {
        this.side = side;
        prefix = side.code();
        form = step.server(side);
        messages = services.messages();
        lines = new PastedLines(side, pasted, messages);

        var fields = new VBox();
        fields.getStyleClass().add("fields");
        fields.visibleProperty().bind(form.usedProperty());
        fields.managedProperty().bind(fields.visibleProperty());
        if (side == Side.INCOMING) fields.getChildren().add(protocol());
        fields.getChildren().addAll(server(errors), encryption(services));
        if (side == Side.INCOMING) fields.getChildren().add(username(errors));

        getStyleClass().addAll("card", "server");
        getChildren().setAll(head(step, errors), origin(services), fields);
    }

    private Node head(SettingsStep step, FieldErrors errors) {
        var title = Labels.heading(messages.get(side == Side.INCOMING ? "settings.incoming" : "settings.outgoing"));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var used = Switch.of(
                prefix + "-used",
                messages.get(side == Side.INCOMING ? "settings.used.incoming" : "settings.used.outgoing"));
        used.selectedProperty().bindBidirectional(form.usedProperty());
        title.setLabelFor(used);
        var head = new HBox(title, used);
        head.getStyleClass().add("card-head");
        return errors.watch(
                new Field(head, used),
                step::serversProblem,
                step.incoming().usedProperty(),
                step.outgoing().usedProperty());
    }

    private Node origin(WindowServices services) {
        var words = new OriginWords(messages, services.wording());
        var label = Labels.note("");
        label.setId(prefix + "-origin");
        label.getStyleClass().add("origin");
        form.originProperty().subscribe(origin -> {
            boolean guess = origin.isGuess();
            label.setText(words.of(origin));
            label.setGraphic(Icon.decorating(guess ? Feather.HELP_CIRCLE : Feather.INFO));
            label.pseudoClassStateChanged(GUESS, guess);
        });
        label.visibleProperty().bind(form.usedProperty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Field protocol() {
        var box = new Choice<>(
                prefix + "-protocol",
                List.of(Protocol.IMAP, Protocol.POP3),
                protocol ->
                        messages.get(protocol == Protocol.POP3 ? "settings.protocol.pop3" : "settings.protocol.imap"));
        box.valueProperty().bindBidirectional(form.protocolProperty());
        return lines.below(
                new Field(messages.get("settings.protocol"), box)
                        .with(help("settings.protocol", "settings.protocol.help")),
                ServerField.PROTOCOL);
    }

    private Node server(FieldErrors errors) {
        var host = input("host");
        host.textProperty().bindBidirectional(form.hostProperty());
        var port = input("port");
        port.textProperty().bindBidirectional(form.portProperty());
        port.setPrefColumnCount(5);
        var hostField = errors.watch(
                new Field(messages.get("settings.host"), host).with(help("settings.host", "card.settings.host.help")),
                () -> unlessOff(form.hostProblem()),
                form.usedProperty());
        var portField = errors.watch(
                new Field(messages.get("settings.port"), port).with(help("settings.port", "card.settings.port.help")),
                () -> unlessOff(form.portProblem()),
                form.usedProperty());
        HBox.setHgrow(hostField, Priority.ALWAYS);
        portField.getStyleClass().add("port-field");
        var row = new HBox(hostField, portField);
        row.getStyleClass().add("host-and-port");
        var all = new VBox(row, portField.takeProblem(), lines.of(ServerField.HOST), lines.of(ServerField.PORT));
        all.getStyleClass().add("field-lines");
        return all;
    }

    private Field encryption(WindowServices services) {
        var box = new Choice<>(prefix + "-encryption", List.of(EncryptionChoice.values()), choice -> switch (choice) {
            case AUTO -> messages.get("settings.encryption.auto");
            case TLS -> services.wording().of(Encryption.TLS);
            case STARTTLS -> services.wording().of(Encryption.STARTTLS);
            case NONE -> services.wording().of(Encryption.NONE);
        });
        box.setAccessibleText(named("settings.encryption"));
        box.valueProperty().bindBidirectional(form.encryptionProperty());
        return lines.below(
                new Field(messages.get("settings.encryption"), box)
                        .with(help("settings.encryption", "settings.encryption.help")),
                ServerField.ENCRYPTION);
    }

    private Field username(FieldErrors errors) {
        var username = input("username");
        username.textProperty().bindBidirectional(form.usernameProperty());
        return errors.watch(
                lines.below(
                        new Field(messages.get("settings.username"), username)
                                .with(help("settings.username", "card.settings.username.help")),
                        ServerField.USERNAME),
                () -> unlessOff(form.usernameProblem()),
                form.usedProperty());
    }

    private Optional<String> unlessOff(Optional<String> problem) {
        return form.usedProperty().get() ? problem : Optional.empty();
    }

    private HelpButton help(String field, String explanation) {
        return new HelpButton(messages.get("access.help", named(field)), messages.get(explanation));
    }

    /** A field's name with its side, since both sides are on one page. */
    private String named(String field) {
        var title = messages.get(side == Side.INCOMING ? "settings.incoming" : "settings.outgoing");
        return messages.get("access.field", title, messages.get(field));
    }

    private TextField input(String id) {
        var field = TechnicalText.of(new TextField());
        field.setId(prefix + "-" + id);
        field.setAccessibleText(named("settings." + id));
        return field;
    }
}
