package org.mailwright.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files in which programs keep passwords and tokens. No reader opens one, not even if another file names it. */
public final class PasswordStores {

    private static final Set<String> NAMES = Set.of(
            "logins.json",
            "logins-backup.json",
            "key3.db",
            "key4.db",
            "cert8.db",
            "cert9.db",
            "passwordstorerc",
            "sasl_passwd",
            "config-private",
            ".netrc",
            "_netrc",
            ".authinfo",
            ".git-credentials",
            "credentials",
            "secrets.toml");

    private static final List<String> BEGINNINGS =
            List.of("signons", "kdewallet", "kwallet", "oauth", "id_rsa", "id_ed");

    private static final List<String> ENDINGS =
            List.of(".keyring", ".kwl", ".gpg", ".pgp", ".asc", ".kdbx", ".pem", ".key", ".p12", ".pfx", ".keychain");

    private PasswordStores() {}

    /** Whether a file that another one includes may be there to keep passwords apart, by its name. */
    public static boolean mayHold(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return isStore(lower.substring(lower.lastIndexOf('/') + 1))
                || lower.contains("pass")
                || lower.contains("secret")
                || lower.contains("credential")
                || lower.contains("token");
    }

    /** @param name the file's own name, without its folders */
    static boolean isStore(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower)
                || BEGINNINGS.stream().anyMatch(lower::startsWith)
                || ENDINGS.stream().anyMatch(lower::endsWith)
                || lower.startsWith("sasl_passwd");
    }
}
