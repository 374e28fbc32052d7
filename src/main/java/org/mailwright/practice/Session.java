package org.mailwright.practice;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.mailwright.model.EmailAddress;

/** One client's conversation, from the greeting to the end. Its thread does nothing else. */
abstract class Session {

    /** How long a client that has not logged on may be silent. */
    static final Duration BEFORE_LOGIN = Duration.ofMinutes(1);

    /** As long as IMAP demands (RFC 3501, section 5.4), which is longer than the others do. */
    private static final Duration AFTER_LOGIN = Duration.ofMinutes(30);

    private static final int MAX_WRONG_LOGINS = 3;
    private static final int MAX_BAD_COMMANDS = 20;

    private final Account account;
    private boolean loggedIn;
    private int wrongLogins;
    private int badCommands;

    final Connection connection;

    Session(Connection connection, Account account) {
        this.connection = connection;
        this.account = account;
    }

    /** Makes the session that a protocol needs. */
    interface Kind {

        Session with(Connection connection);
    }

    /** Talks until the client leaves, is silent for too long, or breaks the rules too often. */
    final void serve() throws IOException {
        connection.send(greeting());
        try {
            var more = true;
            while (more) {
                more = answer(connection.readLine());
                if (wrongLogins >= MAX_WRONG_LOGINS || badCommands >= MAX_BAD_COMMANDS) {
                    connection.send(farewell("Too many mistakes"));
                    more = false;
                }
            }
        } catch (SocketTimeoutException e) {
            connection.send(farewell("Silent for too long"));
        } catch (Connection.TooLong e) {
            connection.send(farewell("Line too long"));
        }
    }

    abstract String greeting();

    /** The line that says why the server hangs up. */
    abstract String farewell(String why);

    /** Answers one line of the client's, and says whether the conversation goes on. */
    abstract boolean answer(String line) throws IOException;

    final boolean isLoggedIn() {
        return loggedIn;
    }

    final EmailAddress address() {
        return account.address();
    }

    final void countBadCommand() {
        badCommands++;
    }

    final Login login(String username, String password) throws IOException {
        var login = account.login(username, password);
        if (login == Login.ACCEPTED) {
            loggedIn = true;
            connection.patience(AFTER_LOGIN);
        } else {
            wrongLogins++;
        }
        return login;
    }
}
