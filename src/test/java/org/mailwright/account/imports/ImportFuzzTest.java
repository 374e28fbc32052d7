package org.mailwright.account.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files: whatever a byte may be, reading ends in a result, and no password comes out. */
class ImportFuzzTest {

    private static final Path FILES = Path.of("src/test/resources/org/mailwright/account");
    private static final int ROUNDS = 400;
    private static final ImportFile IMPORT = new ImportFile(List.of());

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FILES)) {
            return all.filter(file -> file.toString().contains("/imports/")
                            || file.toString().contains("/tuned/"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDamagedFileIsReadToAnEnd(Path file) throws IOException {
        var whole = Files.readAllBytes(file);
        var random = new Random(whole.length);

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < rounds(file); round++)
                assertThat(IMPORT.read(
                                damaged(whole, random), file.getFileName().toString()))
                        .isNotNull();
        });
    }

    /** Help pages are many and alike. */
    private static int rounds(Path file) {
        return file.toString().contains("/tuned/") ? ROUNDS / 10 : ROUNDS;
    }

    private static byte[] damaged(byte[] whole, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> doubled(whole, random);
            case 2 -> changed(whole, random, 1 + random.nextInt(3));
            default -> changed(whole, random, 1 + random.nextInt(whole.length / 4));
        };
    }

    private static byte[] changed(byte[] whole, Random random, int times) {
        var bytes = whole.clone();
        for (int i = 0; i < times; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    private static byte[] doubled(byte[] whole, Random random) {
        int from = random.nextInt(whole.length);
        int length = random.nextInt(whole.length - from);
        var bytes = new byte[whole.length + length];
        System.arraycopy(whole, 0, bytes, 0, from + length);
        System.arraycopy(whole, from, bytes, from + length, whole.length - from);
        return bytes;
    }
}
