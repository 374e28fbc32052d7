package org.mailwright.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mailwright.model.Endpoint;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A name server on this computer, by UDP and TCP on one port, that knows what a test tells it and nothing else. */
public final class LoopbackNameServer implements AutoCloseable {

    private static final int PORTS_TO_TRY = 20;

    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final Map<String, List<Record>> records = new ConcurrentHashMap<>();
    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile boolean truncating;
    private volatile boolean signed;

    public LoopbackNameServer() {
        var loopback = InetAddress.getLoopbackAddress();
        DatagramSocket datagrams = null;
        ServerSocket streams = null;
        try {
            for (int i = 0; streams == null && i < PORTS_TO_TRY; i++) {
                datagrams = new DatagramSocket(0, loopback);
                try {
                    streams = new ServerSocket(datagrams.getLocalPort(), 50, loopback);
                } catch (IOException e) {
                    datagrams.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (datagrams == null || streams == null) throw new IllegalStateException("no port free for both");
        udp = datagrams;
        tcp = streams;
        Thread.startVirtualThread(this::serveUdp);
        Thread.startVirtualThread(this::serveTcp);
    }

    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", udp.getLocalPort());
    }

    /** Adds a record as a zone file writes it, such as {@code ("example.org", "MX", "10 mx.example.org.")}. */
    public LoopbackNameServer with(String name, String type, String data) {
        try {
            var owner = Name.fromString(name, Name.root);
            var record = Record.fromString(owner, Type.value(type), DClass.IN, 60, data, Name.root);
            records.computeIfAbsent(key(owner, record.getType()), _ -> new CopyOnWriteArrayList<>())
                    .add(record);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes every question about a name fail with a code of {@link Rcode}. */
    public LoopbackNameServer failing(String name, int code) {
        codes.put(name, code);
        return this;
    }

    /** From now on nothing is answered. */
    public LoopbackNameServer silent() {
        silent = true;
        return this;
    }

    /** From now on UDP says only that TCP has more. */
    public LoopbackNameServer truncating() {
        truncating = true;
        return this;
    }

    /** From now on every answer is said to be checked by DNSSEC. */
    public LoopbackNameServer signed() {
        signed = true;
        return this;
    }

    /** What was asked, such as {@code example.org MX udp}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }

    private void serveUdp() {
        var buffer = new byte[4096];
        while (!udp.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                udp.receive(packet);
                var query = new Message(java.util.Arrays.copyOf(buffer, packet.getLength()));
                var answer = answer(query, "udp");
                if (silent) continue;
                if (truncating) {
                    answer.removeAllRecords(Section.ANSWER);
                    answer.getHeader().setFlag(Flags.TC);
                }
                var wire = answer.toWire(1232);
                udp.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
            } catch (IOException e) {
                if (!udp.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void serveTcp() {
        while (!tcp.isClosed()) {
            try {
                var client = tcp.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                if (!tcp.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new DataInputStream(client.getInputStream());
                var out = new DataOutputStream(client.getOutputStream())) {
            var query = new byte[in.readUnsignedShort()];
            in.readFully(query);
            var answer = answer(new Message(query), "tcp");
            if (silent) return;
            var wire = answer.toWire(65535);
            out.writeShort(wire.length);
            out.write(wire);
        } catch (IOException e) {
            // The client has gone; the test sees what it got.
        }
    }

    private Message answer(Message query, String transport) {
        var question = query.getQuestion();
        var name = question.getName().toString(true).toLowerCase(java.util.Locale.ROOT);
        asked.add(name + " " + Type.string(question.getType()) + " " + transport);
        var answer = new Message(query.getHeader().getID());
        Header header = answer.getHeader();
        header.setFlag(Flags.QR);
        header.setFlag(Flags.RD);
        header.setFlag(Flags.RA);
        if (signed) header.setFlag(Flags.AD);
        answer.addRecord(question, Section.QUESTION);
        var found = new ArrayList<Record>();
        found.addAll(records.getOrDefault(key(question.getName(), question.getType()), List.of()));
        found.addAll(records.getOrDefault(key(question.getName(), Type.CNAME), List.of()));
        found.forEach(record -> answer.addRecord(record, Section.ANSWER));
        var code = codes.get(name);
        if (code != null) header.setRcode(code);
        else if (!knows(name)) header.setRcode(Rcode.NXDOMAIN);
        return answer;
    }

    /** A name exists when it has a record, or when a name below it has. */
    private boolean knows(String name) {
        return records.keySet().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .anyMatch(owner -> owner.equals(name) || owner.endsWith("." + name));
    }

    private static String key(Name name, int type) {
        return name.toString(true).toLowerCase(java.util.Locale.ROOT) + " " + type;
    }

    static Name name(String text) throws TextParseException {
        return Name.fromString(text, Name.root);
    }
}
