package org.mailwright.net.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.sasl.Login;
import org.mailwright.net.sasl.SaslExchange;
import org.mailwright.net.sasl.TokenExchange;

/**
 * An IMAP client for what a check needs: log-on, folders, and finding one message (RFC 3501, RFC 9051).
 *
 * <p>A refusal is a reply like any other; a {@link ConnectionFailure} means that the conversation is over.
 */
public final class ImapClient {

    private final MailConnection connection;
    private final ImapReader reader;
    private Set<String> capabilities = Set.of();
    private Optional<String> told = Optional.empty();
    private int tags;

    public ImapClient(MailConnection connection) {
        this.connection = connection;
        this.reader = new ImapReader(connection);
    }

    /** The server's first words: OK, PREAUTH or BYE. */
    public ImapReply greeting() throws IOException {
        return learned(reader.greeting());
    }

    public ImapReply capability() throws IOException {
        return learned(say("CAPABILITY"));
    }

    /** What the server last said that it can do, where nothing has happened since that changes it. */
    public Optional<String> told() {
        return told;
    }

    /** Whether the server last said that it can do it, such as STARTTLS. */
    public boolean offers(String capability) {
        return capabilities.contains(capability);
    }

    /** The SASL mechanisms that the server names, in upper case. */
    public Set<String> mechanisms() {
        return capabilities.stream()
                .filter(name -> name.startsWith("AUTH="))
                .map(name -> name.substring(5))
                .collect(Collectors.toSet());
    }

    /** What the server wants the user to see, as far as it came over TLS. */
    public List<String> alerts() {
        return reader.alerts();
    }

    /** Asks for TLS and, where the server agrees, has it; what was known of the server is forgotten. */
    public ImapReply startTls() throws IOException {
        var reply = say("STARTTLS");
        if (reply.isOk()) {
            connection.startTls();
            capabilities = Set.of();
            told = Optional.empty();
        }
        return reply;
    }

    /**
     * Logs on by a SASL mechanism (RFC 3501, section 6.2.2; RFC 4959).
     *
     * @param inline whether a first response goes with the command, where the server offers that
     */
    public ImapReply authenticate(SaslExchange exchange, boolean inline) throws IOException {
        connection.loggingOn(true);
        try {
            return converse(exchange, inline);
        } finally {
            connection.loggingOn(false);
        }
    }

    private ImapReply converse(SaslExchange exchange, boolean wanted) throws IOException {
        var tag = tag();
        var command = tag + " AUTHENTICATE " + exchange.mechanism();
        var initial = exchange.initial();
        boolean inline = wanted && initial.isPresent() && offers("SASL-IR");
        if (inline) {
            var text = initial.get().length == 0 ? "=" : SaslText.encode(initial.get(), connection);
            connection.writeLine(command + " " + text, command + " ••••");
        } else {
            connection.writeLine(command);
        }
        var reply = reader.continuation(tag);
        var refusal = "";
        for (int rounds = 0; reply.line().startsWith("+") && rounds < 10; rounds++) {
            boolean first = rounds == 0 && initial.isPresent() && !inline;
            var challenge = reply.line().substring(2);
            if (!first && exchange instanceof TokenExchange) refusal = TokenExchange.refusal(challenge) + "\n";
            var text = SaslText.encode(
                    first ? initial.orElseThrow() : exchange.respond(SaslText.decode(challenge)), connection);
            connection.writeLine(text, text.isEmpty() ? "" : "••••");
            reply = reader.continuation(tag);
        }
        if (reply.isOk() && !exchange.isComplete())
            throw connection.giveUp(new ConnectionFailure(Cause.PROTOCOL_VIOLATION, reply.line()));
        return reply.isOk() ? learned(reply) : new ImapReply(refusal + reply.line(), reply.untagged());
    }

    /** Logs on by the LOGIN command, with literals for what quotes cannot hold. */
    public ImapReply login(Login login) throws IOException {
        var password = login.secret().utf8();
        var tag = tag();
        try {
            var name = login.username().getBytes(StandardCharsets.UTF_8);
            if (isQuotable(name) && isQuotable(password)) {
                connection.writeLine(tag + " LOGIN " + quoted(name) + " " + quoted(password), tag + " LOGIN •••• ••••");
                return learned(reader.reply(tag));
            }
            connection.writeLine(tag + " LOGIN {" + name.length + "}");
            var reply = reader.continuation(tag);
            if (!reply.line().startsWith("+")) return reply;
            connection.writeBytes(
                    joined(name, (" {" + password.length + "}\r\n").getBytes(StandardCharsets.UTF_8)), "••••");
            reply = reader.continuation(tag);
            if (!reply.line().startsWith("+")) return reply;
            connection.writeBytes(joined(password, new byte[] {'\r', '\n'}), "••••");
            return learned(reader.reply(tag));
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    /** Names this program, as some providers demand (RFC 2971). */
    public ImapReply id(String version) throws IOException {
        return say("ID (\"name\" \"Mailwright\" \"version\" \"" + version + "\")");
    }

    /** Opens a folder without changing anything in it. */
    public ImapReply examine(String folder) throws IOException {
        return say("EXAMINE " + quoted(folder.getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens a folder to change something in it. */
    public ImapReply select(String folder) throws IOException {
        return say("SELECT " + quoted(folder.getBytes(StandardCharsets.UTF_8)));
    }

    /** Moves one message, where the server offers MOVE (RFC 6851). */
    public ImapReply move(String uid, String folder) throws IOException {
        return say("UID MOVE " + uid + " " + quoted(folder.getBytes(StandardCharsets.UTF_8)));
    }

    /** The folders, with their attributes. */
    public ImapReply list(String pattern) throws IOException {
        return say("LIST \"\" " + quoted(pattern.getBytes(StandardCharsets.UTF_8)));
    }

    /** A command of one line whose arguments are safe. */
    public ImapReply say(String command) throws IOException {
        var tag = tag();
        connection.writeLine(tag + " " + command);
        return reader.reply(tag);
    }

    public ImapReply logout() throws IOException {
        return say("LOGOUT");
    }

    /** A server may say by itself what it can do at its greeting and once somebody is logged on. */
    private ImapReply learned(ImapReply reply) {
        told = reply.capability();
        told.ifPresent(text -> capabilities =
                Stream.of(text.toUpperCase(Locale.ROOT).split("\\s+")).skip(1).collect(Collectors.toSet()));
        return reply;
    }

    private String tag() {
        return "a" + ++tags;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static boolean isQuotable(byte[] text) {
        for (byte b : text) {
            if (b < 32 || b == 127) return false; // a byte above 127 is negative
        }
        return true;
    }

    private static String quoted(byte[] text) {
        return '"'
                + new String(text, StandardCharsets.UTF_8).replace("\\", "\\\\").replace("\"", "\\\"")
                + '"';
    }
}
