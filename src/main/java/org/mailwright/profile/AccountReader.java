package org.mailwright.profile;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.profile.ProfileReading.Problem;

/** Reads the account of a profile file. Of several servers on one side the first counts; all are checked. */
final class AccountReader {

    private static final int MAX_DAYS = 100;

    private final Node account;

    AccountReader(Node account) {
        this.account = account;
    }

    AccountSettings settings() {
        var address = account.required("email", account.text("email"));
        var incoming = server("incoming", Side.INCOMING);
        var outgoing = server("outgoing", Side.OUTGOING);
        if (incoming.isEmpty() && outgoing.isEmpty()) throw new BadProfile(Problem.NO_SERVER, account.path());
        var usual = AccountSettings.of(
                EmailAddress.parse(address).orElseThrow(() -> account.bad(Problem.BAD_ADDRESS, "email")),
                incoming,
                outgoing);
        return new AccountSettings(
                usual.address(),
                line(account, "displayName"),
                line(account, "accountName"),
                incoming,
                outgoing,
                account.word("outgoingLogin", OutgoingLogin::parse).orElse(usual.outgoingLogin()),
                account.child("leaveOnServer").map(AccountReader::leaveOnServer).orElse(usual.leaveOnServer()),
                timeout().orElse(usual.serverTimeout()));
    }

    private Optional<Duration> timeout() {
        var timeout = account.value("serverTimeout", Duration::parse);
        if (timeout.isPresent() && !timeout.get().isPositive()) throw account.bad(Problem.BAD_VALUE, "serverTimeout");
        return timeout;
    }

    private static LeaveOnServer leaveOnServer(Node node) {
        var days = node.number("removeAfterDays").orElse("0");
        if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) > MAX_DAYS) {
            throw node.bad(Problem.BAD_VALUE, "removeAfterDays");
        }
        return new LeaveOnServer(
                node.flag("keep", true), Integer.parseInt(days), node.flag("removeWhenDeleted", false));
    }

    private Optional<ServerSettings> server(String key, Side side) {
        return account.children(key).stream().map(node -> server(node, side)).toList().stream()
                .findFirst();
    }

    private static ServerSettings server(Node node, Side side) {
        var protocol = node.required("type", node.word("type", Protocol::parse));
        if (protocol.side() != side) throw node.bad(Problem.BAD_VALUE, "type");
        var encryption = node.required("security", node.word("security", Encryption::parse));
        var auth = auth(node);
        var username = line(node, "username");
        if (username.isEmpty() && auth.stream().anyMatch(AuthMethod::usesPassword)) {
            throw node.bad(Problem.MISSING, "username");
        }
        return new ServerSettings(protocol, endpoint(node), encryption, auth, username);
    }

    private static Endpoint endpoint(Node node) {
        var typed = node.required("host", node.text("host"));
        if (!AccountSettings.isLine(typed)) throw node.bad(Problem.CONTROL_CHARACTER, "host");
        var host = Endpoint.parseHost(typed).orElseThrow(() -> node.bad(Problem.BAD_HOST, "host"));
        var port = node.required("port", node.number("port"));
        return new Endpoint(host, Endpoint.parsePort(port).orElseThrow(() -> node.bad(Problem.BAD_PORT, "port")));
    }

    private static List<AuthMethod> auth(Node node) {
        var methods = node.words("auth").stream()
                .map(word -> method(word).orElseThrow(() -> node.bad(Problem.BAD_VALUE, "auth")))
                .toList();
        if (methods.isEmpty()) throw node.bad(Problem.MISSING, "auth");
        return methods;
    }

    private static Optional<AuthMethod> method(String word) {
        return word.toLowerCase(Locale.ROOT).equals(ProfileWriter.PASSWORD_CLEARTEXT)
                ? Optional.of(AuthMethod.PASSWORD)
                : AuthMethod.parse(word);
    }

    private static String line(Node node, String key) {
        var text = node.text(key).orElse("");
        if (!AccountSettings.isLine(text)) throw node.bad(Problem.CONTROL_CHARACTER, key);
        return text;
    }
}
