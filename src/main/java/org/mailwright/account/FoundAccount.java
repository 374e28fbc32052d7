package org.mailwright.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;

/**
 * A mail account as a program or a file holds it, without its password. Build one with {@link AccountDraft}.
 *
 * @param program the stable word for the program or the kind of file, such as {@code thunderbird} or {@code pasted-text}
 * @param origin the file or registry key, as it can be shown
 * @param email empty where the program does not know it
 * @param sender whom messages are from, where the file names the account's own address beside it
 * @param displayName the person's name, or empty
 * @param accountName what the program calls the account, or empty
 * @param outgoingLogin empty where the program does not say
 * @param leaveOnServer empty where the program does not say
 * @param passwordsDropped how many passwords and tokens of this account were passed over in the file
 */
public record FoundAccount(
        String program,
        String origin,
        Optional<EmailAddress> email,
        Optional<EmailAddress> sender,
        String displayName,
        String accountName,
        Optional<FoundServer> incoming,
        Optional<FoundServer> outgoing,
        Optional<OutgoingLogin> outgoingLogin,
        Optional<LeaveOnServer> leaveOnServer,
        List<Doubt> doubts,
        int passwordsDropped) {

    public FoundAccount {
        doubts = List.copyOf(doubts);
        if (incoming.filter(server -> server.protocol().side() != Side.INCOMING).isPresent()
                || outgoing.filter(server -> server.protocol().side() != Side.OUTGOING)
                        .isPresent()) {
            throw new IllegalArgumentException("a server on the wrong side");
        }
        if (!AccountSettings.isLine(displayName) || !AccountSettings.isLine(accountName)) {
            throw new IllegalArgumentException("a control character");
        }
    }

    /** Whose account it is: the address, or else a user name that is one. */
    public Optional<EmailAddress> owner() {
        return email.or(() -> Stream.of(incoming, outgoing)
                .flatMap(Optional::stream)
                .flatMap(server -> EmailAddress.parse(server.username()).stream())
                .findFirst());
    }

    public Optional<FoundServer> server(Side side) {
        return side == Side.INCOMING ? incoming : outgoing;
    }

    public boolean hasDoubt(Doubt.Kind kind) {
        return doubts.stream().anyMatch(doubt -> doubt.kind() == kind);
    }

    /** The account as it can be tested: needs the address, and one server of which all is known. */
    public Optional<AccountSettings> settings() {
        var in = incoming.flatMap(FoundServer::settings);
        var out = outgoing.flatMap(FoundServer::settings);
        var owner = owner();
        if (owner.isEmpty() || in.isEmpty() && out.isEmpty()) return Optional.empty();
        var usual = AccountSettings.of(owner.get(), in, out);
        return Optional.of(new AccountSettings(
                usual.address(),
                displayName,
                accountName,
                in,
                out,
                outgoingLogin
                        .filter(login -> login == OutgoingLogin.AFTER_INCOMING
                                || out.map(ServerSettings::needsLogin).orElse(true))
                        .orElse(usual.outgoingLogin()),
                leaveOnServer.orElse(usual.leaveOnServer()),
                usual.serverTimeout(),
                sender));
    }
}
