package org.mailwright.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seeds and everything that fuzzing has found, and some inputs made of them, the same in each run. */
class FuzzTest {

    private static final Path SEEDS = Path.of("src/test/resources/org/mailwright/fuzz");
    private static final Path FIXTURES = Path.of("src/test/resources/org/mailwright/account/fixtures");
    private static final int MADE = 40;

    static Set<String> targets() {
        return FuzzTargets.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatStrangersWriteEndsInADeclaredOutcome(String name) throws IOException {
        var target = Objects.requireNonNull(FuzzTargets.all().get(name));
        var seeds = seeds(name);
        var random = new Random(name.hashCode());

        for (var seed : seeds) {
            assertThatCode(() -> target.read(seed)).as(name).doesNotThrowAnyException();
        }
        for (int i = 0; i < MADE; i++) {
            var made = made(seeds, random);
            assertThatCode(() -> target.read(made))
                    .as("%s: %s", name, Arrays.toString(made))
                    .doesNotThrowAnyException();
        }
        assertThat(seeds).isNotEmpty();
    }

    /** For a reader of accounts its program's fixture, too. */
    private static List<byte[]> seeds(String name) throws IOException {
        boolean account = name.startsWith("account-");
        var seeds = new ArrayList<byte[]>();
        try (var files = Files.list(SEEDS.resolve(account ? "account" : name))) {
            files.sorted().map(FuzzTest::bytes).forEach(seeds::add);
        }
        var fixture = FIXTURES.resolve(name.substring(name.indexOf('-') + 1));
        if (account && Files.isDirectory(fixture)) seeds.add(FuzzFolder.packed(files(fixture)));
        return seeds;
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("expected.json"))
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), bytes(file)));
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A seed with some bytes changed, cut out or doubled, or the start of one before the end of another. */
    private static byte[] made(List<byte[]> seeds, Random random) {
        var one = seeds.get(random.nextInt(seeds.size())).clone();
        var other = seeds.get(random.nextInt(seeds.size()));
        for (int i = random.nextInt(4); i > 0 && one.length > 0; i--) {
            one[random.nextInt(one.length)] = (byte) random.nextInt(256);
        }
        int cut = random.nextInt(one.length + 1);
        int from = random.nextInt(other.length + 1);
        var made = Arrays.copyOf(one, cut + other.length - from);
        System.arraycopy(other, from, made, cut, other.length - from);
        return made;
    }
}
