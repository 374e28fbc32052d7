package org.mailwright.practice.imap;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.practice.mailbox.Mailbox;
import org.mailwright.practice.session.Connection;
import org.mailwright.practice.session.MailTransaction;
import org.mailwright.practice.session.PlainLogin;
import org.mailwright.practice.session.PracticeLogin;
import org.mailwright.practice.session.Session;

/** IMAP4rev1 (RFC 3501) with STARTTLS, for one client. */
public final class ImapSession extends Session {

    private static final int MAX_LITERALS = MailTransaction.MAX_SIZE;
    private static final String DONE = "OK Done";

    private final ImapFolders folders;
    private Optional<ImapView> selected = Optional.empty();
    private boolean leaving;

    public ImapSession(Connection connection, PracticeLogin account, Mailbox mailbox) {
        super(connection, account);
        folders = new ImapFolders(connection, mailbox);
    }

    @Override
    protected String greeting() {
        return "* OK [CAPABILITY " + capabilities() + "] Mailwright practice server";
    }

    @Override
    protected String farewell(String why) {
        return "* BYE " + why;
    }

    private String capabilities() {
        var login = connection.isSecure() ? "SASL-IR AUTH=PLAIN" : "STARTTLS LOGINDISABLED";
        return "IMAP4rev1 LITERAL+ ID IDLE NAMESPACE SPECIAL-USE UIDPLUS UNSELECT " + login;
    }

    @Override
    protected boolean answer(String line) throws IOException {
        var words = line.split(" ", 3);
        if (words.length < 2 || !words[0].matches("[!-~&&[^(){%*\"\\\\+]]+")) {
            countBadCommand();
            connection.send("* BAD A command begins with a tag");
            return true;
        }
        var name = words[1].toUpperCase(Locale.ROOT);
        var rest = words.length > 2 ? words[2] : "";
        try {
            var command = new CommandReader(connection, rest, isLoggedIn() ? MAX_LITERALS : Connection.MAX_LINE).read();
            answer(words[0], name, command);
        } catch (ImapError e) {
            countBadCommand();
            connection.send(words[0] + " " + e.reply());
        }
        return !leaving;
    }

    private void answer(String tag, String name, ImapCommand command) throws IOException {
        if (name.equals("STARTTLS")) {
            startTls(tag, command);
            return;
        }
        var byUid = name.equals("UID");
        var reply = anyTime(byUid ? command.word() : name, command, byUid);
        if (selected.isPresent()) selected.get().tell(byUid || !name.matches("FETCH|STORE|SEARCH"));
        connection.send(tag + " " + reply);
    }

    private void startTls(String tag, ImapCommand command) throws IOException {
        command.end();
        if (connection.isSecure()) throw ImapError.bad("TLS is already on");
        connection.send(tag + " OK Begin TLS");
        connection.startTls();
    }

    private String anyTime(String name, ImapCommand command, boolean byUid) throws IOException {
        switch (name) {
            case "CAPABILITY" -> connection.send("* CAPABILITY " + capabilities());
            case "NOOP" -> command.end();
            case "ID" -> connection.send("* ID (\"name\" \"Mailwright practice server\")");
            case "LOGOUT" -> {
                connection.send(farewell("Goodbye"));
                selected = Optional.empty();
                leaving = true;
            }
            default -> {
                return isLoggedIn() ? loggedIn(name, command, byUid) : logOn(name, command);
            }
        }
        return DONE;
    }

    private String logOn(String name, ImapCommand command) throws IOException {
        if (!name.matches("LOGIN|AUTHENTICATE")) throw ImapError.bad("Log on first");
        if (!connection.isSecure()) throw ImapError.no("[PRIVACYREQUIRED] Use STARTTLS first");
        var typed = name.equals("LOGIN")
                ? new PlainLogin(command.text().utf8(), command.text().utf8())
                : authenticate(command);
        return login(typed.username(), typed.password()).imap();
    }

    private PlainLogin authenticate(ImapCommand command) throws IOException {
        if (!command.word().equals("PLAIN")) throw ImapError.no("[CANNOT] Log-on mechanism not offered");
        if (command.isEmpty()) connection.send("+ ");
        var answer = command.isEmpty() ? connection.readLine() : command.text().octets();
        return PlainLogin.parse(answer).orElseThrow(() -> ImapError.bad("Log-on cancelled or not readable"));
    }

    private String loggedIn(String name, ImapCommand command, boolean byUid) throws IOException {
        switch (name) {
            case "SELECT", "EXAMINE" -> {
                return select(command, name.equals("EXAMINE"));
            }
            case "LIST", "LSUB" -> folders.list(name, command);
            case "STATUS" -> folders.status(command);
            case "APPEND" -> {
                return folders.append(command);
            }
            case "NAMESPACE" -> connection.send("* NAMESPACE ((\"\" \"/\")) NIL NIL");
            case "SUBSCRIBE", "UNSUBSCRIBE" -> folders.named(command);
            case "CREATE", "DELETE", "RENAME" -> throw ImapError.no("[CANNOT] The folders here stay as they are");
            default -> {
                var view = selected.orElseThrow(() -> ImapError.bad("Command unknown, or no folder selected"));
                inFolder(view, name, command, byUid);
            }
        }
        return DONE;
    }

    private String select(ImapCommand command, boolean readOnly) throws IOException {
        selected = Optional.empty();
        var view = new ImapView(connection, folders.named(command), readOnly);
        view.introduce();
        selected = Optional.of(view);
        return readOnly ? "OK [READ-ONLY] Open" : "OK [READ-WRITE] Open";
    }

    private void inFolder(ImapView view, String name, ImapCommand command, boolean byUid) throws IOException {
        switch (name) {
            case "CHECK" -> command.end();
            case "CLOSE" -> {
                selected = Optional.empty();
                if (!view.isReadOnly()) view.expunge(view.entries("1:*", false));
            }
            case "UNSELECT" -> selected = Optional.empty();
            case "EXPUNGE" -> view.expunge(view.entries(byUid ? command.text().octets() : "1:*", byUid));
            case "SEARCH" -> view.search(command, byUid);
            case "FETCH" -> view.fetch(command, byUid);
            case "STORE" -> view.store(command, byUid);
            case "IDLE" -> idle(view);
            default -> throw ImapError.bad("Command unknown");
        }
    }

    private void idle(ImapView view) throws IOException {
        connection.send("+ Idling");
        var watcher = Thread.startVirtualThread(view::watch);
        try {
            if (!connection.readLine().equalsIgnoreCase("DONE")) throw ImapError.bad("DONE ends it");
        } finally {
            watcher.interrupt();
        }
    }
}
