package org.mailwright.account.config;

import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.Keys;
import org.mailwright.account.file.PhpDefines;
import org.mailwright.account.reading.Collector;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads the constants of WP Mail SMTP in wp-config.php. Without them its settings are in the database. */
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
        return readFile(base, FILE);
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> PhpDefines.read(bytes, KEYS))
                .filter(php -> !php.isEmpty())
                .ifPresent(php -> account(php, folder.shown(path), found));
        return found.found();
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
        var ssl = php.get("WPMS_SSL");
        if (ssl.isPresent() && !ssl.get().isBlank()) {
            server.encryption(ssl.get(), encryption(ssl.get()));
        } else if (flag(php, "WPMS_SMTP_AUTOTLS", true)) {
            server.usualEncryption(Encryption.STARTTLS).doubt(Doubt.Kind.NOT_ENFORCED);
        } else {
            server.usualEncryption(Encryption.NONE);
        }
        server.port(php.get("WPMS_SMTP_PORT"), 465, 25);
        var user = php.get("WPMS_SMTP_USER").filter(each -> !each.isBlank() || each.unexpanded());
        boolean auth = flag(php, "WPMS_SMTP_AUTH", user.isPresent());
        server.usualAuth(auth ? AuthMethod.PASSWORD : AuthMethod.NONE);
        if (auth) user.ifPresent(server::username);
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
