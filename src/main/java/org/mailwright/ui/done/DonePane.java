package org.mailwright.ui.done;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.export.Exporter;
import org.mailwright.profile.Profile;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;

/** Lets the user choose a mail program, and saves or opens the file for it. */
public final class DonePane extends VBox {

    private final Messages messages;
    private final Wording wording;
    private final DoneStep step;
    private final ToggleGroup programs = new ToggleGroup();
    private final Page page;

    public DonePane(DoneStep step, WindowServices services) {
        messages = services.messages();
        wording = services.wording();
        this.step = step;

        var title = Labels.title("");
        title.setId("done-title");
        var lead = Labels.lead("");
        step.profileProperty().subscribe(profile -> {
            boolean tested = profile.flatMap(Profile::tested).isPresent();
            title.setText(messages.get(tested ? "done.title.tested" : "done.title.untested"));
            lead.setText(messages.get(tested ? "done.lead.tested" : "done.lead.untested"));
        });

        var tiles = WrapPane.left();
        tiles.setId("programs");
        Runnable refresh = () -> {
            var each = step.programs().stream().map(this::tile).toList();
            boolean here = tiles.isFocused();
            tiles.show(each);
            if (here) each.stream().findFirst().ifPresent(Node::requestFocus);
        };
        step.programs().subscribe(refresh);
        refresh.run();

        var said = new VBox();
        said.setId("done-said");
        said.getStyleClass().add("fields");
        step.choiceProperty().subscribe(choice -> said.getChildren().setAll(said(choice)));
        var saved = Labels.text("");
        saved.setId("saved");
        step.savingProperty().subscribe(saving -> saved.setText(saving.sentence(messages)));
        saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());

        var open = Buttons.button("open-file", messages.get("done.open"), step::open);
        var save = Buttons.primary("save", messages.get("done.save"), step::save);
        var ready = step.choiceProperty()
                .map(choice -> choice instanceof DoneStep.Choice.Made made
                        && made.result() instanceof Exporter.Result.Exported);
        open.disableProperty().bind(ready.map(is -> !is));
        save.disableProperty().bind(ready.map(is -> !is));

        getStyleClass().add("step");
        getChildren().setAll(title, lead, Labels.heading(messages.get("done.pick")), tiles, said, saved);
        var formats = services.organisation().policy().exportFormats();
        if (formats.filter(List::isEmpty).isPresent()) {
            getChildren().add(Labels.text(messages.get("policy.formats.none")));
        }
        page = new Page(this, List.of(open, save), tiles);
    }

    public Page page() {
        return page;
    }

    private ToggleButton tile(Exporter exporter) {
        var tile = new ToggleButton(name(exporter), Icon.decorating(picture(exporter), "tile-icon"));
        tile.setId("program-" + exporter.id().replace(':', '-'));
        tile.setToggleGroup(programs);
        tile.setWrapText(true);
        tile.setMinHeight(USE_PREF_SIZE);
        tile.setMaxHeight(Double.MAX_VALUE);
        tile.getStyleClass().add("tile");
        tile.selectedProperty().subscribe(selected -> {
            if (selected) step.choose(exporter);
        });
        return tile;
    }

    private List<Node> said(DoneStep.Choice choice) {
        return switch (choice) {
            case DoneStep.Choice.None() -> List.of();
            case DoneStep.Choice.Made(var exporter, var result) -> said(exporter, result);
        };
    }

    private List<Node> said(Exporter exporter, Exporter.Result result) {
        return switch (result) {
            case Exporter.Result.Exported exported ->
                Stream.concat(how(exporter).stream(), left(exported).stream()).toList();
            case Exporter.Result.Refused(var reasons) ->
                card("done.refused", reasons.stream().map(wording::of).toList()).stream()
                        .toList();
        };
    }

    private Optional<Node> how(Exporter exporter) {
        var key = exporter.format().howKey();
        return messages.has(key) ? Optional.of(Labels.text(messages.get(key))) : Optional.empty();
    }

    private Optional<Node> left(Exporter.Result.Exported exported) {
        var sentences = Stream.concat(
                exported.left().stream().map(wording::of),
                exported.readerLeft().stream().map(wording::of));
        return card("done.left", sentences.toList());
    }

    private Optional<Node> card(String heading, List<String> sentences) {
        if (sentences.isEmpty()) return Optional.empty();
        var card = new VBox(Labels.heading(messages.get(heading)));
        card.getStyleClass().addAll("card", "warning");
        for (var sentence : sentences) {
            var row = new HBox(Icon.decorating(Feather.MINUS), Labels.text(sentence));
            row.getStyleClass().add("hint");
            card.getChildren().add(row);
        }
        return Optional.of(card);
    }

    private String name(Exporter exporter) {
        var key = exporter.format().nameKey();
        return messages.has(key) ? messages.get(key) : exporter.id();
    }

    private static Ikon picture(Exporter exporter) {
        return switch (exporter.format().group()) {
            case OWN -> Feather.PACKAGE;
            case PROGRAMS -> Feather.MAIL;
            case PHONES -> Feather.SMARTPHONE;
            case IT -> Feather.GLOBE;
            case TERMINAL -> Feather.TERMINAL;
            case APPS -> Feather.SEND;
        };
    }
}
