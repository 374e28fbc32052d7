package org.mailwright.practice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Talks to the practice server line by line, as a person with a terminal would. */
public final class Dialogue implements AutoCloseable {

    private static final int LIMIT = 10_000;

    private final PracticeServer server;
    private Socket socket;
    private BufferedReader in;

    private Dialogue(PracticeServer server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        socket.setSoTimeout(LIMIT);
        in = reader(socket);
    }

    public static Dialogue open(PracticeServer server, Protocol protocol, Encryption encryption) throws Exception {
        var endpoint = server.server(protocol, encryption).endpoint();
        var dialogue = new Dialogue(server, new Socket(InetAddress.getLoopbackAddress(), endpoint.port()));
        if (encryption == Encryption.TLS) dialogue.startTls();
        return dialogue;
    }

    /** Trusts the server's certificate only, and wants localhost in it. */
    public static SSLContext trusting(PracticeServer server) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("practice", server.certificate());
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    public void startTls() throws Exception {
        var tls = (SSLSocket) trusting(server).getSocketFactory().createSocket(socket, "localhost", 1, true);
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        socket = tls;
        in = reader(tls);
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    public Dialogue say(String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    public String hear() throws IOException {
        return String.valueOf(in.readLine());
    }

    /** The next line after saying something. */
    public String ask(String text) throws IOException {
        return say(text).hear();
    }

    /** All lines up to the first that begins so, or to the end. */
    public List<String> hearTo(String start) throws IOException {
        return hearTo(line -> line.startsWith(start));
    }

    /** All lines up to a lone dot. */
    public List<String> hearToDot() throws IOException {
        return hearTo("."::equals);
    }

    private List<String> hearTo(Predicate<String> last) throws IOException {
        var lines = new ArrayList<String>();
        do lines.add(hear());
        while (!last.test(lines.getLast()) && !lines.getLast().equals("null"));
        return lines;
    }

    public static String plain(String username, String password) {
        return Base64.getEncoder().encodeToString(("\0" + username + "\0" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Logs on by SMTP AUTH PLAIN. */
    public Dialogue smtpLogin() throws IOException {
        hear();
        say("EHLO tester").hearTo("250 ");
        ask("AUTH PLAIN " + plain(server.address().toString(), server.password()));
        return this;
    }

    /** Logs on by IMAP LOGIN. */
    public Dialogue imapLogin() throws IOException {
        hear();
        ask("a LOGIN " + server.address() + " " + server.password());
        return this;
    }

    /** Sends a message to somebody, and says how that ended. */
    public String deliver(String to, String text) throws IOException {
        ask("MAIL FROM:<" + server.address() + ">");
        var taken = ask("RCPT TO:<" + to + ">");
        if (!taken.startsWith("250")) return taken;
        ask("DATA");
        return ask(text + "\r\n.");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
