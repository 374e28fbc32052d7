package org.mailwright.account;

import java.util.List;

/** The folder of a file that a person named, in which nothing but that file is there. Close it to wipe the file. */
public final class OneFileFolder implements ProgramFolder, AutoCloseable {

    private final String name;
    private final FileBytes bytes;

    /**
     * @param name of the file in the folder
     * @param bytes taken over, not copied
     */
    public OneFileFolder(String name, FileBytes bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** A copy, which its reader wipes. */
    @Override
    public Opened open(String path) {
        return path.equals(name)
                ? new Opened.Content(new FileBytes(bytes.file(), bytes.array().clone()))
                : new Opened.Failed(Skipped.Reason.MISSING);
    }

    @Override
    public List<String> list(String path) {
        return path.isEmpty() ? List.of(name) : List.of();
    }

    @Override
    public String shown(String path) {
        return path.equals(name) ? bytes.file() : path;
    }

    @Override
    public void close() {
        bytes.close();
    }
}
