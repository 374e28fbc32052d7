package org.mailwright.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What lies around the window: file choosers, the browser, the clipboard. Used on the FX thread only. */
interface Desk {

    /** Asks for a profile file to open. */
    Optional<Path> whichProfile();

    /** Asks where a file should go. */
    Optional<Path> whereToSave(String name);

    /** Shows a page in the person's browser. */
    void browse(URI page);

    /** Opens a file with the program that the system has for it. */
    void open(Path file);

    void copy(String text);
}
