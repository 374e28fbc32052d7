package org.mailwright.publish.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What goes wrong on a web server, whatever it serves. */
final class WebFaults {

    private WebFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                Fault.of(
                        "wrong content type",
                        domain -> domain.type(LiveDomain.CONFIG, "text/plain"),
                        "fail autoconfig web-type"),
                Fault.of(
                        "no content type for the well-known file",
                        domain -> domain.type(LiveDomain.WELL_KNOWN, "application/octet-stream"),
                        "fail autoconfig web-type"),
                Fault.of(
                        "certificate for another name",
                        domain -> domain.certified = List.of("www.example.org"),
                        "fail autoconfig web-certificate",
                        "fail autodiscover web-certificate",
                        "fail pacc web-certificate",
                        "fail mobileconfig web-certificate"),
                Fault.of(
                        "certificate without the website's name",
                        domain -> domain.certified = List.of("*.example.org"),
                        "warn autoconfig web-certificate"),
                Fault.of(
                        "http only",
                        domain -> {
                            domain.clear.with(
                                    "autoconfig.example.org" + LiveDomain.CONFIG, "text/xml", domain.config());
                            domain.files.remove(LiveDomain.CONFIG);
                        },
                        "fail autoconfig web-http-only"),
                Fault.of(
                        "redirect to elsewhere",
                        domain -> domain.after(serving -> serving.redirecting(
                                        "autoconfig.example.org" + LiveDomain.CONFIG,
                                        "https://smtp.example.org:" + serving.port() + "/x")
                                .with("smtp.example.org/x", "text/xml", domain.config())),
                        "fail autoconfig web-elsewhere"),
                Fault.of(
                        "redirect to http",
                        domain -> domain.after(serving -> serving.redirecting(
                                "autoconfig.example.org" + LiveDomain.CONFIG, "http://autoconfig.example.org/x")),
                        "fail autoconfig web-to-http"),
                Fault.of(
                        "redirect round and round",
                        domain -> domain.after(serving -> serving.redirecting(
                                "autoconfig.example.org" + LiveDomain.CONFIG,
                                "https://autoconfig.example.org:" + serving.port() + LiveDomain.CONFIG)),
                        "fail autoconfig web-endless"),
                Fault.of(
                        "missing well-known file",
                        domain -> domain.files.remove(LiveDomain.WELL_KNOWN),
                        "absent autoconfig web-missing"),
                Fault.of(
                        "both files missing",
                        domain -> {
                            domain.files.remove(LiveDomain.WELL_KNOWN);
                            domain.files.remove(LiveDomain.CONFIG);
                        },
                        "fail autoconfig web-missing"),
                Fault.of(
                        "a page for everything",
                        domain -> {
                            domain.type(LiveDomain.CONFIG, "text/html");
                        },
                        "absent autoconfig web-page"),
                Fault.of(
                        "server error",
                        domain -> domain.raw("autoconfig.example.org" + LiveDomain.CONFIG, 503),
                        "fail autoconfig web-server-error"),
                Fault.of(
                        "forbidden",
                        domain -> domain.raw("autoconfig.example.org" + LiveDomain.CONFIG, 403),
                        "fail autoconfig web-refused"),
                Fault.of(
                        "endless body",
                        domain -> domain.after(serving ->
                                serving.page("autoconfig.example.org" + LiveDomain.CONFIG, out -> {
                                    out.write("HTTP/1.1 200 X\r\nContent-Type: text/xml\r\n\r\n".getBytes(US_ASCII));
                                    for (int i = 0; i < 2000; i++) out.write(new byte[1024]);
                                    throw new IOException("enough");
                                })),
                        "fail autoconfig web-endless"),
                Fault.of(
                        "document type",
                        domain -> domain.edit(LiveDomain.CONFIG, "<clientConfig", "<!DOCTYPE x><clientConfig"),
                        "fail autoconfig web-dtd"),
                Fault.of(
                        "broken XML",
                        domain -> domain.edit(LiveDomain.CONFIG, "</clientConfig>", ""),
                        "fail autoconfig web-broken"),
                Fault.of(
                        "POST refused",
                        domain -> domain.raw("autodiscover.example.org" + LiveDomain.POX, 405),
                        "fail autodiscover web-post-refused"),
                Fault.of(
                        "LiveDomain.PACC as text",
                        domain -> domain.type(LiveDomain.PACC, "text/plain"),
                        "fail pacc web-type"),
                Fault.of(
                        "mobileconfig as XML",
                        domain -> domain.type(LiveDomain.APPLE, "application/xml"),
                        "fail mobileconfig web-type"));
    }
}
