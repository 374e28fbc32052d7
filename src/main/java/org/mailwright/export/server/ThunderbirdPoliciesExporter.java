package org.mailwright.export.server;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Reasons;
import org.mailwright.export.syntax.JsonText;
import org.mailwright.profile.Profile;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.TIMEOUTS;

/**
 * Writes Thunderbird's policies.json. Its preferences have the status "default", so that they hold for new profiles
 * only: "user" would replace the list of the accounts that a person already has.
 */
public final class ThunderbirdPoliciesExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "thunderbird-policies",
            Group.IT,
            List.of("policies.json"),
            new FormatCapabilities(
                    List.of(NO_INCOMING, NO_OUTGOING, NO_LOGIN, OAUTH2, OTHER_LOGIN), List.of(TIMEOUTS)));

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        return exportAll(List.of(profile));
    }

    @Override
    public Result exportAll(List<Profile> profiles) {
        var reasons = new Reasons(FORMAT, profiles).logins(AccountPrefs::login).all();
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var preferences = preferences(profiles);
        var text = JsonText.object(json -> {
            json.name("policies").beginObject();
            json.name("Preferences").beginObject();
            for (var preference : preferences.entrySet()) write(json, preference.getKey(), preference.getValue());
            json.endObject().endObject();
        });
        return FORMAT.exported(profiles, new ExportedFile("policies.json", "application/json", text));
    }

    private static Map<String, Object> preferences(List<Profile> profiles) {
        var preferences = new LinkedHashMap<String, Object>();
        for (var profile : profiles) preferences.putAll(AccountPrefs.of(profile.settings()));
        var keys = profiles.stream()
                .map(profile -> AccountPrefs.key(profile.settings()))
                .distinct()
                .toList();
        preferences.put(AccountPrefs.ACCOUNTS, String.join(",", keys));
        preferences.put(AccountPrefs.SMTP_SERVERS, String.join(",", keys));
        preferences.put(AccountPrefs.DEFAULT_ACCOUNT, keys.getFirst());
        preferences.put(AccountPrefs.DEFAULT_SMTP_SERVER, keys.getFirst());
        return preferences;
    }

    private static void write(JsonWriter json, String name, Object value) throws IOException {
        json.name(name).beginObject().name("Value");
        switch (value) {
            case Integer number -> json.value(number);
            case Boolean flag -> json.value(flag);
            default -> json.value(value.toString());
        }
        json.name("Status").value("default").endObject();
    }
}
