package org.mailwright.ui.page;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What lies around the window: file choosers, the browser, the clipboard. Used on the FX thread only. */
public interface Desktop {

    /** Asks for a profile file to open. */
    Optional<Path> whichProfile();

    /** Asks where a file should go. */
    Optional<Path> whereToSave(String name);

    /**
     * Asks where a report should go, and as what.
     *
     * @return a file whose name ends with .txt or .json, unless the person wants another ending
     */
    Optional<Path> whereToSaveReport(String name);

    /** Shows a page in the person's browser. */
    void browse(URI page);

    /** Opens a file with the program that the system has for it. */
    void open(Path file);

    void copy(String text);

    /** Whether Caps Lock is on, as far as the system says. */
    boolean isCapsLock();
}
