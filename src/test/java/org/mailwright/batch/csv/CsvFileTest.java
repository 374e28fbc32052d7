package org.mailwright.batch.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file's encoding is found, with a mark and without. */
class CsvFileTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("", UTF_8, UTF_8),
                Arguments.of("\uFEFF", UTF_8, UTF_8),
                Arguments.of("\uFEFF", UTF_16LE, UTF_16LE),
                Arguments.of("\uFEFF", UTF_16BE, UTF_16BE),
                Arguments.of("", UTF_16LE, UTF_16LE),
                Arguments.of("", UTF_16BE, UTF_16BE),
                Arguments.of("", ISO_8859_1, CsvFile.WESTERN));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theTextIsTheSameInEveryEncoding(String mark, Charset written, Charset found) throws IOException {
        var file = Files.write(
                folder.resolve("a.csv"), (mark + "Adresse;Name\nada@example.org;Jörg Ä\n").getBytes(written));

        var csv = CsvFile.inspect(file);

        assertThat(csv.charset()).isEqualTo(found);
        try (var rows = CsvReader.open(csv, ';')) {
            assertThat(rows.next()).contains(new CsvRecord.Row(1, List.of("Adresse", "Name")));
            assertThat(rows.next()).contains(new CsvRecord.Row(2, List.of("ada@example.org", "Jörg Ä")));
        }
    }

    @Test
    void oneBrokenByteDoesNotChangeTheRest() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "é".repeat(100));
        Files.write(file, new byte[] {(byte) 0xE4, 'x'}, java.nio.file.StandardOpenOption.APPEND);

        assertThat(CsvFile.inspect(file).charset()).isEqualTo(UTF_8);
    }

    @Test
    void aLetterAcrossTwoReadsIsOne() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "x".repeat(64 * 1024 - 1) + "é");

        assertThat(CsvFile.inspect(file).charset()).isEqualTo(UTF_8);
    }

    /** The first bytes of files as their programs write them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    504B03041400060008000000210062EE9D68 | SPREADSHEET
                    D0CF11E0A1B11AE1000000000000000000000000 | SPREADSHEET
                    3C3F786D6C2076657273696F6E3D22312E30223F3E | SPREADSHEET
                    EFBBBF3C68746D6C3E3C7461626C653E | SPREADSHEET
                    255044462D312E370A25E2E3CFD30A | BINARY
                    89504E470D0A1A0A0000000D49484452000000 | BINARY
                    61646472657373006E616D650A61406578616D706C652E6F72672C41 | TEXT
                    FFFE61006400640072000A00 | TEXT
                    61646472657373 | TEXT
                    """)
    void aFileThatIsNoTextIsTold(String bytes, ContentKind kind) throws IOException {
        var file = Files.write(folder.resolve("a.csv"), HexFormat.of().parseHex(bytes));

        assertThat(CsvFile.inspect(file).kind()).isEqualTo(kind);
    }
}
