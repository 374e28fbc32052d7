package org.mailwright.publish.live;

import java.util.stream.Stream;

/** What goes wrong in DNS. */
final class RecordFaults {

    private RecordFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                Fault.of("no digest", domain -> domain.without("_ua-auto-config"), "fail pacc pacc-no-record"),
                Fault.of(
                        "digest that is none",
                        domain -> domain.record("_ua-auto-config.example.org. 60 IN TXT \"v=UAAC1; d=AAAA\""),
                        "fail pacc pacc-record"),
                Fault.of(
                        "target is an alias",
                        domain -> domain.record("_imaps._tcp.example.org. 60 IN SRV 0 1 993 mail.example.org.")
                                .record("mail.example.org. 60 IN CNAME imap.example.org."),
                        "fail srv srv-alias",
                        "fail srv settings-differ"),
                Fault.of(
                        "target without address",
                        domain -> domain.without("imap.example.org."),
                        "fail srv srv-no-address"),
                Fault.of(
                        "old server has the lower number",
                        domain -> domain.record("_imaps._tcp.example.org. 60 IN SRV 10 1 993 imap.example.org.")
                                .another("_imaps._tcp.example.org. 60 IN SRV 0 1 993 smtp.example.org."),
                        "fail srv srv-priority"),
                Fault.of(
                        "stale port in SRV",
                        domain -> domain.record("_submissions._tcp.example.org. 60 IN SRV 0 1 4650 smtp.example.org."),
                        "fail srv settings-differ"),
                Fault.of(
                        "STARTTLS port for TLS",
                        domain -> domain.record("_submissions._tcp.example.org. 60 IN SRV 0 1 587 smtp.example.org."),
                        "fail srv srv-port",
                        "fail srv settings-differ"),
                Fault.of("no record", domain -> domain.without("_imaps._tcp"), "fail srv srv-missing"),
                Fault.of(
                        "denied",
                        domain -> domain.record("_imaps._tcp.example.org. 60 IN SRV 0 0 0 ."),
                        "fail srv srv-denied"),
                Fault.of(
                        "denied and offered",
                        domain -> domain.another("_imaps._tcp.example.org. 60 IN SRV 0 0 0 ."),
                        "fail srv srv-denied-and-others"),
                Fault.of(
                        "more than the profile has",
                        domain -> domain.record("_pop3s._tcp.example.org. 60 IN SRV 0 1 995 imap.example.org."),
                        "warn srv srv-extra"),
                Fault.of(
                        "STARTTLS first",
                        domain -> domain.record("_imaps._tcp.example.org. 60 IN SRV 10 1 993 imap.example.org.")
                                .record("_imap._tcp.example.org. 60 IN SRV 0 1 143 imap.example.org."),
                        "warn srv srv-extra",
                        "warn srv srv-starttls-first"));
    }
}
