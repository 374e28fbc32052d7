package org.mailwright.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What a target is given: seeds, what fuzzing has found, and what is made of them. */
final class FuzzInputs {

    private static final Path SEEDS = Path.of("src/test/resources/org/mailwright/fuzz");
    private static final Path FIXTURES = Path.of("src/test/resources/org/mailwright/account/fixtures");

    private FuzzInputs() {}

    /**
     * Gives each target its inputs, of 20,000 bytes as well. It is run with a small heap: docs/testing.md has the command.
     *
     * @param args how many inputs each target gets
     */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        for (var target : FuzzTargets.all().entrySet()) {
            var seeds = seeds(target.getKey());
            var random = new Random(target.getKey().hashCode());
            for (var seed : seeds) target.getValue().read(seed);
            for (int i = 0; i < count; i++) {
                var made = made(seeds, random);
                target.getValue().read(i % 2 == 0 || made.length == 0 ? made : repeated(made));
            }
        }
        System.out.println(FuzzTargets.all().size() + " targets, " + count + " inputs each");
    }

    private static byte[] repeated(byte[] made) {
        var all = new byte[20_000];
        for (int i = 0; i < all.length; i++) all[i] = made[i % made.length];
        return all;
    }

    /** For a reader of accounts its program's fixture, too. */
    static List<byte[]> seeds(String name) throws IOException {
        boolean account = name.startsWith("account-");
        var seeds = new ArrayList<byte[]>();
        try (var files = Files.list(SEEDS.resolve(account ? "account" : name))) {
            files.sorted().map(FuzzInputs::bytes).forEach(seeds::add);
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
    static byte[] made(List<byte[]> seeds, Random random) {
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
