package org.mailwright.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;

/** A batch that was killed and started again comes to what one run comes to. */
class BatchInterruptionTest {

    private static final int PEOPLE = 400;
    private static final int KILLS = 5;

    /** Of the journal, for one person in a folder. */
    private static final int LINE = 35;

    @TempDir
    private Path folder;

    private Path template;
    private Path list;

    @BeforeEach
    void write() throws IOException {
        template = Files.writeString(folder.resolve("t.mailwright"), BatchUnderTest.TEMPLATE);
        var rows = IntStream.range(0, PEOPLE)
                .mapToObj(i -> i % 50 == 7 ? "nobody" + i + ",x" : "p" + i + "@example.org,Person " + i)
                .collect(Collectors.joining("\n"));
        list = Files.writeString(folder.resolve("users.csv"), "address,name\n" + rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.zip"})
    void killedAtRandomMomentsItIsTheSameByteForByte(String name) throws IOException, InterruptedException {
        var whole = folder.resolve("whole").resolve(name);
        var killed = folder.resolve("killed").resolve(name);
        var random = new Random(17);
        BatchUnderTest.run(template, list, whole);

        for (int i = 0; i < KILLS; i++) {
            int end = LINE * (i * PEOPLE / KILLS + random.nextInt(PEOPLE / KILLS / 2));
            assertThat(died(killed, end)).isEqualTo(137);
        }
        var last = BatchUnderTest.run(template, list, killed);

        assertThat(content(parent(killed))).isEqualTo(content(parent(whole)));
        var summary = ((FileBatch.Outcome.Finished) last).summary();
        assertThat(summary.kept()).isPositive();
        assertThat(summary.kept() + summary.written() + summary.failed()).isEqualTo(PEOPLE);
    }

    private int died(Path out, long end) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        BatchUnderTest.class.getName(),
                        template.toString(),
                        list.toString(),
                        out.toString(),
                        Long.toString(end))
                .inheritIO()
                .start()
                .waitFor();
    }

    @Test
    void nothingIsWrittenTwiceAndARowThatWasMendedIsWritten() throws IOException, InterruptedException {
        var out = folder.resolve("out");
        BatchUnderTest.run(template, list, out);
        Files.writeString(list, Files.readString(list).replace("nobody7,x", "p7@example.org,Person 7"));
        Files.delete(out.resolve("p3@example.org.mailwright"));

        var summary = ((FileBatch.Outcome.Finished) BatchUnderTest.run(template, list, out)).summary();

        assertThat(summary.written()).isEqualTo(2);
        assertThat(out.resolve("p7@example.org.mailwright")).exists();
        assertThat(out.resolve("p3@example.org.mailwright")).exists();
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException, InterruptedException {
        var out = Files.createDirectory(folder.resolve("out"));
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(out.resolve("p0@example.org"), elsewhere);

        assertThat(BatchUnderTest.run(template, list, out)).isInstanceOf(FileBatch.Outcome.Stopped.class);
        assertThat(content(elsewhere)).isEmpty();
    }

    private static Map<String, String> content(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                var bytes = HexFormat.of().formatHex(Files.readAllBytes(file));
                files.put(folder.relativize(file).toString(), mode + " " + bytes);
            }
        }
        return files;
    }

    /** All of this process, modules too: the other needs none. */
    private static String classPath() {
        var modules = System.getProperty("jdk.module.path", "");
        var patches = Path.of("target/test-classes").toAbsolutePath();
        return String.join(File.pathSeparator, System.getProperty("java.class.path"), modules, patches.toString());
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
