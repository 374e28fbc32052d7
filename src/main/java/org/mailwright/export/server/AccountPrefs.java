package org.mailwright.export.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mailwright.export.BuiltInOAuth;
import org.mailwright.export.Logins;
import org.mailwright.export.StableId;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/**
 * An account as Thunderbird's preferences: strings, integers and booleans by name. The account's key is stable and of
 * a kind that Thunderbird itself never gives, so that no other account is touched and none is added twice.
 */
final class AccountPrefs {

    /** Lists to which the account's key has to be added. */
    static final String ACCOUNTS = "mail.accountmanager.accounts";

    static final String SMTP_SERVERS = "mail.smtpservers";
    static final String DEFAULT_ACCOUNT = "mail.accountmanager.defaultaccount";
    static final String DEFAULT_SMTP_SERVER = "mail.smtp.defaultserver";

    private static final int NO_LOGIN = 1;

    private static final Set<AuthMethod> KNOWN = Set.of(
            AuthMethod.PASSWORD,
            AuthMethod.APP_PASSWORD,
            AuthMethod.PASSWORD_ENCRYPTED,
            AuthMethod.GSSAPI,
            AuthMethod.NTLM);

    private final AccountSettings settings;
    private final String key;
    private final boolean everyone;
    private final Map<String, Object> prefs = new LinkedHashMap<>();

    private AccountPrefs(AccountSettings settings, String key, boolean everyone) {
        this.settings = settings;
        this.key = key;
        this.everyone = everyone;
    }

    /** The way in which Thunderbird would log on to a server. */
    static Optional<AuthMethod> login(ServerSettings server) {
        return BuiltInOAuth.THUNDERBIRD.first(KNOWN, server);
    }

    /** What the names of the account, the identity and both servers end with. */
    static String key(AccountSettings settings) {
        return key(StableId.of(settings, "thunderbird"));
    }

    /** The same for an account that everybody in the domain gets, with no person's values. */
    static String keyForEveryone(AccountSettings settings) {
        return key(StableId.forDomain(settings, "thunderbird"));
    }

    private static String key(UUID id) {
        return "mw" + id.toString().substring(0, 8);
    }

    /** The preferences of one person's account, in the order in which to write them. */
    static Map<String, Object> of(AccountSettings settings) {
        return new AccountPrefs(settings, key(settings), false).all();
    }

    /** The same with a {@link Variable} for each value that is one person's. */
    static Map<String, Object> forEveryone(AccountSettings settings) {
        return new AccountPrefs(settings, keyForEveryone(settings), true).all();
    }

    private Map<String, Object> all() {
        account();
        settings.incoming().ifPresent(this::incoming);
        settings.outgoing().ifPresent(this::outgoing);
        return prefs;
    }

    private void account() {
        var account = "mail.account." + key + ".";
        prefs.put(account + "identities", key);
        prefs.put(account + "server", key);
        var identity = "mail.identity." + key + ".";
        prefs.put(identity + "useremail", personal(settings.from().toString()));
        if (everyone) prefs.put(identity + "fullName", Variable.FULL_NAME);
        else if (!settings.displayName().isEmpty()) prefs.put(identity + "fullName", settings.displayName());
        prefs.put(identity + "smtpServer", key); // else mail leaves through another account's server
        prefs.put(identity + "valid", true);
    }

    private Object personal(String text) {
        return everyone ? Variable.of(text, settings.address()) : text;
    }

    private void incoming(ServerSettings server) {
        var prefix = "mail.server." + key + ".";
        var name = settings.accountName().isBlank() ? settings.address().toString() : settings.accountName();
        prefs.put(prefix + "type", server.protocol() == Protocol.POP3 ? "pop3" : "imap");
        prefs.put(prefix + "hostname", server.endpoint().host());
        prefs.put(prefix + "port", server.endpoint().port());
        prefs.put(prefix + "socketType", socketType(server.encryption()));
        prefs.put(prefix + "authMethod", authMethod(login(server)));
        prefs.put(prefix + "userName", personal(server.username()));
        prefs.put(prefix + "name", personal(name));
        prefs.put(prefix + "check_new_mail", true);
        prefs.put(prefix + "login_at_startup", true);
        if (server.protocol() == Protocol.POP3) leaveOnServer(prefix);
    }

    private void leaveOnServer(String prefix) {
        var leave = settings.leaveOnServer();
        prefs.put(prefix + "leave_on_server", leave.keep());
        prefs.put(prefix + "delete_mail_left_on_server", leave.removeWhenDeleted());
        prefs.put(prefix + "delete_by_age_from_server", leave.removeAfterDays() > 0);
        if (leave.removeAfterDays() > 0) prefs.put(prefix + "num_days_to_leave_on_server", leave.removeAfterDays());
    }

    private void outgoing(ServerSettings server) {
        boolean logsOn = Logins.sendingLogsOn(settings);
        var prefix = "mail.smtpserver." + key + ".";
        prefs.put(prefix + "hostname", server.endpoint().host());
        prefs.put(prefix + "port", server.endpoint().port());
        prefs.put(prefix + "try_ssl", socketType(server.encryption()));
        prefs.put(prefix + "authMethod", logsOn ? authMethod(login(server)) : NO_LOGIN);
        if (logsOn) prefs.put(prefix + "username", personal(server.username()));
    }

    /** nsIMsgSocketType; 1, STARTTLS only where the server offers it, is never written. */
    private static int socketType(Encryption encryption) {
        return switch (encryption) {
            case NONE -> 0;
            case STARTTLS -> 2;
            case TLS -> 3;
        };
    }

    /** nsMsgAuthMethod. */
    private static int authMethod(Optional<AuthMethod> method) {
        return switch (method.orElse(AuthMethod.NONE)) {
            case NONE, CLIENT_IP -> NO_LOGIN;
            case PASSWORD, APP_PASSWORD -> 3;
            case PASSWORD_ENCRYPTED -> 4;
            case GSSAPI -> 5;
            case NTLM -> 6;
            case OAUTH2 -> 10;
        };
    }
}
