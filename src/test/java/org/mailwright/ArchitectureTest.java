package org.mailwright;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map in docs/architecture.md is the house, and the house keeps the sizes that the map promises. */
class ArchitectureTest {

    private static final Path MAP = Path.of("docs/architecture.md");
    private static final String HOUSE = "org/mailwright";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|.*\\|$");
    private static final int MAX_LINES = 250;
    private static final int MEDIAN_LINES = 60;
    private static final int MAX_FILES = 30;

    @Test
    void theMapShowsEveryPackageAndNoOther() throws IOException {
        var drawn = ROW.matcher(Files.readString(MAP))
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn).isEqualTo(new TreeSet<>(filesByPackage().keySet()));
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        for (var files : filesByPackage().entrySet()) {
            assertThat(files.getValue()).as(files.getKey()).anyMatch(file -> file.endsWith("package-info.java"));
        }
    }

    @Test
    void noFileIsLongAndMostAreShort() throws IOException {
        var lines = new TreeMap<Integer, Path>();
        var all = new ArrayList<Integer>();
        for (var file : sources(List.of("src/main/java", "src/build/java", "src/test/java"))) {
            int count = Files.readAllLines(file).size();
            if (!file.startsWith("src/test")) all.add(count);
            if (count > MAX_LINES) lines.put(count, file);
        }

        assertThat(lines).isEmpty();
        assertThat(all.stream().sorted().toList().get(all.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES);
    }

    @Test
    void noPackageIsCrowded() throws IOException {
        var crowded = new TreeMap<>(filesByPackage());
        crowded.values().removeIf(files -> files.size() <= MAX_FILES);

        assertThat(crowded).isEmpty();
    }

    @Test
    void noTwoTypesHaveOneName() throws IOException {
        var names = filesByPackage().values().stream()
                .flatMap(Collection::stream)
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.endsWith("-info.java"))
                .collect(groupingBy(name -> name, TreeMap::new, counting()));
        names.values().removeIf(count -> count == 1);

        assertThat(names).isEmpty();
    }

    private static Map<String, Set<Path>> filesByPackage() throws IOException {
        var packages = new TreeMap<String, Set<Path>>();
        for (var root : List.of("src/main/java", "src/build/java")) {
            for (var file : sources(List.of(root))) {
                var folder = Path.of(root, HOUSE).relativize(file.getParent()).toString();
                if (folder.isEmpty() || folder.startsWith("..")) continue;
                packages.computeIfAbsent(folder.replace('/', '.'), _ -> new TreeSet<>())
                        .add(file);
            }
        }
        return packages;
    }

    private static List<Path> sources(List<String> roots) throws IOException {
        var all = new ArrayList<Path>();
        for (var root : roots) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
            }
        }
        return all;
    }
}
