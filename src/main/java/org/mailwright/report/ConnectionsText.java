package org.mailwright.report;

import static java.util.stream.Collectors.joining;

import java.net.InetAddress;
import org.mailwright.check.CheckContext;
import org.mailwright.net.dns.NetworkEnvironment;
import org.mailwright.net.mail.ConnectionTrace;
import org.mailwright.net.tls.PeerCertificate;
import org.mailwright.text.Messages;

/** The connections of a check and the network that it ran in, as a section of a report each. */
final class ConnectionsText {

    private final ReportEntries out;
    private final Messages messages;

    ConnectionsText(ReportEntries out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    void add(CheckContext context) {
        out.section("connections");
        for (var contact : context.contacts()) add(contact);
        add(context.surroundings());
    }

    void add(NetworkEnvironment seen) {
        out.section("network");
        out.entry("nameServers", String.join(", ", seen.nameServers()));
        out.entry("protocols", messages.get("report.protocols." + (seen.ipv4() ? "4" : "") + (seen.ipv6() ? "6" : "")));
        out.list("tunnels", seen.tunnels());
        out.list("proxies", seen.proxyVariables());
    }

    private void add(ConnectionTrace contact) {
        out.gap();
        out.entry("server", contact.endpoint().toString());
        var tried = contact.addresses().stream().map(InetAddress::getHostAddress);
        out.entry("addresses", tried.collect(joining(", ")));
        out.entry(
                "connected",
                contact.connected().map(InetAddress::getHostAddress).orElse(messages.get("report.unanswered")));
        contact.tls().ifPresent(tls -> out.entry("tls", tls.version() + ", " + tls.cipher()));
        contact.certificates().forEach(this::add);
    }

    private void add(PeerCertificate shown) {
        out.entry("certificate", shown.subject());
        out.entry("issuer", shown.issuer());
        out.entry("hosts", String.join(", ", shown.hosts()));
        var until = shown.notAfter().toString();
        out.entry("valid", messages.get("report.from-until", shown.notBefore().toString(), until));
        out.entry("key", shown.key() + ", " + shown.signature());
        out.entry("sha256", shown.sha256());
    }
}
