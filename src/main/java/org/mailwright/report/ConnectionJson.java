package org.mailwright.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.InetAddress;
import org.mailwright.net.dns.NetworkEnvironment;
import org.mailwright.net.mail.ConnectionTrace;
import org.mailwright.net.tls.PeerCertificate;

/** The connections of a check and the network that it ran in, as JSON. */
final class ConnectionJson {

    private final JsonWriter json;

    ConnectionJson(JsonWriter json) {
        this.json = json;
    }

    void connection(ConnectionTrace contact) throws IOException {
        json.beginObject();
        json.name("host").value(contact.endpoint().host());
        json.name("port").value(contact.endpoint().port());
        JsonParts.words(
                json.name("addresses"),
                contact.addresses().stream().map(InetAddress::getHostAddress).toList());
        JsonParts.text(json.name("connected"), contact.connected().map(InetAddress::getHostAddress));
        JsonParts.value(json.name("tls"), contact.tls(), tls -> {
            json.beginObject();
            json.name("version").value(tls.version());
            json.name("cipher").value(tls.cipher());
            json.endObject();
        });
        json.name("certificates").beginArray();
        for (var certificate : contact.certificates()) certificate(certificate);
        json.endArray();
        json.endObject();
    }

    private void certificate(PeerCertificate shown) throws IOException {
        json.beginObject();
        json.name("subject").value(shown.subject());
        json.name("issuer").value(shown.issuer());
        JsonParts.words(json.name("hosts"), shown.hosts());
        json.name("notBefore").value(shown.notBefore().toString());
        json.name("notAfter").value(shown.notAfter().toString());
        json.name("key").value(shown.key());
        json.name("signature").value(shown.signature());
        json.name("sha256").value(shown.sha256());
        json.endObject();
    }

    void network(NetworkEnvironment seen) throws IOException {
        json.beginObject();
        JsonParts.words(json.name("nameServers"), seen.nameServers());
        json.name("ipv4").value(seen.ipv4()).name("ipv6").value(seen.ipv6());
        JsonParts.words(json.name("tunnels"), seen.tunnels());
        JsonParts.words(json.name("proxyVariables"), seen.proxyVariables());
        json.endObject();
    }
}
