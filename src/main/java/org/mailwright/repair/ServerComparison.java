package org.mailwright.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.FoundServer;
import org.mailwright.account.ServerField;
import org.mailwright.detect.Candidate;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.repair.FieldVerdict.Kind;

/**
 * One server of a program beside the nearest of those that are right.
 *
 * @param enforced whether the program insists on the encryption
 * @param alternatives all servers that are right, from sources that can be trusted
 * @param candidate where the right one comes from
 */
record ServerComparison(
        FoundServer found,
        ServerSettings right,
        boolean enforced,
        List<ServerSettings> alternatives,
        Candidate candidate) {

    List<FieldVerdict> fields() {
        var fields = new ArrayList<FieldVerdict>();
        fields.add(field(
                ServerField.HOST,
                host(),
                found.host().orElse(""),
                right.endpoint().host()));
        var port = port();
        fields.add(field(
                ServerField.PORT,
                port,
                found.port().map(Object::toString).orElse(""),
                Integer.toString(
                        (port == Kind.DIFFERS ? best() : right).endpoint().port())));
        var encryption = encryption();
        fields.add(field(
                ServerField.ENCRYPTION,
                encryption,
                found.encryption().map(Encryption::code).orElse(""),
                (encryption == Kind.DIFFERS ? best() : right).encryption().code()));
        fields.add(field(
                ServerField.AUTH,
                auth(),
                found.auth().stream().findFirst().map(AuthMethod::code).orElse(""),
                right.auth().getFirst().code()));
        fields.add(field(ServerField.USERNAME, username(), found.username(), right.username()));
        return fields;
    }

    private FieldVerdict field(ServerField field, Kind kind, String is, String should) {
        var shown = kind == Kind.RIGHT ? is : should;
        return new FieldVerdict(
                found.protocol().side(),
                field,
                kind,
                is,
                shown,
                candidate.provenance().source().code(),
                Optional.ofNullable(found.places().get(field)));
    }

    private Kind host() {
        return found.host().equals(Optional.of(right.endpoint().host())) ? Kind.RIGHT : unknown();
    }

    private Kind port() {
        if (!found.port().equals(Optional.of(right.endpoint().port()))) return unknown();
        return right.endpoint().port() == best().endpoint().port() ? Kind.RIGHT : Kind.DIFFERS;
    }

    private Kind encryption() {
        if (found.encryption().isEmpty()) return unknown();
        var way = found.encryption().get();
        boolean open = way == Encryption.NONE || !enforced;
        if (open && right.encryption() != Encryption.NONE) return Kind.WEAK;
        if (way != right.encryption()) return unknown();
        return way == best().encryption() ? Kind.RIGHT : Kind.DIFFERS;
    }

    /** The way to the same server that the sources name first; others that they name are right too. */
    private ServerSettings best() {
        return alternatives.stream()
                .filter(option ->
                        option.endpoint().host().equals(right.endpoint().host()))
                .findFirst()
                .orElse(right);
    }

    private Kind auth() {
        if (found.auth().isEmpty()) return Kind.DIFFERS;
        var method = found.auth().getFirst();
        if (right.auth().contains(method)) return Kind.RIGHT;
        boolean appPassword = method == AuthMethod.PASSWORD && right.auth().contains(AuthMethod.APP_PASSWORD);
        if (appPassword) return Kind.RIGHT; // programs do not tell the two apart
        boolean password = right.auth().stream().anyMatch(AuthMethod::usesPassword);
        // A password that is never sent may be offered beside the one that is named.
        return method == AuthMethod.PASSWORD_ENCRYPTED && password ? Kind.DIFFERS : unknown();
    }

    /** Names have more forms than anybody lists, so that only a missing one is wrong. */
    private Kind username() {
        boolean none = !right.needsLogin();
        boolean known =
                alternatives.stream().anyMatch(option -> option.username().equalsIgnoreCase(found.username()));
        if (none || known || found.username().equalsIgnoreCase(right.username())) return Kind.RIGHT;
        return found.username().isEmpty() || isOfAnotherServer() ? unknown() : Kind.DIFFERS;
    }

    /** Whether the program sends through another provider's server, with the address that it has there. */
    private boolean isOfAnotherServer() {
        int at = found.username().lastIndexOf('@');
        int own = right.username().lastIndexOf('@');
        return host() == Kind.WRONG
                && at > 0
                && own > 0
                && !found.username()
                        .substring(at)
                        .equalsIgnoreCase(right.username().substring(own));
    }

    /** A value that an untrusted source does not have may be right all the same. */
    private Kind unknown() {
        return candidate.provenance().trusted() ? Kind.WRONG : Kind.DIFFERS;
    }
}
