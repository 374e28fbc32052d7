package org.mailwright.net.mail;

import java.io.IOException;
import java.net.Inet6Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;
import org.mailwright.net.sasl.SaslExchange;
import org.mailwright.net.sasl.TokenExchange;

/**
 * An SMTP submission client that hands every reply on as it came (RFC 5321, RFC 6409).
 *
 * <p>A refusal is a reply like any other; a {@link ConnectionFailure} means that the conversation is over.
 */
public final class SmtpClient {

    private static final Pattern LINE = Pattern.compile("[2-5][0-9]{2}([ -].*)?", Pattern.DOTALL);

    /** The longest command line (RFC 4954, section 4; RFC 5321 alone allows 512 octets). */
    private static final int LONGEST_AUTH_LINE = 12288;

    private final MailConnection connection;
    private SmtpExtensions extensions = SmtpExtensions.NONE;

    public SmtpClient(MailConnection connection) {
        this.connection = connection;
    }

    /** The server's first words. */
    public SmtpReply greeting() throws IOException {
        connection.begin();
        return read(true);
    }

    /** Introduces this computer by its address, which gives no name away and is always at hand. */
    public SmtpReply ehlo() throws IOException {
        var reply = say("EHLO " + literal());
        extensions = reply.isPositive() ? SmtpExtensions.of(reply) : SmtpExtensions.NONE;
        return reply;
    }

    public SmtpReply helo() throws IOException {
        extensions = SmtpExtensions.NONE;
        return say("HELO " + literal());
    }

    /** Whether the server's last EHLO reply names the extension, such as STARTTLS. */
    public boolean offers(String extension) {
        return extensions.has(extension);
    }

    /** The SASL mechanisms that the server names, in upper case. */
    public Set<String> mechanisms() {
        return extensions.mechanisms();
    }

    /** Asks for TLS and, where the server agrees, has it; what was known of the server is forgotten (RFC 3207). */
    public SmtpReply startTls() throws IOException {
        var reply = say("STARTTLS");
        if (reply.code() == 220) {
            connection.startTls();
            extensions = SmtpExtensions.NONE;
        }
        return reply;
    }

    /**
     * Logs on (RFC 4954). The reply's lines hold the server's challenges too where it refused a token by one.
     *
     * @param inline whether a first response goes with the command
     */
    public SmtpReply auth(SaslExchange exchange, boolean inline) throws IOException {
        connection.loggingOn(true);
        try {
            return converse(exchange, inline);
        } finally {
            connection.loggingOn(false);
        }
    }

    private SmtpReply converse(SaslExchange exchange, boolean wanted) throws IOException {
        var initial = exchange.initial();
        boolean inline = wanted && initial.isPresent();
        var command = "AUTH " + exchange.mechanism();
        var reply = inline ? sendInitial(command, initial.get()) : say(command);
        var refusal = new ArrayList<String>();
        for (int rounds = 0; reply.code() == 334 && rounds < 10; rounds++) {
            boolean first = rounds == 0 && initial.isPresent() && !inline;
            if (!first && exchange instanceof TokenExchange)
                reply.lines().stream().map(TokenExchange::refusal).forEach(refusal::add);
            reply = sendSecret(first ? initial.get() : exchange.respond(challenge(reply)));
        }
        if (reply.code() == 235) {
            if (!exchange.isComplete() && !provesItself(reply, exchange)) {
                throw connection.giveUp(new ConnectionFailure(Cause.PROTOCOL_VIOLATION, reply.text()));
            }
            return reply;
        }
        if (exchange instanceof TokenExchange) {
            refusal.addAll(reply.lines());
            return new SmtpReply(reply.code(), refusal);
        }
        return reply;
    }

    public SmtpReply rcpt(EmailAddress to) throws IOException {
        return say("RCPT TO:<" + to + ">");
    }

    public SmtpReply data() throws IOException {
        return say("DATA");
    }

    /** MAIL, RCPT and DATA in one go, where the server offers PIPELINING (RFC 2920). */
    public void sendEnvelope(EmailAddress from, EmailAddress to, int size) throws IOException {
        boolean utf8 = from.needsSmtpUtf8() || to.needsSmtpUtf8();
        connection.writeLines(List.of(mailCommand(from, size, utf8), "RCPT TO:<" + to + ">", "DATA"));
    }

    /** MAIL with what both addresses need. */
    public SmtpReply mail(EmailAddress from, EmailAddress to, int size) throws IOException {
        return say(mailCommand(from, size, from.needsSmtpUtf8() || to.needsSmtpUtf8()));
    }

    /** The next reply to commands sent in one go. */
    public SmtpReply next() throws IOException {
        connection.begin();
        return read(false);
    }

    /**
     * Sends the message and its final dot.
     *
     * @param message with CRLF line ends
     * @throws ConnectionFailure with result-unknown where the connection breaks behind the final dot
     */
    public SmtpReply message(byte[] message) throws IOException {
        connection.writeBytes(dotted(message), "(the test message, " + message.length + " bytes)");
        try {
            return read(false);
        } catch (ConnectionFailure e) {
            throw new ConnectionFailure(Cause.RESULT_UNKNOWN, e);
        }
    }

    /** Ends a message that is not to be sent after all: an empty one to no recipient (RFC 2920, section 3.1). */
    public SmtpReply emptyMessage() throws IOException {
        return say(".");
    }

    /** Takes back a message that was begun (RFC 5321, section 4.1.1.5). */
    public SmtpReply rset() throws IOException {
        return say("RSET");
    }

    public SmtpReply quit() throws IOException {
        return say("QUIT");
    }

    private String mailCommand(EmailAddress from, int size, boolean utf8) {
        return "MAIL FROM:<" + from + ">"
                + (offers("SIZE") && size > 0 ? " SIZE=" + size : "")
                + (utf8 && offers("SMTPUTF8") ? " SMTPUTF8" : "")
                + (offers("8BITMIME") && utf8 ? " BODY=8BITMIME" : "");
    }

    private SmtpReply say(String command) throws IOException {
        connection.writeLine(command);
        return read(false);
    }

    private SmtpReply sendInitial(String command, byte[] initial) throws IOException {
        var text = initial.length == 0 ? "=" : SaslText.encode(initial, connection);
        if (command.length() + text.length() + 3 > LONGEST_AUTH_LINE) throw new ConnectionFailure(Cause.INPUT_INVALID);
        connection.writeLine(command + " " + text, command + " ••••");
        return read(false);
    }

    private SmtpReply sendSecret(byte[] response) throws IOException {
        var text = SaslText.encode(response, connection);
        connection.writeLine(text, text.isEmpty() ? "" : "••••");
        return read(false);
    }

    /** Some servers send the proof with the success (RFC 4954 asks for a challenge of its own). */
    private static boolean provesItself(SmtpReply reply, SaslExchange exchange) throws IOException {
        for (var word : reply.texts().getFirst().split(" ")) {
            var proof = SaslText.decode(word);
            if (proof.length > 2 && proof[0] == 'v' && proof[1] == '=') {
                exchange.respond(proof);
                return exchange.isComplete();
            }
        }
        return false;
    }

    private static byte[] challenge(SmtpReply reply) {
        return SaslText.decode(reply.texts().getFirst());
    }

    private String literal() {
        var address = connection.localAddress();
        var text = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? "[IPv6:" + text + "]" : "[" + text + "]";
    }

    /** RFC 5321, section 4.5.2. */
    private static byte[] dotted(byte[] message) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        var whole = text.endsWith("\r\n") ? text : text + "\r\n";
        var stuffed = (whole.startsWith(".") ? "." : "") + whole.replace("\r\n.", "\r\n..") + ".\r\n";
        return stuffed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private SmtpReply read(boolean greeting) throws IOException {
        var lines = new ArrayList<String>();
        while (true) {
            var line = connection.readLine();
            if (!LINE.matcher(line).matches())
                throw connection.giveUp(UnexpectedReply.at(line, greeting && lines.isEmpty()));
            lines.add(line);
            if (lines.size() > Limits.REPLY_LINES)
                throw connection.giveUp(new ConnectionFailure(Cause.PROTOCOL_VIOLATION));
            if (line.length() == 3 || line.charAt(3) == ' ') break;
        }
        connection.done();
        if (greeting && Greeting.protocol(lines.getFirst()).isEmpty())
            throw connection.giveUp(UnexpectedReply.at(lines.getFirst(), true));
        return new SmtpReply(Integer.parseInt(lines.getLast().substring(0, 3)), lines);
    }
}
