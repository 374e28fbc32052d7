import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The least window that JavaFX can show: a label, a field and a button. What its start takes is what no program on the same
 * Java can go below. With the argument {@code train} it closes again, for an AOT cache of its own.
 */
public final class EmptyWindow extends Application {

    public static void main(String[] args) {
        launch(EmptyWindow.class, args);
    }

    @Override
    public void start(Stage window) {
        window.setScene(new Scene(new VBox(new Label("Address"), new TextField(), new Button("Next")), 800, 660));
        window.show();
        if (!getParameters().getRaw().contains("train")) return;
        var timer = new javafx.animation.PauseTransition(javafx.util.Duration.millis(500));
        timer.setOnFinished(_ -> window.hide());
        timer.play();
    }
}
