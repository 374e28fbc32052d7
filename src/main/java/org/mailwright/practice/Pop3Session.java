package org.mailwright.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mailwright.practice.mailbox.Folder;
import org.mailwright.practice.mailbox.Mailbox;
import org.mailwright.practice.mailbox.Message;
import org.mailwright.practice.session.Connection;
import org.mailwright.practice.session.LogOnRule;
import org.mailwright.practice.session.PlainLogin;
import org.mailwright.practice.session.PracticeLogin;
import org.mailwright.practice.session.Session;

/** POP3 (RFC 1939) with extensions (RFC 2449), STLS (RFC 2595) and AUTH (RFC 5034), for one client. */
final class Pop3Session extends Session {

    private static final String TLS_FIRST = "-ERR Use STLS first: no log-on without encryption";

    private final Folder inbox;
    private String username = "";
    private List<Message> messages = List.of();
    private final Set<Long> deleted = new HashSet<>();

    Pop3Session(Connection connection, PracticeLogin account, Mailbox mailbox) {
        super(connection, account);
        inbox = mailbox.inbox();
    }

    @Override
    protected String greeting() {
        return "+OK Mailwright practice server";
    }

    @Override
    protected String farewell(String why) {
        return "-ERR " + why;
    }

    @Override
    protected boolean answer(String line) throws IOException {
        var text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        var words = text.split(" ", 2);
        var argument = words.length > 1 ? words[1] : "";
        var command = words[0].toUpperCase(Locale.ROOT);
        if (command.equals("QUIT")) return quit();
        if (command.equals("CAPA")) capabilities();
        else if (isLoggedIn()) transaction(command, argument.strip());
        else authorization(command, argument);
        return true;
    }

    private boolean quit() throws IOException {
        inbox.remove(deleted);
        connection.send("+OK Goodbye");
        return false;
    }

    private void capabilities() throws IOException {
        var login = connection.isSecure() ? "USER\r\nSASL PLAIN\r\n" : "STLS\r\n";
        connection.send("+OK\r\nTOP\r\nUIDL\r\nRESP-CODES\r\nAUTH-RESP-CODE\r\nPIPELINING\r\n" + login + ".");
    }

    private void authorization(String command, String argument) throws IOException {
        switch (command) {
            case "STLS" -> startTls();
            case "USER", "PASS", "AUTH" -> {
                if (!connection.isSecure()) refuse(TLS_FIRST);
                else logOn(command, argument);
            }
            default -> refuse("-ERR Log on first");
        }
    }

    private void startTls() throws IOException {
        if (connection.isSecure()) {
            refuse("-ERR TLS is already on");
            return;
        }
        connection.send("+OK Begin TLS");
        connection.startTls();
        username = "";
    }

    private void logOn(String command, String argument) throws IOException {
        switch (command) {
            case "USER" -> {
                username = argument.strip();
                connection.send("+OK");
            }
            case "PASS" -> logOn(new PlainLogin(username, argument));
            default -> authenticate(argument.strip());
        }
    }

    private void authenticate(String argument) throws IOException {
        var words = argument.split("\\s+", 2);
        if (argument.isEmpty()) {
            connection.send("+OK\r\nPLAIN\r\n.");
            return;
        }
        if (!words[0].equalsIgnoreCase("PLAIN")) {
            refuse("-ERR Log-on mechanism not offered");
            return;
        }
        if (words.length == 1) connection.send("+ ");
        var typed = PlainLogin.parse(words.length > 1 ? words[1] : connection.readLine());
        if (typed.isEmpty()) refuse("-ERR Log-on cancelled or not readable");
        else logOn(typed.get());
    }

    private void logOn(PlainLogin typed) throws IOException {
        var login = login(typed.username(), typed.password());
        if (login == LogOnRule.ACCEPTED) messages = inbox.messages();
        connection.send(login.pop3());
    }

    private void transaction(String command, String argument) throws IOException {
        switch (command) {
            case "STAT" -> connection.send("+OK " + remaining().size() + " " + octets());
            case "LIST" -> list(argument, message -> String.valueOf(message.size()));
            case "UIDL" -> list(argument, message -> inbox.uidValidity() + "." + message.uid());
            case "RETR" -> retrieve(argument, Integer.MAX_VALUE);
            case "TOP" -> top(argument.split("\\s+"));
            case "DELE" -> {
                var message = message(argument);
                message.map(Message::uid).ifPresent(deleted::add);
                connection.send(message.isPresent() ? "+OK Deleted" : "-ERR No such message");
            }
            case "RSET" -> {
                deleted.clear();
                connection.send("+OK");
            }
            case "NOOP" -> connection.send("+OK");
            default -> refuse("-ERR Command unknown");
        }
    }

    private void list(String argument, Function<Message, String> what) throws IOException {
        if (!argument.isEmpty()) {
            connection.send(message(argument)
                    .map(found -> "+OK " + argument + " " + what.apply(found))
                    .orElse("-ERR No such message"));
            return;
        }
        var listing = new StringBuilder("+OK\r\n");
        for (var message : remaining()) {
            listing.append(messages.indexOf(message) + 1)
                    .append(' ')
                    .append(what.apply(message))
                    .append("\r\n");
        }
        connection.send(listing + ".");
    }

    private void top(String[] words) throws IOException {
        if (words.length == 2 && words[1].matches("\\d{1,9}")) retrieve(words[0], Integer.parseInt(words[1]));
        else refuse("-ERR Syntax: TOP message lines");
    }

    /** Sends the header and so many lines of the body. */
    private void retrieve(String argument, int bodyLines) throws IOException {
        var message = message(argument);
        if (message.isEmpty()) {
            connection.send("-ERR No such message");
            return;
        }
        var reply = new ByteArrayOutputStream();
        reply.writeBytes("+OK\r\n".getBytes(StandardCharsets.US_ASCII));
        int left = -1;
        for (var line : message.get().text().replaceFirst("\r\n\\z", "").split("\r\n", -1)) {
            if (left == 0) break;
            if (left > 0) left--;
            else if (line.isEmpty()) left = bodyLines;
            var stuffed = line.startsWith(".") ? "." + line : line;
            reply.writeBytes((stuffed + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        reply.writeBytes(".\r\n".getBytes(StandardCharsets.US_ASCII));
        connection.send(reply.toByteArray());
    }

    private Optional<Message> message(String number) {
        if (!number.matches("[1-9]\\d{0,8}") || Integer.parseInt(number) > messages.size()) return Optional.empty();
        return Optional.of(messages.get(Integer.parseInt(number) - 1))
                .filter(message -> !deleted.contains(message.uid()));
    }

    private List<Message> remaining() {
        return messages.stream()
                .filter(message -> !deleted.contains(message.uid()))
                .toList();
    }

    private long octets() {
        return remaining().stream().mapToLong(message -> message.size()).sum();
    }

    private void refuse(String reply) throws IOException {
        countBadCommand();
        connection.send(reply);
    }
}
