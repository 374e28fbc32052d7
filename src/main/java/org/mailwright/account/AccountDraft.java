package org.mailwright.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** Collects an account's values as a file has them; what does not parse is left out with a {@link Doubt}. */
public final class AccountDraft {

    private static final int MAX_NAME = 200;

    private final String program;
    private final String origin;
    private final List<Doubt> doubts = new ArrayList<>();
    private Optional<EmailAddress> email = Optional.empty();
    private Optional<EmailAddress> sender = Optional.empty();
    private String displayName = "";
    private String accountName = "";
    private Optional<ServerDraft> incoming = Optional.empty();
    private Optional<ServerDraft> outgoing = Optional.empty();
    private Optional<OutgoingLogin> outgoingLogin = Optional.empty();
    private Optional<LeaveOnServer> leaveOnServer = Optional.empty();
    private int passwordsDropped;

    public AccountDraft(String program, String origin) {
        this.program = program;
        this.origin = origin;
    }

    /** Takes an address as it is; a blank one counts as none. */
    public AccountDraft email(Setting setting) {
        if (setting.isBlank() && !setting.unexpanded()) return this;
        email = EmailAddress.parse(setting.value()).filter(_ -> setting.value().indexOf('\ufffd') < 0);
        var kind = setting.unexpanded() ? Doubt.Kind.NOT_EXPANDED : Doubt.Kind.EMAIL_INVALID;
        if (email.isEmpty()) doubt(new Doubt(kind, Optional.empty(), setting.place(), ""));
        return this;
    }

    /** Whom messages are from, where the file names the account's own address beside it. */
    public AccountDraft sender(Optional<EmailAddress> from) {
        sender = from;
        return this;
    }

    public AccountDraft displayName(String name) {
        displayName = shown(name);
        return this;
    }

    public AccountDraft accountName(String name) {
        accountName = shown(name);
        return this;
    }

    /** Starts the account's server of this protocol's side, in place of any before. */
    public ServerDraft server(Protocol protocol) {
        var server = new ServerDraft(protocol, this);
        if (protocol.side() == Side.INCOMING) incoming = Optional.of(server);
        else outgoing = Optional.of(server);
        return server;
    }

    public AccountDraft outgoingLogin(OutgoingLogin login) {
        outgoingLogin = Optional.of(login);
        return this;
    }

    public AccountDraft leaveOnServer(LeaveOnServer leave) {
        leaveOnServer = Optional.of(leave);
        return this;
    }

    public AccountDraft doubt(Doubt doubt) {
        if (!doubts.contains(doubt)) doubts.add(doubt);
        return this;
    }

    public AccountDraft passwordsDropped(int count) {
        passwordsDropped += count;
        return this;
    }

    public Optional<EmailAddress> email() {
        return email;
    }

    public boolean hasServer() {
        return incoming.isPresent() || outgoing.isPresent();
    }

    public FoundAccount found() {
        return new FoundAccount(
                program,
                origin,
                email,
                sender.filter(from -> !email.equals(Optional.of(from))),
                displayName,
                accountName,
                incoming.map(ServerDraft::found),
                outgoing.map(ServerDraft::found),
                outgoingLogin,
                leaveOnServer,
                doubts,
                passwordsDropped);
    }

    /** Names are only shown, so that a control character or a great length is no reason to lose the account. */
    static String shown(String name) {
        var line = name.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .limit(MAX_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.strip();
    }
}
