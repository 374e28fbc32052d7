package org.mailwright.practice.imap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mailwright.practice.session.Connection;

/** Reads one command's arguments, which literals may spread over several lines (RFC 3501 and, unasked, RFC 7888). */
final class CommandReader {

    private static final Pattern LITERAL = Pattern.compile("\\{(\\d{1,9})(\\+?)}$");
    private static final int MAX_DEPTH = 20;

    private final Connection connection;
    private String line;
    private int at;
    private int left;

    /** @param maxLiterals how many octets all literals together may have */
    CommandReader(Connection connection, String line, int maxLiterals) {
        this.connection = connection;
        this.line = line;
        left = maxLiterals;
    }

    ImapCommand read() throws IOException {
        return new ImapCommand(values(0));
    }

    private List<ImapValue> values(int depth) throws IOException {
        if (depth > MAX_DEPTH) throw ImapError.bad("Lists too deep");
        var values = new ArrayList<ImapValue>();
        while (true) {
            while (at < line.length() && line.charAt(at) == ' ') at++;
            if (at == line.length()) {
                if (depth > 0) throw ImapError.bad("A list does not end");
                return values;
            }
            switch (line.charAt(at)) {
                case '(' -> {
                    at++;
                    values.add(new ImapValue.Group(values(depth + 1)));
                }
                case ')' -> {
                    if (depth == 0) throw ImapError.bad("A list ends that never began");
                    at++;
                    return values;
                }
                case '"' -> values.add(quoted());
                case '{' -> values.add(literal());
                default -> values.add(atom());
            }
        }
    }

    private ImapValue quoted() throws ImapError {
        var text = new StringBuilder();
        for (at++; at < line.length() && line.charAt(at) != '"'; at++) {
            if (line.charAt(at) == '\\') at++;
            if (at < line.length()) text.append(line.charAt(at));
        }
        if (at >= line.length()) throw ImapError.bad("A quoted string does not end");
        at++;
        return new ImapValue.Text(text.toString());
    }

    private ImapValue literal() throws IOException {
        var form = LITERAL.matcher(line).region(at, line.length());
        if (!form.lookingAt()) throw ImapError.bad("Not a literal");
        int count = Integer.parseInt(form.group(1));
        if (count > left) throw new Connection.TooLong();
        left -= count;
        if (form.group(2).isEmpty()) connection.send("+ Go on");
        var octets = connection.readOctets(count);
        line = connection.readLine();
        at = 0;
        return new ImapValue.Text(new String(octets, StandardCharsets.ISO_8859_1));
    }

    /** A section of FETCH is one atom here, spaces and lists within its brackets and all. */
    private ImapValue atom() {
        int from = at;
        boolean section = false;
        for (; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '[') section = true;
            else if (c == ']') section = false;
            else if (!section && (c == ' ' || c == '(' || c == ')')) break;
        }
        return new ImapValue.Text(line.substring(from, at));
    }
}
