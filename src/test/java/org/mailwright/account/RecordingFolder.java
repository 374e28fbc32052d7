package org.mailwright.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mailwright.account.Skipped.Reason;

/** A folder in memory that records what is opened, and fails the test when somebody opens a store of passwords. */
final class RecordingFolder implements ProgramFolder {

    private final Map<String, byte[]> files;
    private final List<String> opened = new ArrayList<>();

    RecordingFolder(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    @Override
    public Opened open(String path) {
        opened.add(path);
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (PasswordStores.isStore(name)) throw new AssertionError("opened a store of passwords: " + path);
        var names = List.of(path.split("/", -1));
        if (names.contains("") || names.contains("..")) return new Opened.Failed(Reason.OUTSIDE);
        var bytes = files.get(path);
        return bytes == null
                ? new Opened.Failed(Reason.MISSING)
                : new Opened.Content(new FileBytes(shown(path), bytes.clone()));
    }

    @Override
    public List<String> list(String path) {
        var start = path.isEmpty() ? "" : path + "/";
        var names = new TreeSet<String>();
        for (var file : files.keySet()) {
            if (file.startsWith(start)) names.add(file.substring(start.length()).split("/")[0]);
        }
        return List.copyOf(names);
    }

    @Override
    public String shown(String path) {
        return "~/" + path;
    }

    List<String> opened() {
        return List.copyOf(opened);
    }
}
