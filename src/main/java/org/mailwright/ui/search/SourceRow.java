package org.mailwright.ui.search;

import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Source;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.BusyIndicator;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;

/** One source of settings and its result. */
final class SourceRow extends HBox {

    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("ok");

    private final Source source;
    private final Messages messages;
    private final StackPane sign = new StackPane();
    private final Label name = Labels.text("");
    private final Label result = new Label();
    private final Wording wording;
    private final String skipped;

    /** @param offline whether the organisation lets nothing be asked over the network */
    SourceRow(Source source, Messages messages, Wording wording, boolean offline) {
        this.source = source;
        this.messages = messages;
        this.wording = wording;
        skipped = messages.get(offline && source != Source.CATALOG ? "searching.switched-off" : "searching.skipped");
        result.getStyleClass().add("row-note");
        result.setMinWidth(USE_PREF_SIZE);
        sign.getStyleClass().add("sign");
        getStyleClass().add("row");
        setId("source-" + source.code());
        var words = WrapPane.spread(name, result);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(sign, words);
        show(List.of(), true);
    }

    /**
     * Shows the result of the source.
     *
     * @param running whether the source may still answer
     */
    void show(List<Detection.Asked> answers, boolean running) {
        var answer = answers.stream().filter(each -> each.source() == source).findFirst();
        var broken = answer.flatMap(Detection.Asked::broken).map(wording::of);
        name.setText(broken.map(words -> wording.of(source) + "\n" + words).orElse(wording.of(source)));
        result.setText(answer.map(this::words).orElseGet(() -> running ? messages.get("searching.asking") : skipped));
        sign.getChildren()
                .setAll(
                        answer.isEmpty()
                                ? running ? BusyIndicator.small() : Icon.decorating(Feather.MINUS)
                                : Icon.decorating(
                                        switch (answer.get().result()) {
                                            case FOUND -> Feather.CHECK;
                                            case NOTHING, SKIPPED -> Feather.MINUS;
                                            case FAILED -> Feather.WIFI_OFF;
                                        }));
        pseudoClassStateChanged(
                FOUND,
                answer.filter(each -> each.result() == Detection.Asked.Result.FOUND)
                        .isPresent());
    }

    private String words(Detection.Asked asked) {
        return switch (asked.result()) {
            case FOUND -> messages.get("searching.found", seconds(asked.took()));
            case NOTHING -> messages.get("searching.nothing");
            case FAILED -> messages.get(asked.broken().isPresent() ? "searching.broken" : "searching.failed");
            case SKIPPED -> skipped;
        };
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }
}
