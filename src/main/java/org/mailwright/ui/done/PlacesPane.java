package org.mailwright.ui.done;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.export.Exporter;
import org.mailwright.export.guide.Device;
import org.mailwright.export.guide.MailProgram;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.page.WindowServices;

/** The tiles to choose from: first what fits this system, then the places, then all that there is for one place. */
final class PlacesPane {

    private final DoneStep step;
    private final Messages messages;
    private final WrapPane tiles = WrapPane.left();

    PlacesPane(DoneStep step, WindowServices services) {
        this.step = step;
        messages = services.messages();
        tiles.setId("programs");
        Runnable refresh = () -> fill(step.viewProperty().get());
        step.suggestionsProperty().subscribe(refresh);
        step.programs().subscribe(refresh);
    }

    /** What to focus while there is no tile yet; the first tile then takes the focus. */
    Node tiles() {
        return tiles;
    }

    Node start() {
        fill(new DoneView.Start());
        return column(List.of(Labels.heading(messages.get("done.where")), tiles));
    }

    Node list(Place place) {
        fill(new DoneView.List(place));
        var back = Buttons.link("done-start", messages.get("done.start"), Feather.ARROW_LEFT, step::start);
        return column(List.of(back, Labels.heading(messages.get("done.place." + place.code())), tiles));
    }

    private static Node column(List<Node> nodes) {
        var column = new VBox();
        column.getStyleClass().add("fields");
        column.getChildren().setAll(nodes);
        return column;
    }

    private void fill(DoneView view) {
        switch (view) {
            case DoneView.Start _ -> show(first());
            case DoneView.List(var place) -> show(all(place));
            case DoneView.Answer _, DoneView.File _ -> {}
        }
    }

    private void show(List<Button> each) {
        boolean here = tiles.isFocused();
        tiles.show(each);
        if (here) each.stream().findFirst().ifPresent(Node::requestFocus);
    }

    private List<Button> first() {
        var all = new ArrayList<Button>();
        step.suggestionsProperty().get().first().forEach(program -> all.add(tile(program)));
        for (var place : Place.values()) {
            if (place != Place.SENDING || step.programs().stream().anyMatch(exporter -> isFor(place, exporter))) {
                all.add(tile(
                        "place-" + place.code(),
                        messages.get("done.place." + place.code() + ".tile"),
                        picture(place),
                        () -> step.list(place)));
            }
        }
        return all;
    }

    private List<Button> all(Place place) {
        return switch (place) {
            case COMPUTER -> programs(Device.COMPUTER);
            case PHONE -> programs(Device.PHONE);
            case SENDING, OTHERS -> {
                var all = new ArrayList<Button>();
                step.programs().stream()
                        .filter(exporter -> isFor(place, exporter))
                        .forEach(exporter -> all.add(tile(exporter, place)));
                yield all;
            }
        };
    }

    private static boolean isFor(Place place, Exporter exporter) {
        return place.offers(exporter.format().group());
    }

    private List<Button> programs(Device device) {
        var all = new ArrayList<Button>();
        step.suggestionsProperty().get().all(device).forEach(program -> all.add(tile(program)));
        step.programs().stream()
                .filter(exporter -> exporter.id().equals("sheet"))
                .forEach(sheet -> all.add(tile(
                        "another-program",
                        messages.get("done.other-program"),
                        Feather.MORE_HORIZONTAL,
                        () -> step.file(sheet, device == Device.PHONE ? Place.PHONE : Place.COMPUTER))));
        return all;
    }

    private Button tile(MailProgram program) {
        var picture = program.device() == Device.PHONE ? Feather.SMARTPHONE : Feather.MAIL;
        return tile("mail-" + program.id(), program.name(messages.locale()), picture, () -> step.answer(program));
    }

    private Button tile(Exporter exporter, Place place) {
        return tile(
                "program-" + exporter.id().replace(':', '-'),
                FilePane.name(exporter, messages),
                picture(exporter),
                () -> step.file(exporter, place));
    }

    private static Button tile(String id, String text, Ikon picture, Runnable pressed) {
        var tile = Buttons.button(id, text, pressed);
        tile.setGraphic(Icon.decorating(picture, "tile-icon"));
        tile.setMaxHeight(Double.MAX_VALUE);
        tile.getStyleClass().add("tile");
        return tile;
    }

    private static Ikon picture(Place place) {
        return switch (place) {
            case COMPUTER -> Feather.MONITOR;
            case PHONE -> Feather.SMARTPHONE;
            case SENDING -> Feather.SEND;
            case OTHERS -> Feather.USERS;
        };
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
