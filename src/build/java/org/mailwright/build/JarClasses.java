package org.mailwright.build;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rewrites the classes of a jar, in place. */
final class JarClasses {

    private JarClasses() {}

    /**
     * Writes what the change makes of each class.
     *
     * @throws IllegalArgumentException if it makes something else of none, since then this step of the build is for nothing
     */
    static void rewrite(Path jar, UnaryOperator<byte[]> change) throws IOException {
        int written = 0;
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            for (var file : classes(files.getPath("/"))) {
                var before = Files.readAllBytes(file);
                var after = change.apply(before);
                if (Arrays.equals(before, after)) continue;
                Files.write(file, after);
                written++;
            }
        }
        if (written == 0) throw new IllegalArgumentException("no class to rewrite in " + jar);
    }

    private static List<Path> classes(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".class") && !file.startsWith("/META-INF"))
                    .toList();
        }
    }
}
