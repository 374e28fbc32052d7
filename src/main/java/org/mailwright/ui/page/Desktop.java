package org.mailwright.ui.page;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What the operating system offers: file choosers, the browser, the clipboard. On the FX thread. */
public interface Desktop {

    /** Asks for a profile file to open. */
    Optional<Path> whichProfile();

    /** Asks for a file that describes accounts, of any kind. */
    Optional<Path> whichAccountFile();

    /** Asks for a list of people, as a spreadsheet saves it. */
    Optional<Path> whichList();

    /** Asks for a folder to write many files into. */
    Optional<Path> whichFolder();

    /** Asks where to save a file. */
    Optional<Path> whereToSave(String name);

    /**
     * Asks where to save a report, and in which format.
     *
     * @return a file whose name ends with .txt or .json
     */
    Optional<Path> whereToSaveReport(String name);

    /** Opens a page in the browser. */
    void browse(URI page);

    /** Opens a file or folder in the program that is registered for it. */
    void open(Path file);

    void copy(String text);

    /** Whether Caps Lock is on; false if the system does not tell. */
    boolean isCapsLock();
}
