package org.mailwright.publish.live;

import java.util.stream.Stream;

/** What is wrong in a file that arrives. */
final class ContentFaults {

    private ContentFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                Fault.of(
                        "other domain",
                        domain -> domain.edit(LiveDomain.CONFIG, "<domain>example.org<", "<domain>example.net<"),
                        "fail autoconfig autoconfig-domain"),
                Fault.of(
                        "socket type TLS",
                        domain -> domain.edit(LiveDomain.CONFIG, "<socketType>SSL<", "<socketType>TLS<"),
                        "fail autoconfig autoconfig-socket"),
                Fault.of(
                        "somebody's user name",
                        domain -> domain.edit(LiveDomain.CONFIG, "%EMAILADDRESS%", "ada"),
                        "fail autoconfig autoconfig-personal",
                        "fail autoconfig settings-differ"),
                Fault.of(
                        "a password",
                        domain -> domain.edit(
                                LiveDomain.CONFIG, "<port>993</port>", "<port>993</port><password>x</password>"),
                        "fail autoconfig autoconfig-password"),
                Fault.of(
                        "stale port",
                        domain -> domain.edit(LiveDomain.CONFIG, "<port>993<", "<port>994<"),
                        "fail autoconfig settings-differ"),
                Fault.of(
                        "stale host in the second file",
                        domain -> domain.edit(LiveDomain.WELL_KNOWN, "smtp.example.org", "old.example.org"),
                        "fail autoconfig settings-differ"),
                Fault.of(
                        "no outgoing server",
                        domain -> domain.edit(LiveDomain.CONFIG, "(?s)<outgoingServer.*</outgoingServer>", ""),
                        "fail autoconfig settings-lack"),
                Fault.of(
                        "one spelling of Autodiscover only",
                        domain -> domain.raw("autodiscover.example.org/Autodiscover/Autodiscover.xml", 404),
                        "fail autodiscover autodiscover-case"),
                Fault.of(
                        "sign-in wanted",
                        domain -> domain.raw("autodiscover.example.org" + LiveDomain.POX, 401),
                        "unknown autodiscover autodiscover-log-on"),
                Fault.of(
                        "POP",
                        domain -> domain.edit(LiveDomain.POX, "<Type>IMAP<", "<Type>POP<"),
                        "fail autodiscover autodiscover-pop",
                        "fail autodiscover settings-lack"),
                Fault.of(
                        "SSL off",
                        domain -> domain.edit(LiveDomain.POX, "<SPA>off</SPA>", "<SPA>off</SPA><SSL>off</SSL>"),
                        "fail autodiscover autodiscover-ssl"),
                Fault.of(
                        "no SPA",
                        domain -> domain.edit(LiveDomain.POX, "<SPA>off</SPA>", ""),
                        "warn autodiscover autodiscover-spa"),
                Fault.of(
                        "a LoginName",
                        domain -> domain.edit(
                                LiveDomain.POX,
                                "<SPA>off</SPA>",
                                "<SPA>off</SPA><LoginName>ada@example.org</LoginName>"),
                        "fail autodiscover autodiscover-personal",
                        "fail autodiscover settings-differ"),
                Fault.of(
                        "Autodiscover of another server",
                        domain -> domain.edit(LiveDomain.POX, "imap.example.org", "old.example.org"),
                        "fail autodiscover settings-differ"),
                Fault.of(
                        "digest of another file",
                        domain -> domain.files.compute(LiveDomain.PACC, (_, text) -> text + "\n"),
                        "fail pacc pacc-digest"),
                Fault.of(
                        "no file for the digest",
                        domain -> domain.files.remove(LiveDomain.PACC),
                        "fail pacc pacc-no-file"),
                Fault.of(
                        "mobileconfig of another server",
                        domain -> domain.edit(LiveDomain.APPLE, "imap.example.org", "old.example.org"),
                        "fail mobileconfig settings-differ"),
                Fault.of(
                        "mobileconfig that is none",
                        domain -> domain.files.put(LiveDomain.APPLE, "nothing"),
                        "fail mobileconfig settings-none"));
    }
}
