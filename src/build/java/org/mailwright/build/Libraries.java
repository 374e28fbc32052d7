package org.mailwright.build;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mailwright.licences.Component;

/**
 * Reads a library's terms from its pom and its jar.
 *
 * @param texts folder of what jars leave out, as artifact.txt
 * @param common licences that are the same for everybody, by their SPDX expression
 */
record Libraries(LicenceNames names, Path texts, Map<String, String> common) {

    /** Licences whose text names the people to thank. */
    private static final Set<String> PERSONAL = Set.of("BSD-2-Clause", "BSD-3-Clause", "MIT");

    /** By name. A library in two jars, one of them for the platform, counts once. */
    List<Bundled> read(List<Path> jars) throws IOException {
        var folders = new HashSet<Path>();
        var libraries = new TreeMap<String, Bundled>();
        for (var jar : jars) {
            if (!folders.add(jar.resolve("..").normalize())) continue;
            var library = read(jar);
            libraries.put(library.component().name(), library);
        }
        return List.copyOf(libraries.values());
    }

    private Bundled read(Path jar) throws IOException {
        var pom = Pom.ofJar(jar);
        var licences = names.of(pom);
        var inside = new TreeMap<String, String>();
        try (var files = FileSystems.newFileSystem(jar)) {
            text(files, "LICENSE").ifPresent(text -> inside.put("LICENSE", text));
            text(files, "NOTICE").ifPresent(text -> inside.put("NOTICE", text));
        }
        var extra = texts.resolve(pom.artifact() + ".txt");
        if (Files.exists(extra)) inside.put("LICENSE", Files.readString(extra));
        licences.stream()
                .filter(common::containsKey)
                .findFirst()
                .ifPresent(licence -> inside.putIfAbsent("LICENSE", common.getOrDefault(licence, "")));
        var notice =
                inside.getOrDefault("NOTICE", PERSONAL.containsAll(licences) ? inside.getOrDefault("LICENSE", "") : "");
        return new Bundled(
                new Component(pom.group() + ":" + pom.artifact(), pom.version(), licences, pom.page(), notice.strip()),
                pom.artifact(),
                inside);
    }

    private static Optional<String> text(FileSystem jar, String name) throws IOException {
        for (var ending : List.of("", ".md", ".txt")) {
            var file = jar.getPath("META-INF", name + ending);
            if (Files.exists(file)) return Optional.of(Files.readString(file));
        }
        return Optional.empty();
    }
}
