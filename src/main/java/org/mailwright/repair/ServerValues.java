package org.mailwright.repair;

import org.mailwright.account.FoundServer;
import org.mailwright.account.ServerField;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;

/** The fields of a server as words; empty where one is not known. */
final class ServerValues {

    private ServerValues() {}

    static String of(FoundServer server, ServerField field) {
        return switch (field) {
            case PROTOCOL -> server.protocol().code();
            case HOST -> server.host().orElse("");
            case PORT -> server.port().map(Object::toString).orElse("");
            case ENCRYPTION -> server.encryption().map(Encryption::code).orElse("");
            case AUTH ->
                server.auth().stream().findFirst().map(AuthMethod::code).orElse("");
            case USERNAME -> server.username();
        };
    }

    static String of(ServerSettings server, ServerField field) {
        return switch (field) {
            case PROTOCOL -> server.protocol().code();
            case HOST -> server.endpoint().host();
            case PORT -> Integer.toString(server.endpoint().port());
            case ENCRYPTION -> server.encryption().code();
            case AUTH ->
                server.auth().stream().findFirst().map(AuthMethod::code).orElse("");
            case USERNAME -> server.username();
        };
    }
}
