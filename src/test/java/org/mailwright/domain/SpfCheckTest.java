package org.mailwright.domain;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Rcode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SpfCheckTest {

    private final DomainZone zone = new DomainZone();

    @AfterEach
    void close() throws IOException {
        zone.close();
    }

    @Test
    void aRightRecordCountsItsLookups() {
        zone.txt("example.org", "google-site-verification=x", "v=spf1 ip4:192.0.2.0/24 include:spf.example.net -all")
                .txt("spf.example.net", "v=spf1 ip4:203.0.113.5 ?all");

        var report = zone.check(Optional.empty(), Optional.empty(), Optional.empty());
        var spf = report.findings().stream()
                .filter(one -> one.topic() == Topic.SPF)
                .findFirst()
                .orElseThrow();

        assertEquals(List.of("ok spf-ok"), DomainZone.about(Topic.SPF, report));
        assertEquals(List.of("1"), spf.values());
        assertEquals(zone.dns.asked().size(), report.asked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=spf1 ipv4:192.0.2.1 -all | fail spf-syntax",
                "v=spf1 ip4:mail.example.org -all | fail spf-syntax",
                "v=spf1 ip4:192.0.2.1/33 -all | fail spf-syntax",
                "v=spf1 ip6:192.0.2.1 -all | fail spf-syntax",
                "v=spf1 include=spf.example.net -all | fail spf-syntax",
                "v=spf1 mx;a -all | fail spf-syntax",
                "v=spf1, mx -all | fail spf-unreadable",
                "v=spf1; mx -all | fail spf-unreadable",
                "spf1 mx -all | fail spf-unreadable",
                "v=spf1 ip4:192.0.2.1 +all | fail spf-everybody",
                "v=spf1 ip4:192.0.2.1 all | fail spf-everybody",
                "v=spf1 ip4:192.0.2.1 | warn spf-no-end",
                "v=spf1 ip4:192.0.2.1 ?all | warn spf-no-end",
                "v=spf1 -all ip4:192.0.2.1 | warn spf-after-all",
                "v=spf1 ptr -all | warn spf-ptr",
                "v=spf1 redirect=example.org | fail spf-loop",
                "v=spf1 include:gone.example.net -all | fail spf-include-none",
                "V=SPF1 A:example.org/24//64 EXISTS:%{i}.spf.example.org -ALL | ok spf-ok",
            })
    void saysWhatIsWrong(String record, String expected) {
        zone.txt("example.org", record);

        assertEquals(List.of(expected), zone.about(Topic.SPF));
    }

    @Test
    void aZoneFilesQuotesInTheRecordAreSeen() {
        zone.txt("example.org", "\"v=spf1 mx -all\"");

        assertEquals(List.of("fail spf-unreadable"), zone.about(Topic.SPF));
    }

    @Test
    void senderIdsRecordIsNoSpf() {
        zone.txt("example.org", "spf2.0/pra mx -all");

        assertEquals(List.of("absent spf-absent"), zone.about(Topic.SPF));
    }

    @Test
    void severalRecordsAreMerged() {
        zone.txt("example.org", "v=spf1 mx -all", "v=spf1 ip4:192.0.2.1 ~all");

        var finding = zone.check(Optional.empty(), Optional.empty(), Optional.empty()).findings().stream()
                .filter(one -> one.rule() == RecordRule.SPF_SEVERAL)
                .findFirst()
                .orElseThrow();
        assertEquals("example.org. IN TXT \"v=spf1 mx ip4:192.0.2.1 ~all\"", finding.publish());
    }

    @Test
    void elevenLookupsAreTooMany() {
        zone.txt("example.org", "v=spf1 " + includes(11) + " -all");
        IntStream.range(0, 11).forEach(i -> zone.txt("s" + i + ".example.net", "v=spf1 ip4:192.0.2." + i + " -all"));

        assertEquals(List.of("fail spf-lookups"), zone.about(Topic.SPF));
    }

    @Test
    void tenLookupsAreTheLast() {
        zone.txt("example.org", "v=spf1 " + includes(10) + " -all");
        IntStream.range(0, 10).forEach(i -> zone.txt("s" + i + ".example.net", "v=spf1 ip4:192.0.2." + i + " -all"));

        assertEquals(List.of("warn spf-lookups-near"), zone.about(Topic.SPF));
    }

    @Test
    void threeNamesWithoutAnAnswerAreTooMany() {
        zone.txt("example.org", "v=spf1 a:x.example.net a:y.example.net mx:z.example.net -all");

        assertEquals(List.of("fail spf-voids"), zone.about(Topic.SPF));
    }

    @Test
    void aTreeWithoutEndEnds() {
        IntStream.range(0, 30)
                .forEach(i -> zone.txt(
                        "t" + i + ".example.net",
                        "v=spf1 include:t" + (i + 1) + ".example.net include:t" + (i + 2) + ".example.net -all"));
        zone.txt("example.org", "v=spf1 include:t0.example.net -all");

        var report = zone.check(Optional.empty(), Optional.empty(), Optional.empty());

        assertTrue(DomainZone.about(Topic.SPF, report).contains("fail spf-lookups"));
        assertTrue(report.asked() <= ZoneQuestions.MOST, report.asked() + " questions");
    }

    @Test
    void aLongRecordIsWarnedOf() {
        zone.txt("example.org", "v=spf1 " + "ip4:192.0.2.1 ".repeat(40) + "-all");

        assertEquals(List.of("warn spf-too-long"), zone.about(Topic.SPF));
    }

    @Test
    void elevenMailServersAreTooManyForMx() {
        zone.txt("example.org", "v=spf1 mx:many.example.net -all");
        IntStream.range(0, 11).forEach(i -> zone.with("many.example.net", "MX", i + " m" + i + ".example.net."));

        assertEquals(List.of("fail spf-mx-many"), zone.about(Topic.SPF));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.77 | ok spf-covered",
                "2001:db8::25 | ok spf-covered",
                "198.51.100.1 | ok spf-covered",
                "203.0.113.9 | ok spf-covered",
                "203.0.113.10 | fail spf-not-covered",
                "out.example.net | ok spf-covered",
            })
    void tellsWhetherTheOutgoingServerMaySend(String outgoing, String expected) {
        zone.txt(
                        "example.org",
                        "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 a -include:no.example.net redirect=r.example.net")
                .txt("no.example.net", "v=spf1 ip4:203.0.113.10 -all")
                .txt("r.example.net", "v=spf1 mx -all")
                .with("r.example.net", "MX", "10 out.example.net.")
                .with("out.example.net", "A", "203.0.113.9");

        assertEquals(List.of(expected), zone.about(Topic.SPF, outgoing));
    }

    @Test
    void proposesTheRecordWithTheAddress() {
        zone.txt("example.org", "v=spf1 mx -all")
                .with("example.org", "MX", "10 mx.example.org.")
                .with("mx.example.org", "A", "198.51.100.2");

        var finding = zone.check(Optional.empty(), Optional.of("203.0.113.10"), Optional.empty()).findings().stream()
                .filter(one -> one.rule() == RecordRule.SPF_NOT_COVERED)
                .findFirst()
                .orElseThrow();

        assertEquals("example.org. IN TXT \"v=spf1 ip4:203.0.113.10 mx -all\"", finding.publish());
    }

    @Test
    void whatDependsOnTheMessageIsNotClaimed() {
        zone.txt("example.org", "v=spf1 exists:%{i}._spf.example.org -all");

        assertEquals(List.of("unknown spf-unsure"), zone.about(Topic.SPF, "203.0.113.10"));
    }

    @Test
    void aNameServerThatFailsIsNoVerdict() {
        zone.dns.failing("example.org", Rcode.SERVFAIL);

        assertEquals(List.of("unknown dns-unheard"), zone.about(Topic.SPF));
    }

    private static String includes(int count) {
        return String.join(
                " ",
                IntStream.range(0, count)
                        .mapToObj(i -> "include:s" + i + ".example.net")
                        .toList());
    }
}
