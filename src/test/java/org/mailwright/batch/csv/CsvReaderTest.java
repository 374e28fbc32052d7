package org.mailwright.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mailwright.batch.csv.CsvRecord.Broken;
import org.mailwright.batch.csv.CsvRecord.Row;
import org.mailwright.batch.csv.CsvRecord.Slip;

/** Rows of RFC 4180, and what is left of a file that breaks it. */
class CsvReaderTest {

    private static List<CsvRecord> read(String text, char delimiter) throws IOException {
        var all = new ArrayList<CsvRecord>();
        try (var reader = new CsvReader(new StringReader(text), () -> new StringReader(text), delimiter)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) all.add(next.get());
        }
        return all;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var field = Arbitraries.strings()
                .withChars('a', 'ö', ' ', ',', ';', '\t', '"', '\r', '\n', '=')
                .ofMaxLength(8);
        return field.list().ofMinSize(1).ofMaxSize(5).list().ofMaxSize(8);
    }

    @Property
    void whatIsQuotedIsReadAsItWas(@ForAll("tables") List<List<String>> table, @ForAll boolean unix)
            throws IOException {
        var end = unix ? "\n" : "\r\n";
        var text = table.stream()
                .map(row -> row.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining(end));

        var rows = read(text, ';').stream().map(each -> ((Row) each).fields()).toList();

        assertThat(rows)
                .isEqualTo(table.stream()
                        .filter(row -> !row.stream().allMatch(String::isBlank))
                        .toList());
    }

    @Property
    void anythingComesToAnEnd(@ForAll String text) throws IOException {
        var lines = read(text, ',').stream().map(CsvRecord::line).toList();

        assertThat(lines).isSorted().doesNotHaveDuplicates();
    }

    @Example
    void aLineBreakInAFieldCountsAsALine() throws IOException {
        assertThat(read("a,b\r\n\"x\r\ny\",1\r\nz,2", ','))
                .containsExactly(
                        new Row(1, List.of("a", "b")),
                        new Row(2, List.of("x\r\ny", "1")),
                        new Row(4, List.of("z", "2")));
    }

    @Example
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
        assertThat(read("a,\"b\nc@,d\ne@,\"f\"\n", ','))
                .containsExactly(
                        new Broken(1, Slip.UNCLOSED_QUOTE, 1),
                        new Row(2, List.of("c@", "d")),
                        new Row(3, List.of("e@", "f")));
    }

    /** What belongs to the field is no row, so that it is not reported line by line. */
    @Example
    void aQuoteThatIsNeverClosedTakesTheLinesWithoutAnAddressAlong() throws IOException {
        var notes = "some notes, and more\n".repeat(500_000);

        assertThat(read("x,y\na@,\"" + notes + "\nc@,d\ne@,f\n", ','))
                .containsExactly(
                        new Row(1, List.of("x", "y")),
                        new Broken(2, Slip.UNCLOSED_QUOTE, 500_001),
                        new Row(500_003, List.of("c@", "d")),
                        new Row(500_004, List.of("e@", "f")));
    }

    @Example
    void aRowAfterAQuoteThatIsNeverClosedMayHaveQuotesItself() throws IOException {
        assertThat(read("a@,\"b\n\"c@\",\"d\"\n", ','))
                .containsExactly(new Broken(1, Slip.UNCLOSED_QUOTE, 1), new Row(2, List.of("c@", "d")));
    }

    /** The field is closed, far beyond what is kept: all of it is left out, whatever its lines look like. */
    @Example
    void aFieldOfManyMegabytesAndLinesIsOneSlip() throws IOException {
        var notes = "write to x@y, or \"\"call\"\"\n".repeat(400_000);

        assertThat(read("a@,\"" + notes + "\",\"" + notes + "\"\nc@,\"d\"\n", ','))
                .containsExactly(new Broken(1, Slip.TOO_LONG, 800_001), new Row(800_002, List.of("c@", "d")));
    }

    @Example
    void theSlipIsNamed() throws IOException {
        assertThat(read("a\"b,c\nd,e\n\"f\"g,h\n", ','))
                .containsExactly(
                        new Broken(1, Slip.STRAY_QUOTE, 1),
                        new Row(2, List.of("d", "e")),
                        new Broken(3, Slip.AFTER_QUOTE, 3));
    }

    @Example
    void aCellOfTenMegabytesIsLeftOutAndTheRestIsRead() throws IOException {
        var giant = "x".repeat(10_000_000);

        for (var text : List.of("a," + giant + "\nb,c", "a,\"" + giant + "\"\nb,c")) {
            assertThat(read(text, ',')).containsExactly(new Broken(1, Slip.TOO_LONG, 1), new Row(2, List.of("b", "c")));
        }
    }

    @Example
    void blankLinesAndOldMacLineEnds() throws IOException {
        assertThat(read("a;b\r\r;\rc;d", ';'))
                .containsExactly(new Row(1, List.of("a", "b")), new Row(4, List.of("c", "d")));
    }

    @Example
    void aRowTellsNothingOfItsFields() {
        assertThat(new Row(3, List.of("secret")).toString()).doesNotContain("secret");
    }
}
