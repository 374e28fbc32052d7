package org.mailwright.net.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;
import org.mailwright.net.mail.ImapReply.Untagged;

/** Reads an IMAP server's responses, with their literals (RFC 3501, section 4.3). */
final class ImapReader {

    private static final Pattern LITERAL = Pattern.compile(".*\\{([0-9]{1,10})\\+?}", Pattern.DOTALL);

    private final MailConnection connection;
    private final List<String> alerts = new ArrayList<>();

    ImapReader(MailConnection connection) {
        this.connection = connection;
    }

    /** What the server wants the user to see (RFC 3501, section 7.1), as far as it came over TLS. */
    List<String> alerts() {
        return List.copyOf(alerts);
    }

    /** The first line of all, without its star. */
    ImapReply greeting() throws IOException {
        connection.begin();
        var line = connection.readLine();
        connection.done();
        if (Greeting.protocol(line).filter(Protocol.IMAP::equals).isEmpty()) {
            throw connection.giveUp(UnexpectedReply.at(line, true));
        }
        return new ImapReply(line.substring(2), List.of());
    }

    /** The reply to a tagged command, whole. A server that says BYE and hangs up has replied too. */
    ImapReply reply(String tag) throws IOException {
        var untagged = new ArrayList<Untagged>();
        var farewell = "";
        try {
            while (true) {
                var line = connection.readLine();
                if (line.startsWith(tag + " ")) return finished(line.substring(tag.length() + 1), untagged);
                if (!line.startsWith("* ")) throw connection.giveUp(UnexpectedReply.at(line, false));
                var response = withLiterals(line.substring(2));
                if (response.text().toUpperCase(Locale.ROOT).startsWith("BYE")) farewell = response.text();
                note(response.text());
                untagged.add(response);
                if (untagged.size() > Limits.REPLY_LINES)
                    throw connection.giveUp(new ConnectionFailure(Cause.PROTOCOL_VIOLATION));
            }
        } catch (ConnectionFailure e) {
            if (farewell.isEmpty() || e.what() != Cause.CONN_DROPPED) throw e;
            return new ImapReply(farewell, untagged);
        }
    }

    /**
     * The reply to a command that may be continued: the server's challenge behind its "+", or the end.
     *
     * @return a reply whose line begins with "+" where the server waits for more
     */
    ImapReply continuation(String tag) throws IOException {
        var untagged = new ArrayList<Untagged>();
        while (true) {
            var line = connection.readLine();
            if (line.startsWith("+"))
                return new ImapReply("+ " + line.substring(1).strip(), untagged);
            if (line.startsWith(tag + " ")) return finished(line.substring(tag.length() + 1), untagged);
            if (!line.startsWith("* ")) throw connection.giveUp(UnexpectedReply.at(line, false));
            note(line.substring(2));
            if (line.toUpperCase(Locale.ROOT).startsWith("* BYE")) return new ImapReply(line.substring(2), untagged);
            untagged.add(new Untagged(line.substring(2), List.of()));
            if (untagged.size() > Limits.REPLY_LINES)
                throw connection.giveUp(new ConnectionFailure(Cause.PROTOCOL_VIOLATION));
        }
    }

    private ImapReply finished(String line, List<Untagged> untagged) {
        connection.done();
        note(line);
        return new ImapReply(line, untagged);
    }

    private void note(String line) {
        if (connection.tls().isPresent() && line.toUpperCase(Locale.ROOT).contains("[ALERT]")) alerts.add(line);
    }

    private Untagged withLiterals(String first) throws IOException {
        var text = new StringBuilder(first);
        var literals = new ArrayList<byte[]>();
        int total = 0;
        var matcher = LITERAL.matcher(first);
        while (matcher.matches()) {
            long size = Long.parseLong(matcher.group(1));
            total += (int) Math.min(size, Limits.BODY + 1L);
            if (total > Limits.BODY) throw connection.giveUp(new ConnectionFailure(Cause.PROTOCOL_VIOLATION));
            if (literals.size() >= Limits.REPLY_LINES)
                throw connection.giveUp(new ConnectionFailure(Cause.PROTOCOL_VIOLATION));
            literals.add(connection.readBytes((int) size));
            var rest = connection.readLine();
            text.append(rest);
            matcher = LITERAL.matcher(rest);
        }
        return new Untagged(text.toString(), literals);
    }
}
