package org.mailwright.ui.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A control with a label above it and, once the user has visited it, an error message below it. */
public final class Field extends VBox {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("danger");

    private final Control control;
    private final Label problem = Labels.text("");
    private final StringProperty name = new SimpleStringProperty("");
    private String sentence = "";
    private boolean visited;

    public Field(String label, Control control) {
        this(label, control, control);
    }

    /**
     * A field whose control is inside another node.
     *
     * @param shown the node that contains the control
     */
    public Field(String label, Control control, Node shown) {
        this(labelled(label, control), control, shown);
        if (getChildren().getFirst() instanceof Label head) {
            name.set(label);
            head.textProperty().bind(name);
        }
    }

    /** A field with a head of its own, which labels the control. */
    public Field(Node head, Control control) {
        this(head, control, null);
    }

    private Field(Node head, Control control, @Nullable Node shown) {
        this.control = control;
        problem.getStyleClass().add("problem");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        control.setMaxWidth(Double.MAX_VALUE);
        control.focusedProperty().subscribe((was, is) -> {
            if (was && !is) leave();
        });
        if (control instanceof TextInputControl input) input.textProperty().subscribe(this::beginAgain);

        getStyleClass().add("field");
        getChildren().add(head);
        if (shown != null) getChildren().add(shown);
    }

    private static Node labelled(String label, Control control) {
        var name = Labels.text(label);
        name.getStyleClass().add("field-label");
        name.setLabelFor(control);
        return name;
    }

    /** The label above the control, if the field has no head of its own. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Adds a node beside the label, such as a help button. */
    public Field with(Node beside) {
        var row = new HBox(getChildren().removeFirst(), beside);
        row.getStyleClass().add("field-head");
        getChildren().addFirst(row);
        return this;
    }

    /** Removes the error message from the field, to be placed where there is more room. */
    public Node takeProblem() {
        getChildren().remove(problem);
        return problem;
    }

    Control control() {
        return control;
    }

    void say(String wrong) {
        sentence = wrong;
        show();
    }

    /** Shows the error message even if the user has not visited the field. */
    void reveal() {
        visited = true;
        show();
    }

    private void leave() {
        visited |=
                !(control instanceof TextInputControl input) || !input.getText().isEmpty();
        show();
    }

    /** What is emptied without the focus is for a new account: nobody has visited it yet. */
    private void beginAgain(String text) {
        if (text.isEmpty() && !control.isFocused()) visited = false;
    }

    private void show() {
        problem.setText(visited ? sentence : "");
        if (problem.isVisible() && problem.getParent() == null) getChildren().add(problem);
        control.pseudoClassStateChanged(BAD, visited && !sentence.isEmpty());
        control.setAccessibleHelp(visited && !sentence.isEmpty() ? sentence : null);
    }
}
