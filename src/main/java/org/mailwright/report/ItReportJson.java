package org.mailwright.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mailwright.check.CheckContext;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.check.Finding;
import org.mailwright.check.Observation;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.SafeText;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.net.mail.ConnectionTrace;
import org.mailwright.net.tls.PeerCertificate;
import org.mailwright.text.Advice;

/** A report as JSON, as docs/it-report.md describes it. The names are a promise: additions only. */
public final class ItReportJson {

    private static final int VERSION = 1;

    private final JsonWriter json;

    private ItReportJson(JsonWriter json) {
        this.json = json;
    }

    public static String of(ItReport report) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setFormattingStyle(FormattingStyle.PRETTY);
            json.setHtmlSafe(false);
            new ItReportJson(json).write(report);
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be written", e);
        }
        return SafeText.json(text.toString()) + '\n';
    }

    /** Writes a value that need not be there. */
    @FunctionalInterface
    private interface Body<T> {
        void write(T value) throws IOException;
    }

    private void write(ItReport report) throws IOException {
        var check = report.check();
        json.beginObject();
        json.name("mailwrightReport").value(VERSION);
        json.name("tested").value(report.tested().toString());
        json.name("addressHidden").value(report.hidesAddress());
        json.name("address").value(check.settings().address().toString());
        json.name("outcome").value(check.outcome().code());
        json.name("cause").value(check.cause().code());
        text("side", check.side().map(Side::code));
        text("stage", check.stage().map(Stage::code));
        advice(report.advice(), report.machine());
        words("clues", check.observations().stream().map(Observation::code).toList());
        value("suggestion", check.suggestion(), change -> {
            json.beginObject();
            json.name("verified").value(change.verified());
            server("server", Optional.of(change.server()));
            json.endObject();
        });
        settings(report);
        list("stages", check.findings(), this::stage);
        text("messageId", check.messageId());
        value("arrival", check.arrival(), this::arrival);
        list("connections", contacts(check), this::connection);
        value("network", check.trace().context(), this::network);
        program(report.machine());
        words("transcript", check.trace().transcript());
        json.name("millis").value(check.trace().took().toMillis());
        json.endObject();
    }

    private static List<ConnectionTrace> contacts(CheckReport check) {
        return check.trace().context().map(CheckContext::contacts).orElse(List.of());
    }

    private void advice(Advice advice, ItReport.Machine machine) throws IOException {
        json.name("advice").beginObject();
        json.name("language").value(machine.language().toLanguageTag());
        json.name("title").value(advice.title());
        json.name("happened").value(advice.happened());
        json.name("turn").value(advice.turn().code());
        json.name("next").value(advice.next());
        if (advice.helpDesk().isPresent())
            json.name("helpDesk").value(advice.helpDesk().get());
        words("links", advice.links().stream().map(URI::toString).toList());
        json.endObject();
    }

    private void settings(ItReport report) throws IOException {
        var settings = report.check().settings();
        json.name("settings").beginObject();
        json.name("source").beginObject();
        for (var side : Side.values()) {
            text(side.code(), Optional.ofNullable(report.origin().codes().get(side)));
        }
        json.endObject();
        text("provider", report.origin().provider());
        server("incoming", settings.incoming());
        server("outgoing", settings.outgoing());
        json.name("outgoingLogin").value(settings.outgoingLogin().code());
        json.endObject();
    }

    private void server(String name, Optional<ServerSettings> settings) throws IOException {
        value(name, settings, server -> {
            json.beginObject();
            json.name("protocol").value(server.protocol().code());
            json.name("host").value(server.endpoint().host());
            json.name("port").value(server.endpoint().port());
            json.name("encryption").value(server.encryption().code());
            words("auth", server.auth().stream().map(AuthMethod::code).toList());
            json.name("username").value(server.username());
            json.endObject();
        });
    }

    private void stage(Finding finding) throws IOException {
        json.beginObject();
        json.name("side").value(finding.side().code());
        json.name("stage").value(finding.stage().code());
        json.name("status").value(finding.status().code());
        json.name("cause").value(finding.cause().code());
        json.name("millis").value(finding.took().toMillis());
        text("reply", finding.reply());
        json.endObject();
    }

    private void arrival(Arrival arrival) throws IOException {
        json.beginObject();
        json.name("found").value(arrival.found());
        text("folder", arrival.folder());
        json.name("millis").value(arrival.took().toMillis());
        text("spf", arrival.authentication().spf());
        text("dkim", arrival.authentication().dkim());
        text("dmarc", arrival.authentication().dmarc());
        json.endObject();
    }

    private void connection(ConnectionTrace contact) throws IOException {
        json.beginObject();
        json.name("host").value(contact.endpoint().host());
        json.name("port").value(contact.endpoint().port());
        words(
                "addresses",
                contact.addresses().stream().map(InetAddress::getHostAddress).toList());
        text("connected", contact.connected().map(InetAddress::getHostAddress));
        value("tls", contact.tls(), tls -> {
            json.beginObject();
            json.name("version").value(tls.version());
            json.name("cipher").value(tls.cipher());
            json.endObject();
        });
        list("certificates", contact.certificates(), this::certificate);
        json.endObject();
    }

    private void certificate(PeerCertificate shown) throws IOException {
        json.beginObject();
        json.name("subject").value(shown.subject());
        json.name("issuer").value(shown.issuer());
        words("hosts", shown.hosts());
        json.name("notBefore").value(shown.notBefore().toString());
        json.name("notAfter").value(shown.notAfter().toString());
        json.name("key").value(shown.key());
        json.name("signature").value(shown.signature());
        json.name("sha256").value(shown.sha256());
        json.endObject();
    }

    private void network(CheckContext circumstances) throws IOException {
        var seen = circumstances.surroundings();
        json.beginObject();
        words("nameServers", seen.nameServers());
        json.name("ipv4").value(seen.ipv4());
        json.name("ipv6").value(seen.ipv6());
        words("tunnels", seen.tunnels());
        words("proxyVariables", seen.proxyVariables());
        json.endObject();
    }

    private void program(ItReport.Machine machine) throws IOException {
        json.name("program").beginObject();
        json.name("version").value(machine.program());
        json.name("java").value(machine.java());
        json.name("system").value(machine.system());
        json.endObject();
    }

    private <T> void list(String name, List<T> values, Body<T> body) throws IOException {
        json.name(name).beginArray();
        for (var value : values) body.write(value);
        json.endArray();
    }

    private void words(String name, List<String> words) throws IOException {
        list(name, words, json::value);
    }

    private void text(String name, Optional<String> text) throws IOException {
        value(name, text, json::value);
    }

    private <T> void value(String name, Optional<T> value, Body<T> body) throws IOException {
        json.name(name);
        if (value.isPresent()) body.write(value.get());
        else json.nullValue();
    }
}
