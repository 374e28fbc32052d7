package org.mailwright.account;

import java.util.List;

/**
 * The folder of a file that a person named, in which nothing but that file is there.
 *
 * @param folder the real one
 * @param name of the file in it
 */
public record OneFileFolder(ProgramFolder folder, String name) implements ProgramFolder {

    @Override
    public Opened open(String path) {
        return path.equals(name) ? folder.open(path) : new Opened.Failed(Skipped.Reason.MISSING);
    }

    @Override
    public List<String> list(String path) {
        return path.isEmpty() ? List.of(name) : List.of();
    }

    @Override
    public String shown(String path) {
        return folder.shown(path);
    }
}
