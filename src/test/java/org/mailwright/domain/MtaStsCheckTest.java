package org.mailwright.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MtaStsCheckTest {

    private final DomainZone zone = new DomainZone();

    @AfterEach
    void close() throws IOException {
        zone.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode: testing | warn mta-sts-testing",
                "mode: none | warn mta-sts-none",
                "mode: strict | fail mta-sts-policy-syntax",
                "mx: other.example.org | fail mta-sts-mx",
                "max_age: 60 | warn mta-sts-short",
                "max_age: 99999999 | fail mta-sts-policy-syntax",
            })
    void looksAtThePolicyFile(String line, String expected) {
        var key = line.substring(0, line.indexOf(':'));
        zone.mx()
                .txt("_mta-sts.example.org", "v=STSv1; id=1")
                .page(DomainZone.POLICY_URL, "text/plain", DomainZone.POLICY.replaceAll(key + ": [^\r]*", line));

        assertEquals(List.of(expected), zone.about(Topic.MTA_STS));
    }

    @Test
    void aPolicyFileThatSendersDoNotTake() {
        zone.mx().txt("_mta-sts.example.org", "v=STSv1; id=1");
        assertEquals(List.of("fail mta-sts-unreachable"), zone.about(Topic.MTA_STS));

        zone.page(DomainZone.POLICY_URL, "text/plain", DomainZone.POLICY, "https://www.example.org/mta-sts.txt");
        assertEquals(List.of("fail mta-sts-redirected"), zone.about(Topic.MTA_STS));

        zone.page(DomainZone.POLICY_URL, "text/html", DomainZone.POLICY);
        assertEquals(List.of("warn mta-sts-type"), zone.about(Topic.MTA_STS));

        zone.page(DomainZone.POLICY_URL, "text/plain", DomainZone.POLICY + "x".repeat(70_000));
        assertEquals(List.of("fail mta-sts-no-policy"), zone.about(Topic.MTA_STS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=STSv1 | fail mta-sts-syntax",
                "v=STSv1; id=2026-11-27 | fail mta-sts-syntax",
                "v=STSv1; id=1 | ok mta-sts-ok"
            })
    void looksAtTheRecordOfThePolicy(String record, String expected) {
        zone.mx().txt("_mta-sts.example.org", record).page(DomainZone.POLICY_URL, "text/plain", DomainZone.POLICY);

        assertEquals(List.of(expected), zone.about(Topic.MTA_STS));
    }
}
