package org.mailwright.batch.csv;

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
import static org.assertj.core.api.Assertions.assertThat;

/** Rows of RFC 4180, and what is left of a file that breaks it. */
class CsvReaderTest {

    private static List<CsvRecord> read(String text, char delimiter) throws IOException {
        var all = new ArrayList<CsvRecord>();
        try (var reader = new CsvReader(new StringReader(text), delimiter)) {
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
        assertThat(read("a,\"b\nc,d\ne,f\n", ','))
                .containsExactly(
                        new Broken(1, Slip.UNCLOSED_QUOTE),
                        new Row(2, List.of("c", "d")),
                        new Row(3, List.of("e", "f")));
    }

    @Example
    void theSlipIsNamed() throws IOException {
        assertThat(read("a\"b,c\nd,e\n\"f\"g,h\n", ','))
                .containsExactly(
                        new Broken(1, Slip.STRAY_QUOTE),
                        new Row(2, List.of("d", "e")),
                        new Broken(3, Slip.AFTER_QUOTE));
    }

    @Example
    void aCellOfTenMegabytesIsLeftOutAndTheRestIsRead() throws IOException {
        var giant = "x".repeat(10_000_000);

        for (var text : List.of("a," + giant + "\nb,c", "a,\"" + giant + "\"\nb,c")) {
            assertThat(read(text, ',')).containsExactly(new Broken(1, Slip.TOO_LONG), new Row(2, List.of("b", "c")));
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
