package org.mailwright.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mailwright.account.FileBytes;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.Skipped.Reason;

/** A folder out of one input: a line {@code === PATH} begins each of its files. */
final class FuzzFolder implements ProgramFolder {

    private static final Pattern BEGINNING = Pattern.compile("(?:^|\\n)=== ([^\\n]{1,200})\\n");

    private final Map<String, byte[]> files = new TreeMap<>();

    FuzzFolder(byte[] input) {
        var text = new String(input, StandardCharsets.ISO_8859_1);
        var found = BEGINNING.matcher(text);
        var name = "a";
        int from = 0;
        while (found.find()) {
            keep(name, text.substring(from, found.start()));
            name = found.group(1);
            from = found.end();
        }
        keep(name, text.substring(from));
    }

    private void keep(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] packed(Map<String, byte[]> files) {
        var packed = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            packed.writeBytes(("\n=== " + name + "\n").getBytes(StandardCharsets.ISO_8859_1));
            packed.writeBytes(bytes);
        });
        return packed.toByteArray();
    }

    List<String> files() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Opened open(String path) {
        var bytes = files.get(path);
        return bytes == null
                ? new Opened.Failed(Reason.MISSING)
                : new Opened.Content(new FileBytes(path, bytes.clone()));
    }

    @Override
    public List<String> list(String path) {
        var start = path.isEmpty() ? "" : path + "/";
        var names = new TreeSet<String>();
        for (var file : files.keySet()) {
            if (file.startsWith(start)) names.add(file.substring(start.length()).split("/", 2)[0]);
        }
        return List.copyOf(names);
    }

    @Override
    public String shown(String path) {
        return path;
    }
}
