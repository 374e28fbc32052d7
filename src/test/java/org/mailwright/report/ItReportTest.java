package org.mailwright.report;

import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.EmailAddress;
import org.mailwright.text.Messages;
import static org.assertj.core.api.Assertions.assertThat;

/** What a help desk gets to read. Run with {@code -Dgolden.update} to write the golden files anew, then look. */
class ItReportTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/mailwright/report");
    private static final Path DOCS = Path.of("docs");
    private static final EmailAddress ADA =
            EmailAddress.parse("ada@example.org").orElseThrow();

    static Stream<ItReport> reports() {
        return Stream.of(
                Samples.report(Samples.refused(ADA, "ada@example.org"), false, Locale.ENGLISH),
                Samples.report(Samples.refused(ADA, "m12-345"), true, Locale.GERMAN),
                Samples.report(Samples.neverBegun(ADA), false, Locale.ENGLISH),
                Samples.report(Samples.neverBegun(ADA), true, Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theTextIsAsAgreed(String language) throws IOException {
        var report = Samples.report(Samples.refused(ADA, "ada@example.org"), false, Locale.of(language));

        golden(language + ".txt", ItReportText.of(report, Messages.in(Locale.of(language))));
    }

    @Test
    void theMaskedTextIsAsAgreed() throws IOException {
        var report = Samples.report(Samples.refused(ADA, "ada@example.org"), true, Locale.ENGLISH);

        golden("masked.txt", ItReportText.of(report, Messages.in(Locale.ENGLISH)));
    }

    @Test
    void theJsonIsAsAgreed() throws IOException {
        golden(
                "report.json",
                ItReportJson.of(Samples.report(Samples.refused(ADA, "ada@example.org"), false, Locale.ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theJsonFitsItsSchema(ItReport report) throws IOException {
        assertThat(schema().validate(ItReportJson.of(report), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaTakesNothingElse() throws IOException {
        var json = ItReportJson.of(reports().toList().getFirst());

        assertThat(schema().validate(json.replace("\"cause\":", "\"reason\":"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(json.replace("\"port\": 993", "\"port\": \"993\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyKeyIsDescribed() throws IOException {
        var page = Files.readString(DOCS.resolve("it-report.md"));
        var keys = new ArrayList<String>();
        for (var report : reports().toList()) collect(ItReportJson.of(report), keys);

        assertThat(keys).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noLineOfTheTextCanSteerATerminal(ItReport report) {
        assertThat(ItReportText.of(report, Messages.in(Locale.ENGLISH)).replaceAll("\\R", ""))
                .doesNotContainPattern("\\p{Cntrl}");
    }

    private static void collect(String json, List<String> keys) {
        var waiting = new ArrayList<>(List.of(JsonParser.parseString(json)));
        while (!waiting.isEmpty()) {
            var element = waiting.removeLast();
            if (element.isJsonArray()) waiting.addAll(element.getAsJsonArray().asList());
            if (element.isJsonObject()) {
                keys.addAll(element.getAsJsonObject().keySet());
                waiting.addAll(element.getAsJsonObject().asMap().values());
            }
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("it-report.schema.json")), InputFormat.JSON);
    }

    private static void golden(String name, String written) throws IOException {
        var golden = FOLDER.resolve(name + ".golden");
        if (System.getProperty("golden.update") != null) Files.writeString(golden, written);
        assertThat(written.replace(System.lineSeparator(), "\n")).isEqualTo(Files.readString(golden));
    }
}
