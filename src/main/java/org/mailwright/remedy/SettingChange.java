package org.mailwright.remedy;

import java.util.Optional;
import org.mailwright.model.Codes;
import org.mailwright.model.ServerSettings;

/** What differs most between a server's settings and the suggested ones. */
public enum SettingChange {
    USE_HOST,
    USE_PORT_AND_ENCRYPTION,
    USE_PORT,
    USE_ENCRYPTION,
    USE_USERNAME,
    /** Another way to log on. */
    USE_SETTINGS;

    /** The stable word that stands in JSON, such as use-port. */
    public String code() {
        return Codes.of(this);
    }

    static SettingChange of(Optional<ServerSettings> now, ServerSettings better) {
        return now.map(before -> of(before, better)).orElse(USE_HOST);
    }

    private static SettingChange of(ServerSettings now, ServerSettings better) {
        if (!now.endpoint().host().equals(better.endpoint().host())) return USE_HOST;
        boolean port = now.endpoint().port() != better.endpoint().port();
        boolean encryption = now.encryption() != better.encryption();
        if (port && encryption) return USE_PORT_AND_ENCRYPTION;
        if (port) return USE_PORT;
        if (encryption) return USE_ENCRYPTION;
        return now.username().equals(better.username()) ? USE_SETTINGS : USE_USERNAME;
    }
}
