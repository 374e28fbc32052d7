package org.mailwright.report;

import java.net.InetAddress;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.check.CheckContext;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.Finding;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.net.mail.ConnectionTrace;
import org.mailwright.net.tls.PeerCertificate;
import org.mailwright.text.ArrivalWords;
import org.mailwright.text.LogOnWords;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** A report as text for a help desk, in the person's language: what it comes to, then everything. */
public final class ItReportText {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    /** Every name that stands before a value. */
    private static final List<String> NAMES = List.of(
            "result",
            "where",
            "reply",
            "happened",
            "turn",
            "next",
            "cure",
            "tested",
            "source",
            "server",
            "username",
            "logOn",
            "addresses",
            "connected",
            "tls",
            "certificate",
            "issuer",
            "hosts",
            "valid",
            "key",
            "sha256",
            "nameServers",
            "protocols",
            "tunnels",
            "proxies",
            "program",
            "java",
            "system",
            "messageId",
            "arrival");

    private final ItReport report;
    private final CheckReport check;
    private final Messages messages;
    private final Wording wording;
    private final ReportLines lines;

    private ItReportText(ItReport report, Messages messages) {
        this.report = report;
        this.messages = messages;
        check = report.check();
        wording = new Wording(messages);
        lines = new ReportLines(
                NAMES.stream().map(this::name).mapToInt(String::length).max().orElseThrow());
    }

    /**
     * The whole report.
     *
     * @param messages in the language that the report's advice is in
     */
    public static String of(ItReport report, Messages messages) {
        return new ItReportText(report, messages).text();
    }

    private String text() {
        lines.title(messages.get("report.title", check.settings().address().display()));
        summary();
        section("settings");
        check.settings().incoming().ifPresent(server -> settings(Side.INCOMING, server));
        check.settings().outgoing().ifPresent(server -> settings(Side.OUTGOING, server));
        section("stages");
        for (var side : Side.values()) stages(side);
        new LogOnWords(messages).of(check).forEach(lines::line);
        check.trace().context().ifPresent(this::circumstances);
        section("program");
        entry("program", report.machine().program());
        entry("system", report.machine().system());
        entry("java", report.machine().java());
        section("transcript");
        check.trace().transcript().forEach(lines::line);
        return lines.text();
    }

    private void summary() {
        var advice = report.advice();
        boolean fine = check.cause() == Cause.NONE;
        entry(
                "result",
                fine
                        ? messages.get("report.fine")
                        : advice.title() + " (" + check.cause().code() + ")");
        entry("where", where());
        if (!fine) {
            entry("reply", reply().orElse(""));
            entry("happened", advice.happened());
            entry("turn", wording.of(advice.turn()));
            entry("next", advice.next());
            advice.helpDesk().ifPresent(words -> entry("", words));
            advice.links().stream().map(URI::toString).forEach(page -> entry("", page));
        }
        check.suggestion().ifPresent(change -> entry("cure", cure(change)));
        check.arrival().ifPresent(arrival -> entry("arrival", arrival(arrival)));
        new ArrivalWords(messages).of(check).forEach(line -> entry("", line));
        check.messageId().ifPresent(id -> entry("messageId", id));
        entry("tested", WHEN.format(report.tested()));
    }

    private String where() {
        return Stream.of(
                        check.side().map(wording::of),
                        check.stage().map(wording::of),
                        check.side()
                                .flatMap(check.settings()::server)
                                .map(server -> server.endpoint().toString()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private Optional<String> reply() {
        return check.findings().stream()
                .filter(finding -> finding.cause() == check.cause())
                .flatMap(finding -> finding.reply().stream())
                .findFirst();
    }

    private String cure(CheckReport.Suggestion change) {
        return messages.get(
                change.verified() ? "report.cure.verified" : "report.cure.untested",
                server(change.server()),
                change.server().username());
    }

    private String arrival(Arrival arrival) {
        var seconds = seconds(arrival.took().toMillis());
        var how = arrival.found()
                ? messages.get("report.arrived", arrival.folder().orElse("INBOX"), seconds)
                : messages.get("report.not-arrived", seconds);
        return how
                + wording.of(arrival.authentication()).map(said -> "\n" + said).orElse("");
    }

    private void settings(Side side, ServerSettings server) {
        lines.gap();
        entry(side, server(server));
        entry("username", server.username());
        entry(
                "logOn",
                String.join(", ", server.auth().stream().map(AuthMethod::code).toList()));
        Optional.ofNullable(report.origin().codes().get(side)).ifPresent(code -> entry("source", source(code)));
    }

    private String source(String code) {
        return Stream.of("source." + code, "report.source." + code)
                .filter(messages::has)
                .findFirst()
                .map(messages::get)
                .orElse(code);
    }

    private String server(ServerSettings server) {
        return messages.get(
                "report.server",
                server.protocol().code().toUpperCase(messages.locale()),
                server.endpoint().host(),
                Integer.toString(server.endpoint().port()),
                wording.of(server.encryption()));
    }

    private void stages(Side side) {
        var findings = check.findings().stream()
                .filter(finding -> finding.side() == side)
                .toList();
        if (findings.isEmpty()) return;
        lines.line(wording.of(side));
        findings.forEach(this::stage);
    }

    private void stage(Finding finding) {
        var status = messages.get("report.status." + finding.status().code());
        var time = finding.status() == Finding.Status.SKIPPED
                ? ""
                : seconds(finding.took().toMillis());
        var cause = finding.cause() == Cause.NONE ? "" : finding.cause().code();
        lines.line("  %-10s %-26s %8s  %s".formatted(status, wording.of(finding.stage()), time, cause));
        finding.reply().stream().flatMap(String::lines).forEach(line -> lines.line(" ".repeat(13) + line));
        if (finding.reply().isPresent() && !check.isAuthenticated(finding)) {
            lines.line(" ".repeat(13) + new LogOnWords(messages).unauthenticated());
        }
    }

    private void circumstances(CheckContext circumstances) {
        section("connections");
        for (var contact : circumstances.contacts()) contact(contact);
        section("network");
        var seen = circumstances.surroundings();
        entry("nameServers", String.join(", ", seen.nameServers()));
        entry("protocols", messages.get("report.protocols." + (seen.ipv4() ? "4" : "") + (seen.ipv6() ? "6" : "")));
        entry("tunnels", seen.tunnels().isEmpty() ? messages.get("report.none") : String.join(", ", seen.tunnels()));
        entry(
                "proxies",
                seen.proxyVariables().isEmpty()
                        ? messages.get("report.none")
                        : String.join(", ", seen.proxyVariables()));
    }

    private void contact(ConnectionTrace contact) {
        lines.gap();
        entry("server", contact.endpoint().toString());
        entry("addresses", addresses(contact.addresses()));
        entry(
                "connected",
                contact.connected().map(InetAddress::getHostAddress).orElse(messages.get("report.unanswered")));
        contact.tls().ifPresent(tls -> entry("tls", tls.version() + ", " + tls.cipher()));
        contact.certificates().forEach(this::certificate);
    }

    private void certificate(PeerCertificate shown) {
        entry("certificate", shown.subject());
        entry("issuer", shown.issuer());
        entry("hosts", String.join(", ", shown.hosts()));
        entry(
                "valid",
                messages.get(
                        "report.from-until",
                        shown.notBefore().toString(),
                        shown.notAfter().toString()));
        entry("key", shown.key() + ", " + shown.signature());
        entry("sha256", shown.sha256());
    }

    private static String addresses(List<InetAddress> addresses) {
        return String.join(
                ", ", addresses.stream().map(InetAddress::getHostAddress).toList());
    }

    private String seconds(long millis) {
        return String.format(messages.locale(), "%.3f s", millis / 1000.0);
    }

    private void section(String key) {
        lines.section(messages.get("report.section." + key));
    }

    private String name(String key) {
        return messages.get("report.name." + key);
    }

    private void entry(String key, String value) {
        if (!value.isBlank()) lines.entry(key.isEmpty() ? "" : name(key), value);
    }

    private void entry(Side side, String value) {
        lines.entry(wording.of(side), value);
    }
}
