package org.mailwright.account.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;
import org.mailwright.account.file.ArchivedValue;
import org.mailwright.account.file.SqliteFile;
import org.mailwright.account.file.SqliteRow;

/**
 * A row of ZACCOUNT with those of its properties that are asked for. Tokens are properties too: they are counted.
 *
 * @param type such as IMAP, POP, SMTP
 */
record AppleAccount(
        String type,
        String identifier,
        String name,
        Optional<Setting> username,
        boolean active,
        Map<String, Setting> properties,
        int secrets) {

    private static final String TYPE = "com.apple.account.";
    private static final Set<String> WANTED = Set.of(
            "Hostname",
            "PortNumber",
            "SSLEnabled",
            "AuthenticationScheme",
            "IdentityEmailAddress",
            "ACPropertyFullName",
            "SendingAccountIdentifier");

    Optional<Setting> get(String key) {
        return Optional.ofNullable(properties.get(key)).filter(setting -> !setting.isBlank());
    }

    /** Empty if the file is no database. */
    static Optional<List<AppleAccount>> read(FileBytes bytes, String origin) {
        return SqliteFile.open(bytes).map(database -> {
            var types = new HashMap<Long, String>();
            for (var row : database.rows("ZACCOUNTTYPE")) types.put(row.number("Z_PK"), row.text("ZIDENTIFIER"));
            var properties = new HashMap<Long, Map<String, Setting>>();
            var secrets = new HashMap<Long, Integer>();
            for (var row : database.rows("ZACCOUNTPROPERTY")) property(row, origin, properties, secrets);
            return database.rows("ZACCOUNT").stream()
                    .filter(row ->
                            types.getOrDefault(row.number("ZACCOUNTTYPE"), "").startsWith(TYPE))
                    .map(row -> new AppleAccount(
                            types.getOrDefault(row.number("ZACCOUNTTYPE"), "").substring(TYPE.length()),
                            row.text("ZIDENTIFIER"),
                            row.text("ZACCOUNTDESCRIPTION"),
                            Optional.of(row.text("ZUSERNAME"))
                                    .filter(name -> !name.isBlank())
                                    .map(name -> Setting.at(name, new Place(origin, 0, "ZUSERNAME"))),
                            row.number("ZACTIVE") != 0,
                            properties.getOrDefault(row.number("Z_PK"), Map.of()),
                            secrets.getOrDefault(row.number("Z_PK"), 0)))
                    .toList();
        });
    }

    private static void property(
            SqliteRow row, String origin, Map<Long, Map<String, Setting>> properties, Map<Long, Integer> secrets) {
        long owner = row.number("ZOWNER");
        var key = row.text("ZKEY");
        if (WANTED.contains(key)) {
            row.blob("ZVALUE")
                    .flatMap(ArchivedValue::value)
                    .ifPresent(value -> properties
                            .computeIfAbsent(owner, _ -> new HashMap<>())
                            .put(key, Setting.at(value, new Place(origin, 0, key))));
        } else {
            var lower = key.toLowerCase(Locale.ROOT);
            if (lower.contains("token") || lower.contains("password")) secrets.merge(owner, 1, Integer::sum);
        }
    }
}
