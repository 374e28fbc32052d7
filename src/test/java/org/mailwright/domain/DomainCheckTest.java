package org.mailwright.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.net.dns.ZoneReader;

class DomainCheckTest {

    private final DomainZone zone = new DomainZone();

    @AfterEach
    void close() throws IOException {
        zone.close();
    }

    @Test
    void aDomainWithEverythingIsRight() {
        zone.mx()
                .txt("example.org", "v=spf1 mx -all")
                .txt(DomainZone.KEY, "v=DKIM1; k=rsa; p=" + DomainZone.rsa(2048))
                .txt("_dmarc.example.org", "v=DMARC1; p=reject; rua=mailto:dmarc@example.org")
                .txt("_mta-sts.example.org", "v=STSv1; id=20261127")
                .page(DomainZone.POLICY_URL, "text/plain", DomainZone.POLICY)
                .txt("_smtp._tls.example.org", "v=TLSRPTv1; rua=mailto:tls@example.org")
                .with("_25._tcp.mx.example.org", "TLSA", "3 1 1 " + "ab".repeat(32))
                .with("25.113.0.203.in-addr.arpa", "PTR", "mx.example.org.");
        zone.dns.signed();

        var report = zone.check(Optional.of("mail"), Optional.of("mx.example.org"), Optional.empty());

        assertEquals(
                List.of("mx-ok", "spf-covered", "dkim-ok", "dmarc-ok", "mta-sts-ok", "tls-rpt-ok", "dane-ok", "ptr-ok"),
                report.findings().stream().map(finding -> finding.rule().code()).toList());
        assertTrue(report.findings().stream().allMatch(finding -> finding.state() == State.OK));
        assertEquals(10, report.asked());
    }

    @Test
    void aBareDomainLacksThemAll() {
        assertEquals(List.of("absent mx-absent"), zone.about(Topic.MX));
        assertEquals(List.of("absent spf-absent"), zone.about(Topic.SPF));
        assertEquals(List.of("absent dkim-absent"), zone.about(Topic.DKIM));
        assertEquals(List.of("absent dmarc-absent"), zone.about(Topic.DMARC));
        assertEquals(List.of("unknown ptr-no-address"), zone.about(Topic.PTR));
        zone.mx();
        assertEquals(List.of("absent mta-sts-absent"), zone.about(Topic.MTA_STS));
        assertEquals(List.of("absent tls-rpt-absent"), zone.about(Topic.TLS_RPT));
        assertEquals(List.of("unknown dane-not-looked-at"), zone.about(Topic.DANE));
    }

    @Test
    void wrongMailServersAreNamed() {
        zone.with("example.org", "MX", "10 alias.example.org.")
                .with("example.org", "MX", "20 gone.example.org.")
                .with("example.org", "MX", "30 inside.example.org.")
                .with("example.org", "MX", "40 192.0.2.7.")
                .with("alias.example.org", "CNAME", "mx.example.org.")
                .with("mx.example.org", "A", "203.0.113.25")
                .with("inside.example.org", "A", "10.0.0.7");

        assertEquals(
                List.of("fail mx-alias", "fail mx-no-address", "fail mx-private-address", "fail mx-address"),
                zone.about(Topic.MX));
    }

    @Test
    void aNullMxIsToldAndNeverBesideOthers() {
        zone.with("example.org", "MX", "0 .");
        assertEquals(List.of("warn mx-null"), zone.about(Topic.MX));
        assertEquals(List.of(), zone.about(Topic.MTA_STS));

        zone.mx();
        assertEquals(List.of("fail mx-null-and-others"), zone.about(Topic.MX));
    }

    @Test
    void aDomainThatIsNotThereIsSaidOnce() {
        var report = new DomainCheck(
                        (_, _) -> ZoneReader.Answer.without(ZoneReader.Status.MISSING),
                        _ -> {
                            throw new IllegalStateException("nothing is fetched");
                        },
                        name -> name,
                        InstantSource.system())
                .run(new DomainCheck.Question(DomainZone.DOMAIN, Optional.empty(), Optional.empty(), Optional.empty()));

        assertEquals(List.of("absent domain-missing"), DomainZone.about(Topic.MX, report));
        assertEquals(1, report.findings().size());
    }

    @Test
    void anArrivedMessageTellsSelectorSenderAndAlignment() {
        zone.txt("_dmarc.example.org", "v=DMARC1; p=reject; adkim=s; aspf=s; rua=mailto:d@example.org")
                .txt("s1._domainkey.mailer.example.net", "v=DKIM1; p=" + DomainZone.rsa(2048));
        var message = """
                Return-Path: <bounce@bounces.mailer.example.net>
                Received: from relay (localhost [127.0.0.1]) by mx.receiver.test
                Received: from out.example.net (out.example.net [203.0.113.9])
                \tby mx.receiver.test; Fri, 27 Nov 2026 10:00:00 +0000
                DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=mailer.example.net;
                \ts=s1; h=from:to; bh=x; b=y
                From: "Ada @ home" <ada@example.org>

                DKIM-Signature: v=1; d=body.example; s=body
                """;
        var facts = MessageFacts.read(message.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        var report = zone.check(Optional.empty(), Optional.empty(), Optional.of(facts));

        assertEquals(List.of("ok dkim-ok", "warn dkim-other-domain"), DomainZone.about(Topic.DKIM, report));
        assertEquals(List.of("ok dmarc-ok", "fail dmarc-not-aligned"), DomainZone.about(Topic.DMARC, report));
        assertEquals(List.of("fail ptr-absent"), DomainZone.about(Topic.PTR, report));
        assertEquals("203.0.113.9", facts.sender().orElseThrow().getHostAddress());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=TLSRPTv1; rua=https://reports.example.net/tls | ok tls-rpt-ok",
                "v=TLSRPTv1 | fail tls-rpt-syntax",
                "v=TLSRPTv1; rua=postmaster@example.org | fail tls-rpt-address",
            })
    void looksAtTheAddressForReports(String record, String expected) {
        zone.mx().txt("_smtp._tls.example.org", record);

        assertEquals(List.of(expected), zone.about(Topic.TLS_RPT));
    }

    @Test
    void daneCountsInSignedZonesOnly() {
        zone.mx().with("_25._tcp.mx.example.org", "TLSA", "1 1 1 " + "ab".repeat(32));
        assertEquals(List.of("unknown dane-unsigned"), zone.about(Topic.DANE));

        zone.dns.signed();
        assertEquals(List.of("fail dane-unusable"), zone.about(Topic.DANE));

        zone.with("_25._tcp.mx.example.org", "TLSA", "3 1 1 " + "ab".repeat(31));
        assertEquals(List.of("fail dane-unusable"), zone.about(Topic.DANE));

        zone.with("_25._tcp.mx.example.org", "TLSA", "2 0 2 " + "ab".repeat(64));
        assertEquals(List.of("ok dane-ok"), zone.about(Topic.DANE));
    }

    @Test
    void theNameOfTheSenderLeadsBack() {
        zone.with("9.113.0.203.in-addr.arpa", "PTR", "out.example.net.");
        assertEquals(List.of("fail ptr-unconfirmed"), zone.about(Topic.PTR, "203.0.113.9"));

        zone.with("out.example.net", "A", "203.0.113.9");
        assertEquals(List.of("ok ptr-ok"), zone.about(Topic.PTR, "203.0.113.9"));
        assertEquals(List.of("fail ptr-absent"), zone.about(Topic.PTR, "2001:db8::9"));
    }

    @Test
    void aHostileZoneCostsALimitedNumberOfQuestions() {
        IntStream.range(0, 90).forEach(i -> zone.with("example.org", "MX", i + " m" + i + ".example.org."));
        zone.txt("example.org", "v=spf1 " + "mx:example.org include:example.org ".repeat(100) + "-all");

        assertTrue(
                zone.check(Optional.empty(), Optional.empty(), Optional.empty()).asked() <= ZoneQuestions.MOST);
    }
}
