package org.mailwright.domain;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.net.dns.ZoneReader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DomainCheckTest {

    private static final String POLICY_URL = "https://mta-sts.example.org/.well-known/mta-sts.txt";
    private static final String POLICY = "version: STSv1\r\nmode: enforce\r\nmx: *.example.org\r\nmax_age: 604800\r\n";
    private static final String KEY = "mail._domainkey.example.org";

    private final DomainZone zone = new DomainZone();

    @AfterEach
    void close() throws IOException {
        zone.close();
    }

    @Test
    void aDomainWithEverythingIsRight() {
        mx().txt("example.org", "v=spf1 mx -all")
                .txt(KEY, "v=DKIM1; k=rsa; p=" + rsa(2048))
                .txt("_dmarc.example.org", "v=DMARC1; p=reject; rua=mailto:dmarc@example.org")
                .txt("_mta-sts.example.org", "v=STSv1; id=20261127")
                .page(POLICY_URL, "text/plain", POLICY)
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
        mx();
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

        mx();
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
        zone.txt(KEY, record);

        assertEquals(List.of(expected), zone.about(Topic.DKIM));
    }

    @Test
    void looksAtTheLengthOfTheKeyAndOfTheRecord() {
        zone.txt(KEY, "v=DKIM1; p=" + rsa(1024));
        assertEquals(List.of("warn dkim-key-weak"), zone.about(Topic.DKIM));

        zone.txt(KEY, "v=DKIM1; p=" + rsa(2048));
        assertEquals(List.of("fail dkim-several"), zone.about(Topic.DKIM));

        zone.txt("long._domainkey.example.org", "v=DKIM1; p=" + "A".repeat(5000));
        assertEquals(
                List.of("fail dkim-too-long"),
                DomainZone.about(Topic.DKIM, zone.check(Optional.of("long"), Optional.empty(), Optional.empty())));

        zone.txt("short._domainkey.example.org", "v=DKIM1; p=" + rsa(512));
        assertEquals(
                List.of("fail dkim-key-short"),
                DomainZone.about(Topic.DKIM, zone.check(Optional.of("short"), Optional.empty(), Optional.empty())));
    }

    @Test
    void withoutASelectorSaysWhetherThereCanBeKeys() {
        assertEquals(List.of("absent dkim-no-keys"), withoutSelector());

        zone.txt(KEY, "v=DKIM1; p=" + rsa(2048));
        assertEquals(List.of("unknown dkim-no-selector"), withoutSelector());
    }

    @Test
    void aSelectorThatIsNoneIsNotAsked() {
        assertEquals(
                List.of("fail dkim-bad-selector"),
                DomainZone.about(Topic.DKIM, zone.check(Optional.of("a b"), Optional.empty(), Optional.empty())));
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

    @Test
    void anArrivedMessageTellsSelectorSenderAndAlignment() {
        zone.txt("_dmarc.example.org", "v=DMARC1; p=reject; adkim=s; aspf=s; rua=mailto:d@example.org")
                .txt("s1._domainkey.mailer.example.net", "v=DKIM1; p=" + rsa(2048));
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
                "mode: testing | warn mta-sts-testing",
                "mode: none | warn mta-sts-none",
                "mode: strict | fail mta-sts-policy-syntax",
                "mx: other.example.org | fail mta-sts-mx",
                "max_age: 60 | warn mta-sts-short",
                "max_age: 99999999 | fail mta-sts-policy-syntax",
            })
    void looksAtThePolicyFile(String line, String expected) {
        var key = line.substring(0, line.indexOf(':'));
        mx().txt("_mta-sts.example.org", "v=STSv1; id=1")
                .page(POLICY_URL, "text/plain", POLICY.replaceAll(key + ": [^\r]*", line));

        assertEquals(List.of(expected), zone.about(Topic.MTA_STS));
    }

    @Test
    void aPolicyFileThatSendersDoNotTake() {
        mx().txt("_mta-sts.example.org", "v=STSv1; id=1");
        assertEquals(List.of("fail mta-sts-unreachable"), zone.about(Topic.MTA_STS));

        zone.page(POLICY_URL, "text/plain", POLICY, "https://www.example.org/mta-sts.txt");
        assertEquals(List.of("fail mta-sts-redirected"), zone.about(Topic.MTA_STS));

        zone.page(POLICY_URL, "text/html", POLICY);
        assertEquals(List.of("warn mta-sts-type"), zone.about(Topic.MTA_STS));

        zone.page(POLICY_URL, "text/plain", POLICY + "x".repeat(70_000));
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
        mx().txt("_mta-sts.example.org", record).page(POLICY_URL, "text/plain", POLICY);

        assertEquals(List.of(expected), zone.about(Topic.MTA_STS));
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
        mx().txt("_smtp._tls.example.org", record);

        assertEquals(List.of(expected), zone.about(Topic.TLS_RPT));
    }

    @Test
    void daneCountsInSignedZonesOnly() {
        mx().with("_25._tcp.mx.example.org", "TLSA", "1 1 1 " + "ab".repeat(32));
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

    private DomainZone mx() {
        return zone.with("example.org", "MX", "10 mx.example.org.").with("mx.example.org", "A", "203.0.113.25");
    }

    private List<String> withoutSelector() {
        return DomainZone.about(Topic.DKIM, zone.check(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static String rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
