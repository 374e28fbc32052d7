package org.mailwright.account.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.file.EnvFile;
import org.mailwright.account.reading.LooseText;
import org.mailwright.account.reading.MailUrl;
import org.mailwright.account.reading.SaslNames;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** What the variables of each kind of web program mean. */
final class DotenvAccounts {

    /** Adds the server to the draft, if the file is of this kind. */
    interface Kind {

        boolean read(EnvFile env, AccountDraft draft);
    }

    static final List<Kind> KINDS = List.of(
            DotenvAccounts::laravel,
            DotenvAccounts::symfony,
            DotenvAccounts::djangoUrl,
            DotenvAccounts::django,
            DotenvAccounts::rails,
            DotenvAccounts::nodemailer,
            DotenvAccounts::grafana);

    private DotenvAccounts() {}

    /** "tls" is the upgrade but on 465. */
    private static boolean laravel(EnvFile env, AccountDraft draft) {
        var mailer = env.get("MAIL_MAILER").or(() -> env.get("MAIL_DRIVER"));
        if (env.get("MAIL_HOST").isEmpty()
                || mailer.filter(each -> !each.is("smtp")).isPresent()) return false;
        from(env.get("MAIL_FROM_ADDRESS"), draft);
        env.get("MAIL_FROM_NAME").ifPresent(name -> draft.displayName(name.value()));
        var server = draft.server(Protocol.SMTP).host(env.get("MAIL_HOST"));
        var port = env.get("MAIL_PORT");
        var scheme = env.get("MAIL_SCHEME");
        var word = scheme.or(() -> env.get("MAIL_ENCRYPTION")).filter(each -> !each.is("null"));
        if (word.isEmpty()
                && scheme.isPresent()
                && port.filter(each -> each.is("465")).isEmpty()) {
            server.encryption(scheme.get(), Optional.of(Encryption.STARTTLS)); // Laravel 11 upgrades by itself
            server.doubt(Doubt.Kind.NOT_ENFORCED, scheme.get());
        } else if (word.isEmpty()) {
            server.usualEncryption(port.filter(each -> each.is("465")).isPresent() ? Encryption.TLS : Encryption.NONE);
        } else {
            boolean upgrade = word.get().is("smtp")
                    || word.get().is("tls")
                            && port.filter(each -> each.is("465")).isEmpty();
            boolean tls =
                    word.get().is("smtps") || word.get().is("ssl") || word.get().is("tls");
            if (word.get().is("smtp")) server.doubt(Doubt.Kind.NOT_ENFORCED, word.get());
            server.encryption(
                    word.get(),
                    upgrade ? Optional.of(Encryption.STARTTLS) : tls ? Optional.of(Encryption.TLS) : Optional.empty());
        }
        if (port.isEmpty()) server.doubt(Doubt.Kind.DEFAULT_BY_VERSION, "Laravel 10");
        server.port(port, 465, 587);
        login(env.get("MAIL_USERNAME").filter(each -> !each.is("null")), server);
        return true;
    }

    private static boolean symfony(EnvFile env, AccountDraft draft) {
        var dsn = env.get("MAILER_DSN").or(() -> env.get("MAIL_URL"));
        var url = dsn.flatMap(MailUrl::parse);
        var scheme = url.map(MailUrl::scheme).orElse("");
        if (!scheme.equals("smtp") && !scheme.equals("smtps")) return false;
        var server = draft.server(Protocol.SMTP).host(url.get().host());
        boolean tls = scheme.equals("smtps")
                || url.get().port().filter(port -> port.is("465")).isPresent();
        boolean upgrade = !url.get().query().isOff("auto_tls");
        server.encryption(
                url.get().source(),
                Optional.of(tls ? Encryption.TLS : upgrade ? Encryption.STARTTLS : Encryption.NONE));
        if (!tls && upgrade && !url.get().query().isOn("require_tls")) server.doubt(Doubt.Kind.NOT_ENFORCED, dsn.get());
        if (url.get().query().isOff("verify_peer")) server.doubt(Doubt.Kind.CERTIFICATE_UNCHECKED, dsn.get());
        server.port(url.get().port(), 465, 25);
        login(url.get().user(), server);
        return true;
    }

    /** One URL for django-environ, where smtps means the upgrade as smtp+tls does. */
    private static boolean djangoUrl(EnvFile env, AccountDraft draft) {
        var url = env.get("EMAIL_URL").flatMap(MailUrl::parse);
        var scheme = url.map(MailUrl::scheme).orElse("");
        if (!List.of("smtp", "smtps", "smtp+tls", "smtp+ssl").contains(scheme)) return false;
        from(env.get("DEFAULT_FROM_EMAIL").or(() -> env.get("SERVER_EMAIL")), draft);
        var encryption = switch (scheme) {
            case "smtp" -> Encryption.NONE;
            case "smtp+ssl" -> Encryption.TLS;
            default -> Encryption.STARTTLS;
        };
        var server = draft.server(Protocol.SMTP).host(url.get().host());
        server.encryption(url.get().source(), Optional.of(encryption));
        server.port(url.get().port(), 25, 25);
        login(url.get().user(), server);
        return true;
    }

    private static boolean django(EnvFile env, AccountDraft draft) {
        if (env.get("EMAIL_HOST").isEmpty()) return false;
        if (env.get("EMAIL_BACKEND")
                .filter(each -> !each.value().contains("smtp"))
                .isPresent()) return false;
        from(env.get("DEFAULT_FROM_EMAIL").or(() -> env.get("SERVER_EMAIL")), draft);
        var server = draft.server(Protocol.SMTP).host(env.get("EMAIL_HOST"));
        var ssl = env.get("EMAIL_USE_SSL").filter(Setting::isYes);
        var starttls = env.get("EMAIL_USE_TLS").filter(Setting::isYes);
        if (ssl.isPresent() && starttls.isPresent())
            server.encryption(ssl.get(), Optional.empty()); // refused by Django
        else if (ssl.isPresent()) server.encryption(ssl.get(), Optional.of(Encryption.TLS));
        else if (starttls.isPresent()) server.encryption(starttls.get(), Optional.of(Encryption.STARTTLS));
        else server.usualEncryption(Encryption.NONE);
        server.port(env.get("EMAIL_PORT"), 25, 25);
        login(env.get("EMAIL_HOST_USER"), server);
        return true;
    }

    /** Mastodon's names, and those that Rails' own guide uses. */
    private static boolean rails(EnvFile env, AccountDraft draft) {
        var host = env.get("SMTP_SERVER").or(() -> env.get("SMTP_ADDRESS"));
        if (host.isEmpty()
                || env.get("SMTP_DELIVERY_METHOD")
                        .filter(each -> !each.is("smtp"))
                        .isPresent()) return false;
        from(env.get("SMTP_FROM_ADDRESS"), draft);
        var server = draft.server(Protocol.SMTP).host(host);
        var tls = env.get("SMTP_TLS").or(() -> env.get("SMTP_SSL")).filter(Setting::isYes);
        var starttls = env.get("SMTP_ENABLE_STARTTLS");
        if (tls.isPresent()) {
            server.encryption(tls.get(), Optional.of(Encryption.TLS));
        } else if (starttls.filter(each -> each.is("never") || each.is("false")).isPresent()
                || env.get("SMTP_ENABLE_STARTTLS_AUTO")
                        .filter(each -> each.is("false"))
                        .isPresent()) {
            server.usualEncryption(Encryption.NONE);
        } else {
            server.usualEncryption(Encryption.STARTTLS);
            starttls.ifPresent(each -> server.encryption(each, Optional.of(Encryption.STARTTLS)));
            boolean enforced = starttls.filter(each -> each.is("always") || each.is("true"))
                    .isPresent();
            if (!enforced) server.doubt(Doubt.Kind.NOT_ENFORCED);
        }
        server.port(env.get("SMTP_PORT"), 465, 25);
        env.get("SMTP_OPENSSL_VERIFY_MODE")
                .filter(each -> each.is("none"))
                .ifPresent(each -> server.doubt(Doubt.Kind.CERTIFICATE_UNCHECKED, each));
        var user = env.get("SMTP_LOGIN").or(() -> env.get("SMTP_USERNAME"));
        login(user, server);
        env.get("SMTP_AUTH_METHOD")
                .or(() -> env.get("SMTP_AUTHENTICATION"))
                .filter(_ -> user.isPresent())
                .ifPresent(each -> server.auth(each, SaslNames.method(each.value())));
        return true;
    }

    private static boolean nodemailer(EnvFile env, AccountDraft draft) {
        if (env.get("SMTP_HOST").isEmpty()) return false;
        from(env.get("SMTP_FROM"), draft);
        var server = draft.server(Protocol.SMTP).host(env.get("SMTP_HOST"));
        var secure = env.get("SMTP_SECURE");
        var word = env.get("SMTP_SECURITY")
                .or(() -> env.get("SMTP_ENCRYPTION"))
                .or(() -> secure.filter(each -> security(each).isPresent()));
        if (word.isPresent()) {
            server.encryption(word.get(), security(word.get()));
        } else if (secure.filter(Setting::isYes).isPresent()) {
            server.encryption(secure.get(), Optional.of(Encryption.TLS));
        } else {
            server.usualEncryption(Encryption.STARTTLS).doubt(Doubt.Kind.NOT_ENFORCED);
            secure.ifPresent(each -> server.encryption(each, Optional.of(Encryption.STARTTLS)));
        }
        server.port(env.get("SMTP_PORT"), 465, 587);
        login(env.get("SMTP_USER").or(() -> env.get("SMTP_USERNAME")).or(() -> env.get("SMTP_NAME")), server);
        return true;
    }

    /** Vaultwarden's words, and those of PHPMailer and Nextcloud, where "tls" is the upgrade; in our own file it is not. */
    private static Optional<Encryption> security(Setting word) {
        boolean ours =
                word.place().filter(at -> at.key().equals("SMTP_SECURITY")).isPresent();
        if (word.is("force_tls") || word.is("ssl") || word.is("smtps") || ours && word.is("tls")) {
            return Optional.of(Encryption.TLS);
        }
        if (word.is("starttls") || word.is("tls")) return Optional.of(Encryption.STARTTLS);
        return word.is("off") || word.is("none") ? Optional.of(Encryption.NONE) : Optional.empty();
    }

    private static boolean grafana(EnvFile env, AccountDraft draft) {
        if (env.get("GF_SMTP_HOST").isEmpty()
                || env.get("GF_SMTP_ENABLED").filter(each -> each.is("false")).isPresent()) {
            return false;
        }
        GrafanaReader.read(key -> env.get("GF_SMTP_" + key.toUpperCase(Locale.ROOT)), draft);
        return true;
    }

    private static void from(Optional<Setting> setting, AccountDraft draft) {
        setting.ifPresent(each ->
                draft.email(each.as(LooseText.address(each.value()))).displayName(LooseText.name(each.value())));
    }

    private static void login(Optional<Setting> user, ServerDraft server) {
        server.usualAuth(user.isPresent() ? AuthMethod.PASSWORD : AuthMethod.NONE);
        user.ifPresent(server::username);
    }
}
