package org.mailwright.ui.control;

import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomPasswordField;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.text.Messages;

/** A password field with a button that shows its content. */
public final class PasswordBox extends HBox {

    private final CustomPasswordField hidden = new CustomPasswordField();

    public PasswordBox(String id, StringProperty password, Messages messages) {
        this(id, password, messages, UnaryOperator.identity());
    }

    /** @param named tells what is named from another password's on the same page */
    public PasswordBox(String id, StringProperty password, Messages messages, UnaryOperator<String> named) {
        hidden.setId(id);
        hidden.setLeft(Icon.decorating(Feather.LOCK, "field-icon"));
        hidden.textProperty().bindBidirectional(password);
        var open = new TextField();
        open.setId(id + "-shown");
        open.textProperty().bindBidirectional(password);
        open.setAccessibleText(named.apply(messages.get("signin.password")));

        var show = new ToggleButton(null, Icon.decorating(Feather.EYE));
        show.setId(id + "-show");
        show.getStyleClass().addAll("button-icon", "flat");
        show.selectedProperty().subscribe(shown -> {
            show.setGraphic(Icon.decorating(shown ? Feather.EYE_OFF : Feather.EYE));
            show.setAccessibleText(named.apply(messages.get(shown ? "signin.hide" : "signin.show")));
        });
        open.visibleProperty().bind(show.selectedProperty());
        hidden.visibleProperty().bind(show.selectedProperty().not());

        var fields = TechnicalText.of(new StackPane(hidden, open));
        HBox.setHgrow(fields, Priority.ALWAYS);
        getStyleClass().add("password-box");
        getChildren().setAll(fields, show);
    }

    public Control field() {
        return hidden;
    }
}
