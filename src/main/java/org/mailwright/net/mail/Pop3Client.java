package org.mailwright.net.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;
import org.mailwright.net.sasl.Login;
import org.mailwright.net.sasl.SaslExchange;
import org.mailwright.net.sasl.TokenExchange;

/**
 * A POP3 client for what a check needs: log-on and the headers of messages (RFC 1939, RFC 2449, RFC 2595, RFC 5034).
 *
 * <p>A refusal is a reply like any other; a {@link ConnectionFailure} means that the conversation is over.
 */
public final class Pop3Client {

    private static final Pattern TIMESTAMP = Pattern.compile(".*(<[^<>@\\s]+@[^<>\\s]+>).*");

    /** The longest command with an initial response (RFC 5034, section 4). */
    private static final int LONGEST_LINE = 255;

    private final MailConnection connection;
    private List<String> capabilities = List.of();
    private Optional<String> timestamp = Optional.empty();

    public Pop3Client(MailConnection connection) {
        this.connection = connection;
    }

    /** The server's first words. */
    public Pop3Reply greeting() throws IOException {
        connection.begin();
        var line = connection.readLine();
        connection.done();
        if (Greeting.protocol(line).filter(Protocol.POP3::equals).isEmpty())
            throw connection.giveUp(UnexpectedReply.at(line, true));
        var matcher = TIMESTAMP.matcher(line);
        if (matcher.matches()) timestamp = Optional.of(matcher.group(1));
        return new Pop3Reply(line, List.of());
    }

    /** What the server can do; one that does not know the question can do what RFC 1939 says. */
    public Pop3Reply capa() throws IOException {
        var reply = sayLong("CAPA");
        capabilities =
                reply.body().stream().map(line -> line.toUpperCase(Locale.ROOT)).toList();
        return reply;
    }

    /** Whether the server's last CAPA names it, such as STLS. */
    public boolean offers(String capability) {
        return capabilities.stream().anyMatch(line -> line.equals(capability) || line.startsWith(capability + " "));
    }

    /** Whether the server told at all what it can do. */
    public boolean isTold() {
        return !capabilities.isEmpty();
    }

    /** Whether the greeting allows APOP (RFC 1939, section 7). */
    public boolean offersApop() {
        return timestamp.isPresent();
    }

    /** The SASL mechanisms that the server names, in upper case. */
    public Set<String> mechanisms() {
        return capabilities.stream()
                .filter(line -> line.startsWith("SASL "))
                .flatMap(line -> Stream.of(line.substring(5).strip().split("\\s+")))
                .collect(Collectors.toSet());
    }

    /** Asks for TLS and, where the server agrees, has it; what was known of the server is forgotten (RFC 2595). */
    public Pop3Reply stls() throws IOException {
        var reply = say("STLS");
        if (reply.isOk()) {
            connection.startTls();
            capabilities = List.of();
        }
        return reply;
    }

    /**
     * Logs on by a SASL mechanism (RFC 5034).
     *
     * @param inline whether a first response goes with the command, where it fits
     */
    public Pop3Reply auth(SaslExchange exchange, boolean inline) throws IOException {
        connection.loggingOn(true);
        try {
            return converse(exchange, inline);
        } finally {
            connection.loggingOn(false);
        }
    }

    private Pop3Reply converse(SaslExchange exchange, boolean wanted) throws IOException {
        var initial = exchange.initial();
        var command = "AUTH " + exchange.mechanism();
        var inline = initial.map(bytes -> SaslText.encode(bytes, connection)).map(text -> text.isEmpty() ? "=" : text);
        boolean fits = wanted
                && inline.filter(text -> command.length() + text.length() + 3 <= LONGEST_LINE)
                        .isPresent();
        connection.writeLine(fits ? command + " " + inline.get() : command, fits ? command + " ••••" : command);
        var line = connection.readLine();
        var refusal = "";
        for (int rounds = 0; line.startsWith("+ ") || line.equals("+"); rounds++) {
            if (rounds == 10) throw connection.giveUp(new ConnectionFailure(Cause.PROTOCOL_VIOLATION));
            boolean first = rounds == 0 && inline.isPresent() && !fits;
            var challenge = line.substring(1).strip();
            if (!first && exchange instanceof TokenExchange) refusal = TokenExchange.refusal(challenge) + "\n";
            var text = first ? inline.get() : SaslText.encode(exchange.respond(SaslText.decode(challenge)), connection);
            connection.writeLine(text, text.isEmpty() ? "" : "••••");
            line = connection.readLine();
        }
        var reply = single(line);
        if (reply.isOk() && !exchange.isComplete())
            throw connection.giveUp(new ConnectionFailure(Cause.PROTOCOL_VIOLATION, line));
        return reply.isOk() ? reply : new Pop3Reply(refusal + line, List.of());
    }

    /** Logs on by USER and PASS. */
    public Pop3Reply login(Login login) throws IOException {
        connection.writeLine("USER " + login.username(), "USER ••••");
        var reply = single(connection.readLine());
        if (!reply.isOk()) return reply;
        var password = login.secret().utf8();
        connection.writeLine("PASS " + new String(password, StandardCharsets.UTF_8), "PASS ••••");
        Arrays.fill(password, (byte) 0);
        return single(connection.readLine());
    }

    /** Logs on by a digest of the greeting's timestamp and the password (RFC 1939, section 7). */
    public Pop3Reply apop(Login login) throws IOException {
        var password = login.secret().utf8();
        try {
            var digest = MessageDigest.getInstance("MD5");
            digest.update(timestamp.orElseThrow().getBytes(StandardCharsets.UTF_8));
            var hex = HexFormat.of().formatHex(digest.digest(password));
            connection.hide(hex); // with the greeting's timestamp it lets anybody guess the password
            connection.writeLine("APOP " + login.username() + " " + hex, "APOP •••• ••••");
            return single(connection.readLine());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no MD5", e);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    /** How many messages there are. */
    public int count() throws IOException {
        var reply = say("STAT");
        var words = reply.line().split(" ");
        if (!reply.isOk() || words.length < 2 || !words[1].matches("[0-9]{1,9}")) {
            throw new ConnectionFailure(Cause.MAILBOX_MISSING, reply.line());
        }
        return Integer.parseInt(words[1]);
    }

    /** A message's header lines. */
    public Pop3Reply header(int message) throws IOException {
        return sayLong("TOP " + message + " 0");
    }

    /** Marks a message to be deleted at QUIT, and not before (RFC 1939, section 5). */
    public Pop3Reply dele(int message) throws IOException {
        return say("DELE " + message);
    }

    public Pop3Reply quit() throws IOException {
        return say("QUIT");
    }

    private Pop3Reply say(String command) throws IOException {
        connection.writeLine(command);
        return single(connection.readLine());
    }

    private Pop3Reply single(String line) throws ConnectionFailure {
        connection.done();
        if (Greeting.protocol(line).filter(Protocol.POP3::equals).isEmpty())
            throw connection.giveUp(UnexpectedReply.at(line, false));
        return new Pop3Reply(line, List.of());
    }

    private Pop3Reply sayLong(String command) throws IOException {
        connection.writeLine(command);
        var first = connection.readLine();
        if (!new Pop3Reply(first, List.of()).isOk()) return single(first);
        var body = new ArrayList<String>();
        for (var line = connection.readLine(); !line.equals("."); line = connection.readLine()) {
            body.add(line.startsWith(".") ? line.substring(1) : line);
            if (body.size() > Limits.REPLY_LINES)
                throw connection.giveUp(new ConnectionFailure(Cause.PROTOCOL_VIOLATION));
        }
        connection.done();
        return new Pop3Reply(first, body);
    }
}
