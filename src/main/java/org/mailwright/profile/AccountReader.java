package org.mailwright.profile;

import static org.mailwright.profile.ProfileValues.time;
import static org.mailwright.profile.ProfileValues.word;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
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

    private AccountReader() {}

    static Optional<AccountSettings> read(JsonNode node, JsonFaults faults) {
        var account = JsonFields.withoutNulls(node, faults);
        var address = account.required("email", ProfileValues::address);
        var sender = account.optional("sender", ProfileValues::address);
        var incoming = account.listWithRepeats("incoming", (server, all) -> server(server, Side.INCOMING, all));
        var outgoing = account.listWithRepeats("outgoing", (server, all) -> server(server, Side.OUTGOING, all));
        var displayName = account.optional("displayName", ProfileValues::line).orElse("");
        var accountName = account.optional("accountName", ProfileValues::line).orElse("");
        var outgoingLogin = account.optional("outgoingLogin", word(OutgoingLogin::parse));
        var leaveOnServer = account.optional("leaveOnServer", AccountReader::leaveOnServer);
        var timeout = account.optional("serverTimeout", AccountReader::timeout);
        if (!account.isSound()) return Optional.empty();
        if (incoming.isEmpty() && outgoing.isEmpty()) return faults.add(node, Problem.NO_SERVER);
        var usual = AccountSettings.of(
                address.orElseThrow(),
                incoming.stream().findFirst(),
                outgoing.stream().findFirst());
        return Optional.of(new AccountSettings(
                usual.address(),
                displayName,
                accountName,
                usual.incoming(),
                usual.outgoing(),
                outgoingLogin.orElse(usual.outgoingLogin()),
                leaveOnServer.orElse(usual.leaveOnServer()),
                timeout.orElse(usual.serverTimeout()),
                sender));
    }

    private static Optional<Duration> timeout(JsonNode node, JsonFaults faults) {
        return time(Duration::parse)
                .read(node, faults)
                .flatMap(timeout -> timeout.isPositive() ? Optional.of(timeout) : faults.add(node, Problem.BAD_VALUE));
    }

    private static Optional<LeaveOnServer> leaveOnServer(JsonNode node, JsonFaults faults) {
        var fields = JsonFields.withoutNulls(node, faults);
        var days = fields.optional("removeAfterDays", JsonValues.integer(0, MAX_DAYS))
                .orElse(0L);
        boolean keep = fields.optional("keep", JsonValues::truth).orElse(true);
        boolean removeWhenDeleted =
                fields.optional("removeWhenDeleted", JsonValues::truth).orElse(false);
        return fields.isSound()
                ? Optional.of(new LeaveOnServer(keep, days.intValue(), removeWhenDeleted))
                : Optional.empty();
    }

    private static Optional<ServerSettings> server(JsonNode node, Side side, JsonFaults faults) {
        var fields = JsonFields.withoutNulls(node, faults);
        var protocol = fields.required(
                either(node, "type", "protocol"),
                word(text -> Protocol.parse(text).filter(known -> known.side() == side)));
        var encryption = fields.required(either(node, "security", "encryption"), word(Encryption::parse));
        var auth = auth(node, fields, faults);
        var username = fields.optional("username", ProfileValues::line).orElse("");
        if (username.isEmpty() && auth.stream().anyMatch(AuthMethod::usesPassword)) {
            faults.add(node, JsonFaultKind.MISSING, "username");
        }
        var host = fields.required("host", ProfileValues::host);
        var port = fields.required("port", ProfileValues::port);
        return fields.isSound()
                ? Optional.of(new ServerSettings(
                        protocol.orElseThrow(),
                        new Endpoint(host.orElseThrow(), port.orElseThrow()),
                        encryption.orElseThrow(),
                        auth,
                        username))
                : Optional.empty();
    }

    /** Profiles have words of their own for what all other JSON of ours calls otherwise; both are read. */
    private static String either(JsonNode server, String usual, String other) {
        return server.member(usual).isEmpty() && server.member(other).isPresent() ? other : usual;
    }

    private static List<AuthMethod> auth(JsonNode server, JsonFields fields, JsonFaults faults) {
        var words = fields.listWithRepeats("auth", JsonValues::anyText);
        if (words.isEmpty() && fields.isSound()) faults.add(server, JsonFaultKind.MISSING, "auth");
        var methods = new ArrayList<AuthMethod>();
        for (var word : words) {
            method(word)
                    .or(() -> faults.add(server.member("auth").orElse(server), Problem.BAD_VALUE))
                    .ifPresent(methods::add);
        }
        return List.copyOf(methods);
    }

    private static Optional<AuthMethod> method(String word) {
        return word.toLowerCase(Locale.ROOT).equals(ProfileWriter.PASSWORD_CLEARTEXT)
                ? Optional.of(AuthMethod.PASSWORD)
                : AuthMethod.parse(word);
    }
}
