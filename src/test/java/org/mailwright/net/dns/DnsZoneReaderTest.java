package org.mailwright.net.dns;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailwright.net.LoopbackNameServer;
import org.mailwright.net.dns.ZoneReader.Status;
import org.xbill.DNS.Rcode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DnsZoneReaderTest {

    private final LoopbackNameServer server = new LoopbackNameServer();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void readsEachTypeAsText() throws DnsFailure {
        server.with("example.org", "A", "192.0.2.1")
                .with("example.org", "AAAA", "2001:db8::1")
                .with("example.org", "MX", "10 MX.example.org.")
                .with("example.org", "TXT", "\"v=spf1 \" \"-all\"")
                .with("_imaps._tcp.example.org", "SRV", "0 1 993 imap.example.org.")
                .with("_25._tcp.mx.example.org", "TLSA", "3 1 1 0A0B")
                .with("1.2.0.192.in-addr.arpa", "PTR", "mx.example.org.");

        assertEquals(List.of("192.0.2.1"), ask("example.org", ZoneReader.Type.A).values());
        assertEquals(
                List.of("2001:db8:0:0:0:0:0:1"),
                ask("example.org", ZoneReader.Type.AAAA).values());
        assertEquals(
                List.of("10 mx.example.org"),
                ask("example.org", ZoneReader.Type.MX).values());
        assertEquals(
                List.of("v=spf1 -all"), ask("example.org", ZoneReader.Type.TXT).values());
        assertEquals(
                List.of("0 1 993 imap.example.org"),
                ask("_imaps._tcp.example.org", ZoneReader.Type.SRV).values());
        assertEquals(
                List.of("3 1 1 0a0b"),
                ask("_25._tcp.mx.example.org", ZoneReader.Type.TLSA).values());
        assertEquals(
                List.of("mx.example.org"),
                ask("1.2.0.192.in-addr.arpa", ZoneReader.Type.PTR).values());
    }

    @Test
    void tellsANameWithoutTheRecordFromOneThatIsNotThereAndFromAFailure() throws DnsFailure {
        server.with("example.org", "A", "192.0.2.1").failing("broken.example.org", Rcode.SERVFAIL);

        assertEquals(ZoneReader.Answer.without(Status.EMPTY), ask("example.org", ZoneReader.Type.TXT));
        assertEquals(ZoneReader.Answer.without(Status.MISSING), ask("other.example", ZoneReader.Type.TXT));
        assertEquals(ZoneReader.Answer.without(Status.FAILED), ask("broken.example.org", ZoneReader.Type.TXT));
        assertEquals(ZoneReader.Answer.without(Status.MISSING), ask("a..b", ZoneReader.Type.TXT));
    }

    @Test
    void followsAliasesAndSaysSo() throws DnsFailure {
        server.with("autoconfig.example.org", "CNAME", "web.example.net.").with("web.example.net", "A", "192.0.2.9");

        assertEquals(
                new ZoneReader.Answer(Status.FOUND, List.of("web.example.net"), List.of("192.0.2.9"), false),
                ask("autoconfig.example.org", ZoneReader.Type.A));
        assertEquals(
                List.of("web.example.net"),
                ask("autoconfig.example.org", ZoneReader.Type.CNAME).values());
    }

    @Test
    void aLoopOfAliasesEnds() throws DnsFailure {
        server.with("a.example.org", "CNAME", "b.example.org.").with("b.example.org", "CNAME", "a.example.org.");

        assertEquals(Status.FAILED, ask("a.example.org", ZoneReader.Type.A).status());
    }

    @Test
    void saysWhatTheNameServerChecked() throws DnsFailure {
        server.with("example.org", "A", "192.0.2.1").signed();

        assertTrue(ask("example.org", ZoneReader.Type.A).authenticated());
    }

    private ZoneReader.Answer ask(String name, ZoneReader.Type type) throws DnsFailure {
        return DnsZoneReader.at(server.endpoint()).ask(name, type);
    }
}
