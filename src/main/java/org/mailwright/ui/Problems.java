package org.mailwright.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;
import org.mailwright.text.Messages;

/** What is wrong with the fields of a page, said at each of them. */
final class Problems {

    private final Messages messages;
    private final ValidationSupport validation = new ValidationSupport();
    private final Map<Control, Field> fields = new LinkedHashMap<>();

    Problems(Messages messages) {
        this.messages = messages;
        validation.setValidationDecorator(new AtField());
    }

    /**
     * Watches a field.
     *
     * @param problem what is wrong with its content, as a key of the bundle
     * @param others values besides its own that decide about it
     */
    Field watch(Field field, Supplier<Optional<String>> problem, ObservableValue<?>... others) {
        fields.put(field.control(), field);
        validation.registerValidator(field.control(), false, (control, _) -> {
            var key = problem.get();
            return ValidationResult.fromErrorIf(control, key.map(messages::get).orElse(""), key.isPresent());
        });
        for (var other : others) other.subscribe((_, _) -> validation.revalidate());
        return field;
    }

    /** Shows everything that is wrong and goes to the first of it; or says that there is nothing. */
    boolean none() {
        validation.revalidate();
        fields.values().forEach(Field::reveal);
        var wrong = validation.getValidationResult().getErrors().stream()
                .map(ValidationMessage::getTarget)
                .toList();
        fields.keySet().stream()
                .filter(control -> wrong.contains(control) && isShown(control))
                .findFirst()
                .ifPresent(Control::requestFocus);
        return wrong.stream().noneMatch(Problems::isShown);
    }

    private static boolean isShown(Control control) {
        for (javafx.scene.Node node = control; node != null; node = node.getParent()) {
            if (!node.isVisible()) return false;
        }
        return true;
    }

    /** Puts ControlsFX's findings into words below the field, where they can be read, in place of a sign beside it. */
    private final class AtField implements ValidationDecoration {

        @Override
        public void applyValidationDecoration(ValidationMessage message) {
            var field = fields.get(message.getTarget());
            if (field != null) field.say(message.getText());
        }

        @Override
        public void removeDecorations(Control target) {
            var field = fields.get(target);
            if (field != null) field.say("");
        }

        @Override
        public void applyRequiredDecoration(Control target) {
            // No field is marked as required: what is missing is said when it is missed.
        }
    }
}
