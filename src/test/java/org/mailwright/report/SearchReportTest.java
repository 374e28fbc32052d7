package org.mailwright.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.BrokenFile;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.detect.Detection.Asked.Result;
import org.mailwright.detect.Source;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

class SearchReportTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T20:30:00Z"), ZoneOffset.UTC);
    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 20, true);
    private static final Detection SEARCH = new Detection(
            EmailAddress.parse("ada@example.org").orElseThrow(),
            new Detection.Outcome.Unreachable(Cause.CONN_TIMEOUT),
            List.of(
                    new Asked(Source.CATALOG, Result.NOTHING, Duration.ofMillis(1)),
                    new Asked(
                            Source.AUTOCONFIG,
                            Result.FAILED,
                            Duration.ofMillis(1200),
                            Optional.of(new BrokenFile(
                                    URI.create("https://autoconfig.example.org/x"), BrokenFile.Fault.values()[0], 7)))),
            Duration.ofMillis(6000),
            Optional.of(new Endpoint("proxy.corp.example", 3128)));

    @Test
    void theTextNamesEachPlaceAndTheProxy() {
        var text = report(false).text(ENGLISH);

        assertThat(text)
                .startsWith("Mailwright report for IT: ada@example.org")
                .contains("(conn-timeout)", "Places asked", "1.200 s", "autoconfig.example.org/x")
                .contains("proxy.corp.example:3128", "Proxy variables", "Mailwright");
    }

    @Test
    void theJsonHoldsTheSame() {
        var json = JsonDocument.object(report(false).json().getBytes(UTF_8), LIMITS)
                .orElseThrow();

        assertThat(json.text("outcome")).contains("unreachable");
        assertThat(json.text("cause")).contains("conn-timeout");
        assertThat(json.text("proxy")).contains("proxy.corp.example:3128");
        assertThat(json.member("asked").flatMap(asked -> asked.item(1)).flatMap(one -> one.whole("line")))
                .contains(7L);
    }

    @Test
    void theJsonHoldsToItsSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "search-report.schema.json")), InputFormat.JSON);

        assertThat(schema.validate(report(true).json(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(report(true).json().replace("\"asked\"", "\"ask\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aHiddenAddressStandsNowhere() {
        var report = report(true);

        assertThat(report.text(ENGLISH) + report.json() + report.name())
                .doesNotContain("ada@")
                .contains("example.org");
    }

    @Test
    void theFileHasThePersonsAndTheTimesName() {
        assertThat(report(false).name()).isEqualTo("mailwright-report-ada@example.org-20261127-203000");
        assertThat(report(true).name()).isEqualTo("mailwright-report-20261127-203000");
    }

    private static SearchReport report(boolean hides) {
        return SearchReport.of(SEARCH, hides, Optional.empty(), new Wording(ENGLISH), CLOCK);
    }
}
