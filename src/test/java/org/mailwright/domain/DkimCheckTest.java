package org.mailwright.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DkimCheckTest {

    private final DomainZone zone = new DomainZone();

    @AfterEach
    void close() throws IOException {
        zone.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=DKIM1; k=rsa; p= | fail dkim-revoked",
                "v=DKIM1; k=rsa; p=AAAA | fail dkim-key-broken",
                "v=DKIM1; k=rsa; p=!!! | fail dkim-key-broken",
                "v=DKIM1; k=rsa | fail dkim-syntax",
                "v=DKIM1; k=dsa; p=AAAA | fail dkim-key-type",
                "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= | ok dkim-ok",
                "v=DKIM1; k=ed25519; p=11qYAYKx | fail dkim-key-broken",
                "k=ed25519; v=DKIM1; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= | fail dkim-version",
                "v=DKIM1; k=ed25519; t=y:s; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= | warn dkim-test-mode",
                "v=DKIM1; k=ed25519; s=tlsrpt; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= | fail dkim-not-for-mail",
                "v=DKIM1; k=ed25519; h=sha1; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= | fail dkim-old-hash",
            })
    void looksAtTheKey(String record, String expected) {
        zone.txt(DomainZone.KEY, record);

        assertEquals(List.of(expected), zone.about(Topic.DKIM));
    }

    @Test
    void looksAtTheLengthOfTheKeyAndOfTheRecord() {
        zone.txt(DomainZone.KEY, "v=DKIM1; p=" + DomainZone.rsa(1024));
        assertEquals(List.of("warn dkim-key-weak"), zone.about(Topic.DKIM));

        zone.txt(DomainZone.KEY, "v=DKIM1; p=" + DomainZone.rsa(2048));
        assertEquals(List.of("fail dkim-several"), zone.about(Topic.DKIM));

        zone.txt("long._domainkey.example.org", "v=DKIM1; p=" + "A".repeat(5000));
        assertEquals(
                List.of("fail dkim-too-long"),
                DomainZone.about(Topic.DKIM, zone.check(Optional.of("long"), Optional.empty(), Optional.empty())));

        zone.txt("short._domainkey.example.org", "v=DKIM1; p=" + DomainZone.rsa(512));
        assertEquals(
                List.of("fail dkim-key-short"),
                DomainZone.about(Topic.DKIM, zone.check(Optional.of("short"), Optional.empty(), Optional.empty())));
    }

    @Test
    void withoutASelectorSaysWhetherThereCanBeKeys() {
        assertEquals(List.of("absent dkim-no-keys"), withoutSelector());

        zone.txt(DomainZone.KEY, "v=DKIM1; p=" + DomainZone.rsa(2048));
        assertEquals(List.of("unknown dkim-no-selector"), withoutSelector());
    }

    @Test
    void aSelectorThatIsNoneIsNotAsked() {
        assertEquals(
                List.of("fail dkim-bad-selector"),
                DomainZone.about(Topic.DKIM, zone.check(Optional.of("a b"), Optional.empty(), Optional.empty())));
    }

    private List<String> withoutSelector() {
        return DomainZone.about(Topic.DKIM, zone.check(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
