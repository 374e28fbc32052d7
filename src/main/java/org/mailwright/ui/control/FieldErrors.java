package org.mailwright.ui.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;
import org.mailwright.text.Messages;

/** What is wrong with the fields of a page, said at each of them. */
public final class FieldErrors {

    private final Messages messages;
    private final ValidationSupport validation = new ValidationSupport();
    private final Map<Control, Watched> watched = new LinkedHashMap<>();

    private record Watched(Field field, Supplier<Optional<String>> problem) {}

    public FieldErrors(Messages messages) {
        this.messages = messages;
        validation.setValidationDecorator(new AtField());
    }

    /**
     * Watches a field.
     *
     * @param problem what is wrong with its content, as a key of the bundle
     * @param others values besides its own that decide about it
     */
    public Field watch(Field field, Supplier<Optional<String>> problem, ObservableValue<?>... others) {
        watched.put(field.control(), new Watched(field, problem));
        validation.registerValidator(field.control(), false, (control, _) -> {
            var sentence = sentence(control);
            return ValidationResult.fromErrorIf(control, sentence, !sentence.isEmpty());
        });
        for (var other : others) other.subscribe((_, _) -> say(field.control()));
        return field;
    }

    /** Shows everything that is wrong and goes to the first of it; or says that there is nothing. */
    public boolean none() {
        var wrong = watched.keySet().stream()
                .filter(FieldErrors::isShown)
                .filter(control -> !sentence(control).isEmpty())
                .toList();
        watched.values().forEach(each -> each.field().reveal());
        watched.keySet().forEach(this::say);
        wrong.stream().findFirst().ifPresent(Control::requestFocus);
        return wrong.isEmpty();
    }

    private void say(Control control) {
        var each = watched.get(control);
        if (each != null) each.field().say(sentence(control));
    }

    private String sentence(Control control) {
        return Optional.ofNullable(watched.get(control))
                .flatMap(each -> each.problem().get())
                .map(messages::get)
                .orElse("");
    }

    private static boolean isShown(Control control) {
        for (Node node = control; node != null; node = node.getParent()) {
            if (!node.isVisible()) return false;
        }
        return true;
    }

    /** Puts ControlsFX's findings into words below the field, where they can be read, in place of a sign beside it. */
    private final class AtField implements ValidationDecoration {

        @Override
        public void applyValidationDecoration(ValidationMessage message) {
            say(message.getTarget());
        }

        /** Called whenever a value has changed. ControlsFX's finding lags behind it by one turn of the event queue. */
        @Override
        public void removeDecorations(Control target) {
            say(target);
        }

        @Override
        public void applyRequiredDecoration(Control target) {
            // No field is marked as required: what is missing is said when it is missed.
        }
    }
}
