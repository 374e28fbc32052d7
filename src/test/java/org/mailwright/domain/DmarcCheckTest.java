package org.mailwright.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmarcCheckTest {

    private final DomainZone zone = new DomainZone();

    @AfterEach
    void close() throws IOException {
        zone.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=DMARC1; p=none; rua=mailto:d@example.org | warn dmarc-watches-only",
                "v=DMARC1; p=quarantine | warn dmarc-no-reports",
                "v=DMARC1; p=quarantine; pct=50; rua=mailto:d@example.org | warn dmarc-partly",
                "v=DMARC1; rua=mailto:d@example.org | fail dmarc-no-policy",
                "v=DMARC1; p=block; rua=mailto:d@example.org | fail dmarc-no-policy",
                "v=DMARC1; p=reject; rua=d@example.org | fail dmarc-bad-report-address",
                "v=DMARC1; p=reject; rua=mailto:d@reports.example.net | warn dmarc-reports-unaccepted",
                "v=DMARC1; p=reject; adkim=strict; rua=mailto:d@example.org | fail dmarc-syntax",
                "v=DMARC1; p=reject rua=mailto:d@example.org | fail dmarc-no-policy",
                "v=DMARC1, p=reject | fail dmarc-syntax",
                "p=reject; v=DMARC1 | absent dmarc-absent",
                "v=DMARC1; p=reject; rua=mailto:d@example.org!10m | ok dmarc-ok",
            })
    void looksAtThePolicy(String record, String expected) {
        zone.txt("_dmarc.example.org", record);

        var said = zone.about(Topic.DMARC);
        assertEquals(expected, said.getFirst());
    }

    @Test
    void severalPoliciesAreNoneAndALongOneIsToldOf() {
        zone.txt("_dmarc.example.org", "v=DMARC1; p=reject", "v=DMARC1; p=none");
        assertEquals(List.of("fail dmarc-several"), zone.about(Topic.DMARC));
    }

    @Test
    void aPolicyThatIsTooLongIsToldOf() {
        zone.txt("_dmarc.example.org", "v=DMARC1; p=reject; rua=" + "mailto:d@example.org,".repeat(60));
        assertEquals(List.of("fail dmarc-too-long"), zone.about(Topic.DMARC));
    }

    @Test
    void somebodyElsesMailboxMayAgree() {
        zone.txt("_dmarc.example.org", "v=DMARC1; p=reject; rua=mailto:d@reports.example.net")
                .txt("example.org._report._dmarc.reports.example.net", "v=DMARC1;");

        assertEquals(List.of("ok dmarc-ok"), zone.about(Topic.DMARC));
    }
}
