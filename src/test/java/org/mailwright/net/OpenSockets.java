package org.mailwright.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts this process's open TCP sockets, as the Linux kernel has them (proc(5)). */
public final class OpenSockets {

    private static final Path NET = Path.of("/proc/self/net");
    private static final int REMOTE = 2;
    private static final int INODE = 9;

    private OpenSockets() {}

    /** Those that are connected to a port, or on their way there. */
    public static int to(int port) throws IOException {
        var end = ":%04X".formatted(port);
        var inodes = new HashSet<String>();
        for (var table : List.of("tcp", "tcp6")) {
            try (var lines = Files.lines(NET.resolve(table))) {
                lines.skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(columns -> columns[REMOTE].endsWith(end))
                        .forEach(columns -> inodes.add("socket:[" + columns[INODE] + "]"));
            }
        }
        inodes.retainAll(own());
        return inodes.size();
    }

    private static Set<String> own() throws IOException {
        var links = new HashSet<String>();
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (var descriptor : descriptors) {
                try {
                    links.add(Files.readSymbolicLink(descriptor).toString());
                } catch (IOException e) {
                    // Closed since the folder was read.
                }
            }
        }
        return links;
    }
}
