package org.mailwright.account.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.file.IniFile;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.reading.LooseText;
import org.mailwright.account.reading.SaslNames;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/**
 * A mailbox of Akonadi.
 *
 * @param identity the number of the identity that it names
 * @param usesPreset whether it takes the default identity
 */
record KmailResource(AccountDraft account, Optional<String> identity, boolean usesPreset, String login, String host) {

    /** How to log on, as KIMAP and the mail transports count it. */
    static final List<String> METHODS = List.of(
            "LOGIN", "PLAIN", "CRAM_MD5", "DIGEST_MD5", "GSSAPI", "NTLM", "APOP", "CLEAR", "ANONYMOUS", "XOAUTH2");

    static Optional<KmailResource> read(IniFile file, AccountDraft account) {
        var network = file.section("network");
        if (network.filled("ImapServer").isPresent()) return Optional.of(imap(file, network, account));
        var general = file.section("General");
        return general.filled("host").isPresent() ? Optional.of(pop(general, account)) : Optional.empty();
    }

    static Optional<AuthMethod> method(Setting setting) {
        var number = LooseText.number(setting.value());
        if (number.isEmpty()) return SaslNames.method(setting.value());
        return number.filter(each -> each < METHODS.size()).map(METHODS::get).flatMap(SaslNames::method);
    }

    /** Whether an address fits the name that this mailbox signs in with and its server. */
    boolean mayBeOf(String email) {
        int at = email.lastIndexOf('@');
        if (at < 1) return false;
        var domain = email.substring(at + 1).toLowerCase(Locale.ROOT);
        boolean sameDomain = ("." + host.toLowerCase(Locale.ROOT)).endsWith("." + domain);
        return login.equalsIgnoreCase(email) || sameDomain && login.equalsIgnoreCase(email.substring(0, at));
    }

    void guessed() {
        account.doubt(Doubt.of(Doubt.Kind.EMAIL_GUESSED));
    }

    private static KmailResource imap(IniFile file, IniSection network, AccountDraft account) {
        var server = account.server(Protocol.IMAP).host(network.filled("ImapServer"));
        var safety = network.filled("OverrideEncryption").or(() -> network.filled("Safety"));
        safety.ifPresentOrElse(
                each -> server.encryption(each, encryption(each)), () -> server.usualEncryption(Encryption.TLS));
        server.port(network.filled("ImapPort"), 993, 993);
        finish(server, network.filled("UserName"), network.filled("Authentication"));
        account.passwordsDropped(network.secrets());
        var cache = file.section("cache");
        var identity =
                cache.flag("UseDefaultIdentity", cache.filled("AccountIdentity").isEmpty())
                        ? Optional.<String>empty()
                        : cache.filled("AccountIdentity").map(Setting::value);
        return new KmailResource(
                account, identity, identity.isEmpty(), network.text("UserName", ""), network.text("ImapServer", ""));
    }

    private static KmailResource pop(IniSection general, AccountDraft account) {
        var server = account.server(Protocol.POP3).host(general.filled("host"));
        boolean ssl = general.flag("useSSL", false);
        var encryption = ssl ? Encryption.TLS : general.flag("useTLS", false) ? Encryption.STARTTLS : Encryption.NONE;
        general.filled(ssl ? "useSSL" : "useTLS")
                .ifPresentOrElse(
                        each -> server.encryption(each, Optional.of(encryption)),
                        () -> server.usualEncryption(encryption));
        server.port(general.filled("port"), 110, 110);
        finish(server, general.filled("login"), general.filled("authenticationMethod"));
        account.passwordsDropped(general.secrets());
        return new KmailResource(account, Optional.empty(), false, general.text("login", ""), general.text("host", ""));
    }

    private static void finish(ServerDraft server, Optional<Setting> user, Optional<Setting> method) {
        user.ifPresent(server::username);
        method.ifPresentOrElse(each -> server.auth(each, method(each)), () -> server.usualAuth(AuthMethod.PASSWORD));
    }

    /** Numbers, which only versions before 2010 wrote, are not known. */
    private static Optional<Encryption> encryption(Setting safety) {
        return switch (safety.value().strip().toUpperCase(Locale.ROOT)) {
            case "SSL" -> Optional.of(Encryption.TLS);
            case "STARTTLS", "TLS" -> Optional.of(Encryption.STARTTLS);
            case "NONE", "UNENCRYPTED" -> Optional.of(Encryption.NONE);
            default -> Optional.empty();
        };
    }
}
