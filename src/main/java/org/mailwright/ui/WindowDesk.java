package org.mailwright.ui;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.mailwright.text.Messages;

/** The desk of a real window. */
final class WindowDesk implements Desk {

    private final Stage window;
    private final HostServices host;
    private final Messages messages;

    WindowDesk(Stage window, HostServices host, Messages messages) {
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
                        new FileChooser.ExtensionFilter(messages.get("address.open.profiles"), "*.mailwright"),
                        new FileChooser.ExtensionFilter(messages.get("address.open.all"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> whereToSave(String name) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.get("done.save"));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
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
    public void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
