package org.mailwright.account.imports;

import java.util.List;
import org.mailwright.account.FileBytes;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.Skipped;

/** A folder that holds one file, already read, so that a program's own reader can read it. */
final class OneFile implements ProgramFolder {

    private final String name;
    private final byte[] bytes;

    OneFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public Opened open(String path) {
        return path.equals(name)
                ? new Opened.Content(new FileBytes(name, bytes.clone()))
                : new Opened.Failed(Skipped.Reason.MISSING);
    }

    @Override
    public List<String> list(String path) {
        return path.isEmpty() ? List.of(name) : List.of();
    }

    @Override
    public String shown(String path) {
        return path;
    }
}
