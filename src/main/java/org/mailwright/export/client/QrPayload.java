package org.mailwright.export.client;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.mailwright.export.syntax.JsonText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/**
 * What the code says, in version 1 of Thunderbird for Android's format: JSON arrays of numbers and strings. The reader
 * gives up at null, and one bad value makes it ignore the whole code.
 */
final class QrPayload {

    /** In characters: more make a code that cameras of older phones do not resolve. */
    static final int MAX_LENGTH = 800;

    private static final int SMTP = 0;

    private QrPayload() {}

    static String of(AccountSettings settings) {
        return JsonText.compact(json -> {
            json.beginArray().value(1);
            json.beginArray().value(1).value(1).endArray(); // the first code of one
            if (settings.incoming().isPresent())
                incoming(json, settings, settings.incoming().get());
            if (settings.outgoing().isPresent())
                outgoing(json, settings, settings.outgoing().get());
            json.endArray();
        });
    }

    private static void incoming(JsonWriter json, AccountSettings settings, ServerSettings server) throws IOException {
        json.beginArray();
        var login = AndroidServers.login(server).orElse(AuthMethod.NONE);
        server(json, server.protocol() == Protocol.POP3 ? 1 : 0, server, login);
        var name = settings.accountName();
        // The app uses the address where there is no name
        if (!name.isBlank() && !name.equals(settings.from().toString())) json.value(name);
        json.endArray();
    }

    private static void outgoing(JsonWriter json, AccountSettings settings, ServerSettings server) throws IOException {
        json.beginArray().beginArray();
        json.beginArray();
        server(json, SMTP, server, AndroidServers.sendingLogin(settings, server));
        json.endArray();
        json.beginArray()
                .value(settings.from().toString())
                .value(settings.displayName())
                .endArray();
        json.endArray().endArray();
    }

    private static void server(JsonWriter json, int protocol, ServerSettings server, AuthMethod login)
            throws IOException {
        json.value(protocol);
        json.value(server.endpoint().host());
        json.value(server.endpoint().port());
        json.value(security(server.encryption()));
        json.value(authentication(login));
        json.value(login == AuthMethod.NONE ? "" : server.username());
    }

    private static int security(Encryption encryption) {
        return switch (encryption) {
            case NONE -> 0;
            case STARTTLS -> 2;
            case TLS -> 3;
        };
    }

    private static int authentication(AuthMethod login) {
        return switch (login) {
            case NONE -> 0;
            case PASSWORD_ENCRYPTED -> 2;
            case OAUTH2 -> 6;
            default -> 1;
        };
    }
}
