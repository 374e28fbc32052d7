package org.mailwright.net.mail;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Secret;
import org.mailwright.net.tls.PeerCertificate;
import org.mailwright.net.tls.TlsSession;

/**
 * What was said on a connection, line by line, with secrets masked wherever they turn up, and how the connection came
 * about. Where it took more than one, they follow each other.
 */
public final class Transcript {

    private static final String MASK = "••••";
    private static final int MOST_LINES = 2000;
    private static final int LONGEST_LINE = 1000;

    /** A shorter text would mask half of every reply, and is no secret. */
    private static final int SHORTEST_SECRET = 4;

    private final List<String> lines = new ArrayList<>();
    private final List<ConnectionTrace> contacts = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final Consumer<String> listener;

    /** A transcript whose lines are also told as they come. */
    public Transcript(Consumer<String> listener) {
        this.listener = listener;
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** The connections in their order, those that failed too. */
    public synchronized List<ConnectionTrace> contacts() {
        return List.copyOf(contacts);
    }

    public synchronized void seeks(Endpoint endpoint, List<InetAddress> addresses) {
        contacts.add(ConnectionTrace.sought(endpoint, addresses));
    }

    public synchronized void connected(InetAddress address) {
        contacts.addLast(contacts.removeLast().connected(address));
    }

    synchronized void agreed(TlsSession session) {
        contacts.addLast(contacts.removeLast().agreed(session));
    }

    synchronized void shown(List<X509Certificate> chain) {
        var certificates = chain.stream().map(PeerCertificate::of).toList();
        certificates.forEach(certificate -> note(certificate.line()));
        contacts.addLast(contacts.removeLast().shown(certificates));
    }

    /** Masks a password in everything from now on, as it is, within IMAP's quotes and in Base64: some servers echo. */
    synchronized void hide(Secret secret) {
        var bytes = secret.utf8();
        var text = new String(bytes, StandardCharsets.UTF_8);
        hide(text);
        hide(text.replaceAll("[\\\\\"]", "\\\\$0"));
        hide(Base64.getEncoder().encodeToString(bytes));
        Arrays.fill(bytes, (byte) 0);
    }

    /** Masks a text that holds a secret, such as the initial response of AUTH PLAIN. */
    synchronized void hide(String secret) {
        if (secret.length() >= SHORTEST_SECRET) secrets.add(secret);
    }

    /** The text with every secret that is hidden now replaced by dots. */
    public synchronized String masked(String text) {
        var masked = text;
        for (var secret : secrets) masked = masked.replace(secret, MASK);
        return masked;
    }

    /** Forgets the secrets, once nothing more can come that holds them. */
    public synchronized void forgetSecrets() {
        secrets.clear();
    }

    void server(String line) {
        add("S: " + masked(line));
    }

    void client(String line) {
        add("C: " + masked(line));
    }

    void note(String line) {
        add("-- " + line);
    }

    private synchronized void add(String line) {
        if (lines.size() >= MOST_LINES) return;
        var shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " …" : line;
        lines.add(shown);
        listener.accept(shown);
    }
}
