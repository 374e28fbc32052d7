package org.mailwright.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.model.EmailAddress;
import org.mailwright.practice.mailbox.Mailbox;
import org.mailwright.practice.mailbox.Recipient;
import org.mailwright.practice.session.Connection;
import org.mailwright.practice.session.MailPath;
import org.mailwright.practice.session.MailTransaction;
import org.mailwright.practice.session.PlainLogin;
import org.mailwright.practice.session.PracticeLogin;
import org.mailwright.practice.session.Session;

/** Message submission (RFC 6409) with log-on (RFC 4954) and STARTTLS (RFC 3207), for one client. */
final class SmtpSession extends Session {

    private static final String TLS_FIRST = "530 5.7.0 Must issue a STARTTLS command first";
    private static final String SYNTAX = "501 5.5.4 Syntax: ";

    private final Mailbox mailbox;
    private String client = "";
    private Optional<MailTransaction> transaction = Optional.empty();

    SmtpSession(Connection connection, PracticeLogin account, Mailbox mailbox) {
        super(connection, account);
        this.mailbox = mailbox;
    }

    @Override
    protected String greeting() {
        return "220 " + PracticeServer.HOST + " ESMTP Mailwright practice server";
    }

    @Override
    protected String farewell(String why) {
        return "421 4.7.0 " + PracticeServer.HOST + " " + why + ", closing connection";
    }

    @Override
    protected boolean answer(String line) throws IOException {
        var words = utf8(line).strip().split("\\s+", 2);
        var argument = words.length > 1 ? words[1] : "";
        switch (words[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" -> hello(argument, true);
            case "HELO" -> hello(argument, false);
            case "STARTTLS" -> startTls(argument);
            case "AUTH" -> authenticate(argument);
            case "MAIL" -> mail(argument);
            case "RCPT" -> recipient(argument);
            case "DATA" -> data();
            case "RSET" -> {
                transaction = Optional.empty();
                connection.send("250 2.0.0 Ok");
            }
            case "NOOP" -> connection.send("250 2.0.0 Ok");
            case "VRFY" -> connection.send("252 2.5.0 Send some mail, and see");
            case "HELP" -> connection.send("214 2.0.0 A mail server to practise with: RFC 5321 and RFC 6409");
            case "QUIT" -> {
                connection.send("221 2.0.0 Goodbye");
                return false;
            }
            default -> refuse("500 5.5.1 Command unknown");
        }
        return true;
    }

    private void hello(String name, boolean extended) throws IOException {
        if (!name.matches("[!-~]+")) {
            refuse(SYNTAX + "EHLO name");
            return;
        }
        client = name;
        transaction = Optional.empty();
        if (!extended) {
            connection.send("250 " + PracticeServer.HOST);
            return;
        }
        var offer = connection.isSecure() ? "250-AUTH PLAIN LOGIN\r\n" : "250-STARTTLS\r\n";
        connection.send("250-" + PracticeServer.HOST + "\r\n250-PIPELINING\r\n250-SIZE " + MailTransaction.MAX_SIZE
                + "\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-XONEMAILBOX\r\n" + offer + "250 ENHANCEDSTATUSCODES");
    }

    private void startTls(String argument) throws IOException {
        if (!argument.isEmpty()) refuse(SYNTAX + "STARTTLS");
        else if (connection.isSecure()) refuse("503 5.5.1 TLS is already on");
        else {
            connection.send("220 2.0.0 Ready to start TLS");
            connection.startTls();
            client = "";
            transaction = Optional.empty();
        }
    }

    private void authenticate(String argument) throws IOException {
        if (!connection.isSecure()) refuse(TLS_FIRST);
        else if (client.isEmpty()) refuse("503 5.5.1 EHLO first");
        else if (isLoggedIn()) refuse("503 5.5.1 Already logged on");
        else if (transaction.isPresent()) refuse("503 5.5.1 Not within a message");
        else {
            var words = argument.split("\\s+", 2);
            var first = words.length > 1 ? Optional.of(words[1]) : Optional.<String>empty();
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "PLAIN" -> logOn(prompt(first, "").flatMap(PlainLogin::parse));
                case "LOGIN" -> logOn(askForLogin(first));
                default -> refuse("504 5.5.4 Log-on mechanism not offered");
            }
        }
    }

    private Optional<PlainLogin> askForLogin(Optional<String> first) throws IOException {
        var username = prompt(first, "Username:").flatMap(PlainLogin::decode);
        if (username.isEmpty()) return Optional.empty();
        var password = prompt(Optional.empty(), "Password:").flatMap(PlainLogin::decode);
        return password.map(text -> new PlainLogin(username.get(), text));
    }

    /** The client's answer to a question, or what it said unasked; nothing where it gave up. */
    private Optional<String> prompt(Optional<String> first, String question) throws IOException {
        if (first.isPresent()) return first;
        connection.send("334 " + Base64.getEncoder().encodeToString(question.getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(connection.readLine()).filter(answer -> !answer.equals("*"));
    }

    private void logOn(Optional<PlainLogin> typed) throws IOException {
        if (typed.isEmpty()) refuse("501 5.5.2 Log-on cancelled or not readable");
        else
            connection.send(
                    login(typed.get().username(), typed.get().password()).smtp());
    }

    private void mail(String argument) throws IOException {
        var path = MailPath.parse("FROM", argument);
        if (client.isEmpty()) refuse("503 5.5.1 EHLO first");
        else if (!isLoggedIn()) refuse(connection.isSecure() ? "530 5.7.0 Authentication required" : TLS_FIRST);
        else if (transaction.isPresent()) refuse("503 5.5.1 One sender is enough");
        else if (path.isEmpty()) refuse(SYNTAX + "MAIL FROM:<address>");
        else if (!maySend(path.get().address())) connection.send("553 5.7.1 Sender address not owned by the user");
        else open(path.get());
    }

    private void open(MailPath path) throws IOException {
        var refusal = MailTransaction.refusal(path.parameters());
        if (refusal.isPresent()) {
            connection.send(refusal.get());
            return;
        }
        transaction = Optional.of(new MailTransaction(path.address()));
        connection.send("250 2.1.0 Ok");
    }

    /** The empty sender is that of receipts and other notices (RFC 5321, section 4.5.5). */
    private boolean maySend(String sender) {
        return sender.isEmpty()
                || EmailAddress.parse(sender)
                        .map(from -> Recipient.of(from.toString(), address()) == Recipient.MAILBOX)
                        .orElse(false);
    }

    private void recipient(String argument) throws IOException {
        var path = MailPath.parse("TO", argument);
        if (transaction.isEmpty()) refuse("503 5.5.1 MAIL first");
        else if (path.isEmpty() || path.get().address().isEmpty()) refuse(SYNTAX + "RCPT TO:<address>");
        else if (!path.get().parameters().isEmpty()) connection.send("555 5.5.4 Parameter not known");
        else connection.send(transaction.get().admit(path.get().address(), address(), mailbox));
    }

    private void data() throws IOException {
        if (transaction.isEmpty() || transaction.get().isEmpty()) {
            refuse("503 5.5.1 RCPT first");
            return;
        }
        connection.send("354 End data with <CR><LF>.<CR><LF>");
        var trace = "Received: from " + client + " by " + PracticeServer.HOST + " with ESMTPSA";
        var reply = transaction.get().receive(connection, trace, mailbox);
        transaction = Optional.empty();
        connection.send(reply);
    }

    private void refuse(String reply) throws IOException {
        countBadCommand();
        connection.send(reply);
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
