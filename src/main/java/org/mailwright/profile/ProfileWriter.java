package org.mailwright.profile;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.SafeText;
import org.mailwright.model.ServerSettings;

/** Writes a profile file, in UTF-8, the keys always in the same order. */
public final class ProfileWriter {

    /** The autoconfig draft's word for a password inside whatever encryption the connection has. */
    static final String PASSWORD_CLEARTEXT = "password-cleartext";

    private final String tool;

    /** @param tool the program and its version, as the file names its maker */
    public ProfileWriter(String tool) {
        this.tool = tool;
    }

    public byte[] write(Profile profile) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setFormattingStyle(FormattingStyle.PRETTY.withNewline("\n"));
            json.setHtmlSafe(false);
            json.beginObject();
            json.name("format").value(ProfileReader.FORMAT);
            json.name("version").value(Integer.parseInt(ProfileReader.VERSION));
            json.name("created").value(profile.created().toString());
            json.name("tool").value(tool);
            account(json.name("account"), profile);
            evidence(json.name("evidence"), profile);
            profile.others().write(json, "");
            json.endObject();
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be written", e);
        }
        return (SafeText.json(text.toString()) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static void account(JsonWriter json, Profile profile) throws IOException {
        var settings = profile.settings();
        var others = profile.others();
        json.beginObject();
        json.name("email").value(settings.address().toString());
        if (settings.sender().isPresent())
            json.name("sender").value(settings.sender().get().toString());
        json.name("displayName").value(settings.displayName());
        json.name("accountName").value(settings.accountName());
        json.name("incoming").beginArray();
        if (settings.incoming().isPresent()) server(json, settings.incoming().get(), others, "account.incoming[0]");
        json.endArray().name("outgoing").beginArray();
        if (settings.outgoing().isPresent()) server(json, settings.outgoing().get(), others, "account.outgoing[0]");
        json.endArray();
        json.name("outgoingLogin").value(settings.outgoingLogin().code());
        var leave = settings.leaveOnServer();
        json.name("leaveOnServer").beginObject();
        json.name("keep").value(leave.keep());
        json.name("removeAfterDays").value(leave.removeAfterDays());
        json.name("removeWhenDeleted").value(leave.removeWhenDeleted());
        others.write(json, "account.leaveOnServer");
        json.endObject();
        json.name("serverTimeout").value(settings.serverTimeout().toString());
        others.write(json, "account");
        json.endObject();
    }

    private static void server(JsonWriter json, ServerSettings server, OtherKeys others, String place)
            throws IOException {
        json.beginObject();
        json.name("type").value(server.protocol().code());
        json.name("host").value(server.endpoint().host());
        json.name("port").value(server.endpoint().port());
        json.name("security").value(server.encryption().code());
        json.name("auth").beginArray();
        for (var method : server.auth()) {
            json.value(method == AuthMethod.PASSWORD ? PASSWORD_CLEARTEXT : method.code());
        }
        json.endArray();
        json.name("username").value(server.username());
        others.write(json, place);
        json.endObject();
    }

    private static void evidence(JsonWriter json, Profile profile) throws IOException {
        json.beginObject();
        json.name("source").value(profile.source());
        if (profile.tested().isPresent()) {
            var tested = profile.tested().get();
            json.name("tested").value(tested.at().toString());
            json.name("incomingLogin").value(tested.incomingLogin());
            json.name("outgoingLogin").value(tested.outgoingLogin());
            json.name("arrived").value(tested.arrived());
        }
        profile.others().write(json, "evidence");
        json.endObject();
    }
}
