package org.mailwright.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.testfx.api.FxToolkit;

/**
 * Makes a picture of every page in the languages that are named, light and dark, with text at 200 and 100 %, to be looked at:
 * {@code FOLDER TAG...}. Run it from the tests' class path; it needs no display, but a font for each script.
 */
final class PagePictures {

    private static final List<String> COLOURS =
            Stream.of(Look.values()).map(look -> Theme.sheets(look).getLast()).toList();

    /** The style class of a window with text at 200 %. */
    private static final String LARGE = "text-200";

    private final Path folder;
    private final CutOff cutOff = new CutOff();

    private PagePictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String... args) throws Exception {
        int found = 0;
        for (int i = 1; i < args.length; i++) {
            var cutOff = make(Path.of(args[0]), args[i]);
            for (var each : cutOff) System.out.println(args[i] + " " + each);
            found += cutOff.size();
        }
        System.exit(found == 0 ? 0 : 1);
    }

    /**
     * Makes the pictures of a language, and returns what cannot be read whole on them.
     *
     * @param tag the language: names the pictures, each in a folder of its page and colours
     */
    static List<String> make(Path folder, String tag) throws Exception {
        var pictures = new PagePictures(folder);
        var language = Locale.forLanguageTag(tag);
        var before = Locale.getDefault();
        Locale.setDefault(language); // as the program does
        try {
            Walks.all(language, (page, root) -> pictures.take(page, tag, root));
        } finally {
            Locale.setDefault(before);
        }
        return pictures.cutOff.found();
    }

    private void take(String page, String tag, Parent root) {
        cutOff.check(page, root);
        try {
            take(page, tag, root, "");
            var large = new HashSet<>(root.lookupAll("." + LARGE));
            large.addAll(wizard().getRoot().lookupAll("." + LARGE)); // a bubble belongs to it
            large.forEach(node -> node.getStyleClass().remove(LARGE));
            take(page, tag, root, "-100");
            large.forEach(node -> node.getStyleClass().add(LARGE));
            show(root, Look.LIGHT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String page, String tag, Parent root, String size) throws IOException {
        take(page, tag, root, size, Look.LIGHT, Color.WHITE);
        take(page, tag, root, size, Look.DARK, Color.web("#171a21"));
    }

    private void take(String page, String tag, Parent root, String size, Look look, Color behind) throws IOException {
        show(root, look);
        var pictures =
                folder.resolve(page.replaceAll("\\W+", "-") + "." + look.name().toLowerCase(Locale.ROOT) + size);
        Files.createDirectories(pictures);
        Picture.of(root, behind, pictures.resolve(tag + ".png"));
    }

    /** The windows that belong to the wizard's follow its style sheets. */
    private static void show(Parent root, Look look) {
        var sheets = wizard().getStylesheets();
        Theme.apply(look);
        sheets.replaceAll(sheet -> COLOURS.contains(sheet) ? Theme.sheets(look).getLast() : sheet);
        wizard().getRoot().applyCss(); // a bubble takes its colours from what it belongs to
        root.applyCss();
        root.layout();
    }

    private static Scene wizard() {
        return FxToolkit.toolkitContext().getRegisteredStage().getScene();
    }
}
