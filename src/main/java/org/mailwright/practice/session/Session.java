package org.mailwright.practice.session;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.mailwright.model.EmailAddress;

/** One client's conversation, from the greeting to the end. Its thread does nothing else. */
public abstract class Session {

    /** How long a client that has not logged on may be silent. */
    static final Duration BEFORE_LOGIN = Duration.ofMinutes(1);

    /** As long as IMAP demands (RFC 3501, section 5.4), which is longer than the others do. */
    private static final Duration AFTER_LOGIN = Duration.ofMinutes(30);

    private static final int MAX_WRONG_LOGINS = 3;
    private static final int MAX_BAD_COMMANDS = 20;

    private final PracticeLogin account;
    private boolean loggedIn;
    private int wrongLogins;
    private int badCommands;

    protected final Connection connection;

    protected Session(Connection connection, PracticeLogin account) {
        this.connection = connection;
        this.account = account;
    }

    /** Makes the session that a protocol needs. */
    public interface Kind {

        Session with(Connection connection);
    }

    /** Talks until the client leaves, is silent for too long, or breaks the rules too often. */
    protected final void serve() throws IOException {
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

    protected abstract String greeting();

    /** The line that says why the server hangs up. */
    protected abstract String farewell(String why);

    /** Answers one line of the client's, and says whether the conversation goes on. */
    protected abstract boolean answer(String line) throws IOException;

    protected final boolean isLoggedIn() {
        return loggedIn;
    }

    protected final EmailAddress address() {
        return account.address();
    }

    protected final void countBadCommand() {
        badCommands++;
    }

    protected final LogOnRule login(String username, String password) throws IOException {
        var login = account.login(username, password);
        if (login == LogOnRule.ACCEPTED) {
            loggedIn = true;
            connection.patience(AFTER_LOGIN);
        } else {
            wrongLogins++;
        }
        return login;
    }
}
