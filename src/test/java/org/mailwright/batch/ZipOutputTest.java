package org.mailwright.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Archives that others can read, also large ones and such as were gone on with. */
class ZipOutputTest {

    private static final int MANY = 70_000;

    @TempDir
    private Path folder;

    @Test
    void moreFilesThanSixteenBitsCount() throws IOException {
        var archive = folder.resolve("a.zip");
        try (var zip = new ZipWriter(archive, folder.resolve("list"), ZipWriter.Position.START)) {
            for (int i = 0; i < MANY; i++) zip.add("ö" + i, Integer.toString(i).getBytes(UTF_8), false);
            zip.finish();
        }

        try (var zip = new ZipFile(archive.toFile())) {
            assertThat(zip.size()).isEqualTo(MANY);
            assertThat(zip.getInputStream(zip.getEntry("ö69999")).readAllBytes())
                    .isEqualTo("69999".getBytes(UTF_8));
        }
    }

    @Test
    void whatComesBehindThePositionIsCutOff() throws IOException {
        var archive = folder.resolve("a.zip");
        var list = folder.resolve("list");
        ZipWriter.Position position;
        try (var zip = new ZipWriter(archive, list, ZipWriter.Position.START)) {
            zip.add("one", new byte[1000], true);
            position = zip.position();
            zip.add("half", new byte[1000], false);
        }

        try (var zip = new ZipWriter(archive, list, ZipWriter.Position.parse(position.text()))) {
            zip.add("two", new byte[10], false);
            zip.finish();
        }

        try (var zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(Object::toString)).containsExactly("one", "two");
            assertThat(zip.getInputStream(zip.getEntry("one")).readAllBytes()).isEqualTo(new byte[1000]);
        }
    }
}
