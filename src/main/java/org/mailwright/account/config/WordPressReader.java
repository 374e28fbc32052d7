package org.mailwright.account.config;

import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.FileBytes;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.Keys;
import org.mailwright.account.php.PhpDefines;
import org.mailwright.account.reading.Collector;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/**
 * Reads the constants of WP Mail SMTP in wp-config.php, and the options of the mail plugins where somebody hands in a dump
 * of the database or what WP-CLI prints.
 */
public final class WordPressReader implements ProgramReader {

    private static final String PROGRAM = "wordpress";
    private static final String FILE = "wp-config.php";
    private static final Keys KEYS = Keys.wanted(
                    "WPMS_ON",
                    "WPMS_MAIL_FROM",
                    "WPMS_MAIL_FROM_NAME",
                    "WPMS_MAILER",
                    "WPMS_SMTP_HOST",
                    "WPMS_SMTP_PORT",
                    "WPMS_SSL",
                    "WPMS_SMTP_AUTH",
                    "WPMS_SMTP_USER",
                    "WPMS_SMTP_AUTOTLS")
            .secrets("WPMS_SMTP_PASS");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = readFile(base, FILE);
        for (var name : base.list("")) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".sql")) all = all.and(readFile(base, name));
        }
        return all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> read(bytes, folder.shown(path), found));
        return found.found();
    }

    private static boolean read(FileBytes file, String origin, Collector found) {
        try (var copy = new FileBytes(file.file(), file.array().clone())) {
            var php = PhpDefines.read(copy, KEYS);
            if (php.isEmpty()) WordPressOptions.read(file).forEach(each -> account(each, origin, found));
            else account(php, origin, found);
        }
        return true;
    }

    private static void account(WordPressOptions.Settings settings, String origin, Collector found) {
        if (settings.mailer().filter(each -> !each.is("smtp")).isPresent()) {
            var local = settings.mailer().filter(each -> each.is("mail") || each.is("default"));
            var reason = local.isPresent() ? Reason.LOCAL_PROGRAM : Reason.OTHER_PROTOCOL;
            found.skip(reason, Place.of(origin), settings.mailer().get().value());
            return;
        }
        if (settings.host().isEmpty()) return;
        var draft = found.draft(origin).passwordsDropped(settings.secrets()).displayName(settings.name());
        settings.from().ifPresent(draft::email);
        var server = draft.server(Protocol.SMTP).host(settings.host());
        encryption(settings.encryption().filter(each -> !each.is("none")), settings.ifOffered(), server);
        server.port(settings.port(), 465, 25);
        var auth = settings.auth().flatMap(each -> auth(each));
        boolean signsIn = settings.auth().isPresent()
                ? !auth.equals(Optional.of(AuthMethod.NONE))
                : settings.user().isPresent();
        if (settings.auth().isPresent()) server.auth(settings.auth().get(), auth);
        else server.usualAuth(signsIn ? AuthMethod.PASSWORD : AuthMethod.NONE);
        if (signsIn) settings.user().ifPresent(server::username);
        found.add(draft);
    }

    private static Optional<AuthMethod> auth(Setting setting) {
        if (setting.isYes() || setting.is("login") || setting.is("plain")) return Optional.of(AuthMethod.PASSWORD);
        if (setting.is("oauth2")) return Optional.of(AuthMethod.OAUTH2);
        if (setting.is("crammd5")) return Optional.of(AuthMethod.PASSWORD_ENCRYPTED);
        boolean no = setting.is("no") || setting.is("0") || setting.is("false") || setting.is("none");
        return no ? Optional.of(AuthMethod.NONE) : Optional.empty();
    }

    private static void account(PhpDefines php, String origin, Collector found) {
        if (!flag(php, "WPMS_ON", false)) {
            found.skip(Reason.SWITCHED_OFF, Place.of(origin), "");
            return;
        }
        var mailer = php.get("WPMS_MAILER");
        if (mailer.isPresent() && !mailer.get().is("smtp")) {
            found.skip(mailer.get().is("mail") ? Reason.LOCAL_PROGRAM : Reason.OTHER_PROTOCOL, Place.of(origin), "");
            return;
        }
        if (php.get("WPMS_SMTP_HOST").isEmpty()) return;
        var draft = found.draft(origin).passwordsDropped(php.secrets());
        php.get("WPMS_MAIL_FROM").ifPresent(draft::email);
        php.get("WPMS_MAIL_FROM_NAME").ifPresent(name -> draft.displayName(name.value()));
        server(php, draft.server(Protocol.SMTP));
        found.add(draft);
    }

    private static void server(PhpDefines php, ServerDraft server) {
        server.host(php.get("WPMS_SMTP_HOST"));
        encryption(php.get("WPMS_SSL").filter(each -> !each.isBlank()), flag(php, "WPMS_SMTP_AUTOTLS", true), server);
        server.port(php.get("WPMS_SMTP_PORT"), 465, 25);
        var user = php.get("WPMS_SMTP_USER").filter(each -> !each.isBlank() || each.unexpanded());
        boolean auth = flag(php, "WPMS_SMTP_AUTH", user.isPresent());
        server.usualAuth(auth ? AuthMethod.PASSWORD : AuthMethod.NONE);
        if (auth) user.ifPresent(server::username);
    }

    private static void encryption(Optional<Setting> ssl, boolean ifOffered, ServerDraft server) {
        if (ssl.isPresent()) server.encryption(ssl.get(), encryption(ssl.get()));
        else if (ifOffered) server.usualEncryption(Encryption.STARTTLS).doubt(Doubt.Kind.NOT_ENFORCED);
        else server.usualEncryption(Encryption.NONE);
    }

    /** "tls" is STARTTLS, whatever the plugin's own comment says. */
    private static Optional<Encryption> encryption(Setting ssl) {
        if (ssl.is("ssl")) return Optional.of(Encryption.TLS);
        return ssl.is("tls") ? Optional.of(Encryption.STARTTLS) : Optional.empty();
    }

    private static boolean flag(PhpDefines php, String name, boolean otherwise) {
        return php.get(name).map(each -> each.is("true") || each.is("1")).orElse(otherwise);
    }
}
