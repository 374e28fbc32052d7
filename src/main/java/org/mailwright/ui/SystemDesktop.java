package org.mailwright.ui;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.Desktop;

/** The desktop of the operating system, with choosers that belong to one window. */
final class SystemDesktop implements Desktop {

    private static final List<String> SETTINGS_FILES =
            List.of("*.mailwright", "*.mobileconfig", "*.xml", "*.prf", "*.k9s");

    private final Stage window;
    private final HostServices host;
    private final Messages messages;

    SystemDesktop(Stage window, HostServices host, Messages messages) {
        this.window = window;
        this.host = host;
        this.messages = messages;
    }

    @Override
    public Optional<Path> whichProfile() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("address.open"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(messages.get("address.open.profiles"), SETTINGS_FILES),
                        new FileChooser.ExtensionFilter(messages.get("address.open.all"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> whichAccountFile() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("repair.open"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> whichList() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("people.list.choose"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(messages.get("people.list.tables"), "*.csv", "*.txt", "*.tsv"),
                        new FileChooser.ExtensionFilter(messages.get("address.open.all"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> whichFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(messages.get("people.folder"));
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> whereToSave(String name) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("done.save"));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> whereToSaveReport(String name) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("test.save-report"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(messages.get("test.save-report.text"), "*.txt"),
                        new FileChooser.ExtensionFilter(messages.get("test.save-report.json"), "*.json"));
        chooser.setInitialFileName(name + ".txt");
        var chosen = Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
        boolean json = chooser.getSelectedExtensionFilter() != null
                && chooser.getSelectedExtensionFilter().getExtensions().contains("*.json");
        return chosen.map(file -> withEnding(file, name, json ? ".json" : ".txt"));
    }

    /** Adds the extension of the chosen filter, which not every system's file chooser does. */
    private static Path withEnding(Path file, String offered, String ending) {
        var name = String.valueOf(file.getFileName());
        if (name.equals(offered + ".txt")) return file.resolveSibling(offered + ending);
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|json)") ? file : file.resolveSibling(name + ending);
    }

    @Override
    public void browse(URI page) {
        host.showDocument(page.toString());
    }

    @Override
    public void open(Path file) {
        host.showDocument(file.toUri().toString());
    }

    @Override
    public boolean isCapsLock() {
        return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    }

    @Override
    public void copy(String text) {
        putOnClipboard(text);
    }

    /** Exactly the text, with blanks at its ends and marks of direction. */
    static void putOnClipboard(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
