package org.mailwright.publish.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.domain.State;
import org.mailwright.net.LoopbackWebServer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LiveCheckTest {

    private static final String CONFIG = "/mail/config-v1.1.xml";
    private static final String WELL_KNOWN = "/.well-known/autoconfig/mail/config-v1.1.xml";
    private static final String POX = "/autodiscover/autodiscover.xml";
    private static final String PACC = "/.well-known/user-agent-configuration.json";
    private static final String APPLE = "/email-setup/example.org.mobileconfig";

    @Test
    void whatPublishWritesIsFoundRight() throws IOException {
        try (var domain = new LiveDomain()) {
            assertEquals(List.of(), domain.faults());
            assertTrue(domain.check(false).stream()
                    .allMatch(finding ->
                            finding.state() == State.OK || finding.rule() == LiveRule.MOBILECONFIG_UNSIGNED));
        }
    }

    @Test
    void aDomainWithNothingPublishedHasNothing() throws IOException {
        try (var domain = new LiveDomain()) {
            domain.zone.clear();
            domain.files.clear();
            domain.types.put(POX, "text/html");
            domain.record("example.org. 60 IN A 127.0.0.1").serve();

            assertTrue(domain.check(false).stream().allMatch(finding -> finding.state() == State.ABSENT));
        }
    }

    static Stream<Arguments> faults() {
        var all = new ArrayList<Arguments>();
        fault(all, "wrong content type", domain -> type(domain, CONFIG, "text/plain"), "fail autoconfig web-type");
        fault(
                all,
                "no content type for the well-known file",
                domain -> type(domain, WELL_KNOWN, "application/octet-stream"),
                "fail autoconfig web-type");
        fault(
                all,
                "certificate for another name",
                domain -> domain.certified = List.of("www.example.org"),
                "fail autoconfig web-certificate",
                "fail autodiscover web-certificate",
                "fail pacc web-certificate",
                "fail mobileconfig web-certificate");
        fault(
                all,
                "certificate without the website's name",
                domain -> domain.certified = List.of("*.example.org"),
                "warn autoconfig web-certificate");
        fault(
                all,
                "http only",
                domain -> {
                    domain.clear.with("autoconfig.example.org" + CONFIG, "text/xml", config(domain));
                    domain.files.remove(CONFIG);
                },
                "fail autoconfig web-http-only");
        fault(
                all,
                "redirect to elsewhere",
                domain -> after(
                        domain,
                        serving -> serving.redirecting(
                                        "autoconfig.example.org" + CONFIG,
                                        "https://smtp.example.org:" + serving.port() + "/x")
                                .with("smtp.example.org/x", "text/xml", config(domain))),
                "fail autoconfig web-elsewhere");
        fault(
                all,
                "redirect to http",
                domain -> after(
                        domain,
                        serving -> serving.redirecting(
                                "autoconfig.example.org" + CONFIG, "http://autoconfig.example.org/x")),
                "fail autoconfig web-to-http");
        fault(
                all,
                "redirect round and round",
                domain -> after(
                        domain,
                        serving -> serving.redirecting(
                                "autoconfig.example.org" + CONFIG,
                                "https://autoconfig.example.org:" + serving.port() + CONFIG)),
                "fail autoconfig web-endless");
        fault(
                all,
                "missing well-known file",
                domain -> domain.files.remove(WELL_KNOWN),
                "absent autoconfig web-missing");
        fault(
                all,
                "both files missing",
                domain -> {
                    domain.files.remove(WELL_KNOWN);
                    domain.files.remove(CONFIG);
                },
                "fail autoconfig web-missing");
        fault(
                all,
                "a page for everything",
                domain -> {
                    type(domain, CONFIG, "text/html");
                },
                "absent autoconfig web-page");
        fault(
                all,
                "server error",
                domain -> raw(domain, "autoconfig.example.org" + CONFIG, 503),
                "fail autoconfig web-server-error");
        fault(
                all,
                "forbidden",
                domain -> raw(domain, "autoconfig.example.org" + CONFIG, 403),
                "fail autoconfig web-refused");
        fault(
                all,
                "endless body",
                domain -> after(
                        domain,
                        serving -> serving.page("autoconfig.example.org" + CONFIG, out -> {
                            out.write("HTTP/1.1 200 X\r\nContent-Type: text/xml\r\n\r\n"
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                            for (int i = 0; i < 2000; i++) out.write(new byte[1024]);
                            throw new IOException("enough");
                        })),
                "fail autoconfig web-endless");
        fault(
                all,
                "document type",
                domain -> edit(domain, CONFIG, "<clientConfig", "<!DOCTYPE x><clientConfig"),
                "fail autoconfig web-dtd");
        fault(all, "broken XML", domain -> edit(domain, CONFIG, "</clientConfig>", ""), "fail autoconfig web-broken");
        fault(
                all,
                "other domain",
                domain -> edit(domain, CONFIG, "<domain>example.org<", "<domain>example.net<"),
                "fail autoconfig autoconfig-domain");
        fault(
                all,
                "socket type TLS",
                domain -> edit(domain, CONFIG, "<socketType>SSL<", "<socketType>TLS<"),
                "fail autoconfig autoconfig-socket");
        fault(
                all,
                "somebody's user name",
                domain -> edit(domain, CONFIG, "%EMAILADDRESS%", "ada"),
                "fail autoconfig autoconfig-personal",
                "fail autoconfig settings-differ");
        fault(
                all,
                "a password",
                domain -> edit(domain, CONFIG, "<port>993</port>", "<port>993</port><password>x</password>"),
                "fail autoconfig autoconfig-password");
        fault(
                all,
                "stale port",
                domain -> edit(domain, CONFIG, "<port>993<", "<port>994<"),
                "fail autoconfig settings-differ");
        fault(
                all,
                "stale host in the second file",
                domain -> edit(domain, WELL_KNOWN, "smtp.example.org", "old.example.org"),
                "fail autoconfig settings-differ");
        fault(
                all,
                "no outgoing server",
                domain -> edit(domain, CONFIG, "(?s)<outgoingServer.*</outgoingServer>", ""),
                "fail autoconfig settings-lack");
        fault(
                all,
                "one spelling of Autodiscover only",
                domain -> raw(domain, "autodiscover.example.org/Autodiscover/Autodiscover.xml", 404),
                "fail autodiscover autodiscover-case");
        fault(
                all,
                "POST refused",
                domain -> raw(domain, "autodiscover.example.org" + POX, 405),
                "fail autodiscover web-post-refused");
        fault(
                all,
                "sign-in wanted",
                domain -> raw(domain, "autodiscover.example.org" + POX, 401),
                "unknown autodiscover autodiscover-log-on");
        fault(
                all,
                "POP",
                domain -> edit(domain, POX, "<Type>IMAP<", "<Type>POP<"),
                "fail autodiscover autodiscover-pop",
                "fail autodiscover settings-lack");
        fault(
                all,
                "SSL off",
                domain -> edit(domain, POX, "<SPA>off</SPA>", "<SPA>off</SPA><SSL>off</SSL>"),
                "fail autodiscover autodiscover-ssl");
        fault(all, "no SPA", domain -> edit(domain, POX, "<SPA>off</SPA>", ""), "warn autodiscover autodiscover-spa");
        fault(
                all,
                "a LoginName",
                domain -> edit(domain, POX, "<SPA>off</SPA>", "<SPA>off</SPA><LoginName>ada@example.org</LoginName>"),
                "fail autodiscover autodiscover-personal",
                "fail autodiscover settings-differ");
        fault(
                all,
                "Autodiscover of another server",
                domain -> edit(domain, POX, "imap.example.org", "old.example.org"),
                "fail autodiscover settings-differ");
        fault(all, "no digest", domain -> domain.without("_ua-auto-config"), "fail pacc pacc-no-record");
        fault(
                all,
                "digest of another file",
                domain -> domain.files.compute(PACC, (_, text) -> text + "\n"),
                "fail pacc pacc-digest");
        fault(all, "no file for the digest", domain -> domain.files.remove(PACC), "fail pacc pacc-no-file");
        fault(
                all,
                "digest that is none",
                domain -> domain.record("_ua-auto-config.example.org. 60 IN TXT \"v=UAAC1; d=AAAA\""),
                "fail pacc pacc-record");
        fault(all, "PACC as text", domain -> type(domain, PACC, "text/plain"), "fail pacc web-type");
        fault(
                all,
                "target is an alias",
                domain -> domain.record("_imaps._tcp.example.org. 60 IN SRV 0 1 993 mail.example.org.")
                        .record("mail.example.org. 60 IN CNAME imap.example.org."),
                "fail srv srv-alias",
                "fail srv settings-differ");
        fault(all, "target without address", domain -> domain.without("imap.example.org."), "fail srv srv-no-address");
        fault(
                all,
                "old server has the lower number",
                domain -> domain.record("_imaps._tcp.example.org. 60 IN SRV 10 1 993 imap.example.org.")
                        .another("_imaps._tcp.example.org. 60 IN SRV 0 1 993 smtp.example.org."),
                "fail srv srv-priority");
        fault(
                all,
                "stale port in SRV",
                domain -> domain.record("_submissions._tcp.example.org. 60 IN SRV 0 1 4650 smtp.example.org."),
                "fail srv settings-differ");
        fault(
                all,
                "STARTTLS port for TLS",
                domain -> domain.record("_submissions._tcp.example.org. 60 IN SRV 0 1 587 smtp.example.org."),
                "fail srv srv-port",
                "fail srv settings-differ");
        fault(all, "no record", domain -> domain.without("_imaps._tcp"), "fail srv srv-missing");
        fault(
                all,
                "denied",
                domain -> domain.record("_imaps._tcp.example.org. 60 IN SRV 0 0 0 ."),
                "fail srv srv-denied");
        fault(
                all,
                "denied and offered",
                domain -> domain.another("_imaps._tcp.example.org. 60 IN SRV 0 0 0 ."),
                "fail srv srv-denied-and-others");
        fault(
                all,
                "more than the profile has",
                domain -> domain.record("_pop3s._tcp.example.org. 60 IN SRV 0 1 995 imap.example.org."),
                "warn srv srv-extra");
        fault(
                all,
                "STARTTLS first",
                domain -> domain.record("_imaps._tcp.example.org. 60 IN SRV 10 1 993 imap.example.org.")
                        .record("_imap._tcp.example.org. 60 IN SRV 0 1 143 imap.example.org."),
                "warn srv srv-extra",
                "warn srv srv-starttls-first");
        fault(
                all,
                "mobileconfig as XML",
                domain -> type(domain, APPLE, "application/xml"),
                "fail mobileconfig web-type");
        fault(
                all,
                "mobileconfig of another server",
                domain -> edit(domain, APPLE, "imap.example.org", "old.example.org"),
                "fail mobileconfig settings-differ");
        fault(
                all,
                "mobileconfig that is none",
                domain -> domain.files.put(APPLE, "nothing"),
                "fail mobileconfig settings-none");
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void eachFaultIsNamed(String name, Consumer<LiveDomain> breaking, List<String> expected) throws IOException {
        try (var domain = new LiveDomain()) {
            breaking.accept(domain);
            domain.serve();

            assertEquals(expected, domain.faults(), name);
        }
    }

    @Test
    void withoutAProfileTheFilesAreComparedWithEachOther() throws IOException {
        try (var domain = new LiveDomain()) {
            edit(domain, POX, "imap.example.org", "old.example.org");
            domain.serve();

            var faults = domain.check(false).stream()
                    .filter(finding -> finding.state() == State.FAIL)
                    .toList();
            assertEquals(1, faults.size());
            assertEquals(
                    "IMAP old.example.org:993 tls user@example.org",
                    faults.getFirst().found());
            assertEquals(
                    "IMAP imap.example.org:993 tls user@example.org",
                    faults.getFirst().publish());
        }
    }

    private static void after(LiveDomain domain, Consumer<LoopbackWebServer> change) {
        domain.changes.add(change);
    }

    private static void raw(LiveDomain domain, String hostAndPath, int status) {
        after(domain, serving -> serving.raw(hostAndPath, LoopbackWebServer.head(status, "X: y", "")));
    }

    private static String config(LiveDomain domain) {
        return Objects.requireNonNull(domain.files.get(CONFIG));
    }

    private static void fault(List<Arguments> all, String name, Consumer<LiveDomain> breaking, String... expected) {
        all.add(Arguments.of(name, breaking, List.of(expected)));
    }

    private static void type(LiveDomain domain, String path, String type) {
        domain.types.put(path, type);
    }

    private static void edit(LiveDomain domain, String path, String old, String other) {
        var before = Objects.requireNonNull(domain.files.get(path));
        var edited = before.replaceAll(old, other);
        if (before.equals(edited)) throw new IllegalArgumentException(old + " is not in " + path);
        domain.files.put(path, edited);
    }
}
