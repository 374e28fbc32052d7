package org.mailwright.account.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;
import org.mailwright.account.file.Bytes;
import org.mailwright.account.file.JsonPull;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.Node;
import org.mailwright.account.php.PhpExport;
import org.mailwright.account.php.PhpRows;

/**
 * What mail plugins keep in WordPress's table of options, from a dump of the table or from what {@code wp option get}
 * prints. A plugin is told by the keys that it writes, as a value alone has no name.
 */
final class WordPressOptions {

    private static final Set<String> SECRETS = Set.of("pass", "password", "smtp_password", "basic_auth_password");

    private static final Set<String> WANTED = Set.of(("mail smtp smtp_settings connections provider_settings"
                    + " mailer from_email from_name host port encryption auth user autotls"
                    + " from_email_field from_name_field type_encryption autentication username"
                    + " transport_type sender_email sender_name hostname enc_type auth_type basic_auth_username"
                    + " smtp_host smtp_port type_of_encryption smtp_auth smtp_username"
                    + " from fromname smtpsecure smtpauth provider auto_tls")
            .split(" "));

    private static final KeyRule RULE = (parent, key) -> {
        if (SECRETS.contains(key)) return KeyUse.SECRET;
        return parent.equals("connections") || WANTED.contains(key) ? KeyUse.WANTED : KeyUse.IGNORED;
    };

    /**
     * The settings of one plugin's account.
     *
     * @param mailer how it sends; only {@code smtp} has a server
     * @param ifOffered whether it takes STARTTLS where a server offers it, although no encryption is set
     */
    record Settings(
            Optional<Setting> mailer,
            Optional<Setting> from,
            String name,
            Optional<Setting> host,
            Optional<Setting> port,
            Optional<Setting> encryption,
            Optional<Setting> auth,
            Optional<Setting> user,
            boolean ifOffered,
            int secrets) {}

    private WordPressOptions() {}

    static List<Settings> read(FileBytes file) {
        return arrays(file).stream().flatMap(each -> plugin(each).stream()).toList();
    }

    private static List<Node> arrays(FileBytes file) {
        var bytes = file.array();
        int at = 0;
        while (at < bytes.length && (Bytes.isBlank(bytes[at]) || bytes[at] == '\n' || bytes[at] == '\r')) at++;
        if (at < bytes.length && bytes[at] == '{')
            return JsonPull.read(file, RULE).root().stream().toList();
        boolean php = Bytes.startsWith(bytes, at, bytes.length, "array");
        return php ? PhpExport.read(file, RULE).stream().toList() : PhpRows.read(file, RULE);
    }

    private static List<Settings> plugin(Node option) {
        var smtp = option.child("smtp");
        var mail = option.child("mail");
        if (smtp.isPresent() && mail.isPresent()) return List.of(wpMailSmtp(mail.get(), smtp.get()));
        var easy = option.child("smtp_settings");
        if (easy.isPresent()) return List.of(easyWpSmtp(option, easy.get()));
        if (option.has("enc_type") || option.has("transport_type")) return List.of(postSmtp(option));
        if (option.has("type_of_encryption")) return List.of(smtpMailer(option));
        if (option.has("smtpsecure")) return List.of(wpSmtp(option));
        return option.list("connections").stream()
                .flatMap(WordPressOptions::fluentSmtp)
                .toList();
    }

    /** WP Mail SMTP, and Easy WP SMTP since its version 2. */
    private static Settings wpMailSmtp(Node mail, Node smtp) {
        boolean ifOffered = !smtp.has("autotls")
                || smtp.get("autotls").filter(Setting::isYes).isPresent();
        var keys = "mailer from_email from_name host port encryption auth user";
        return settings("wp_mail_smtp smtp ", mail, smtp, ifOffered, keys);
    }

    private static Settings easyWpSmtp(Node option, Node smtp) {
        var keys = "- from_email_field from_name_field host port type_encryption autentication username";
        return settings("swpsmtp_options smtp_settings ", option, smtp, false, keys);
    }

    private static Settings postSmtp(Node option) {
        var keys = "transport_type sender_email sender_name hostname port enc_type auth_type basic_auth_username";
        return settings("postman_options ", option, option, false, keys);
    }

    private static Settings smtpMailer(Node option) {
        var keys = "- from_email from_name smtp_host smtp_port type_of_encryption smtp_auth smtp_username";
        return settings("smtp_mailer_options ", option, option, false, keys);
    }

    private static Settings wpSmtp(Node option) {
        var keys = "- from fromname host port smtpsecure smtpauth username";
        return settings("wp_smtp_options ", option, option, true, keys);
    }

    private static Stream<Settings> fluentSmtp(Node connections) {
        var keys = "provider sender_email sender_name host port encryption auth username";
        return connections.names().stream()
                .flatMap(name -> connections.list(name).stream()
                        .flatMap(each -> each.child("provider_settings").stream())
                        .map(each -> {
                            boolean ifOffered =
                                    each.get("auto_tls").filter(Setting::isYes).isPresent();
                            var path = "fluentmail-settings connections " + name + " provider_settings ";
                            return settings(path, each, each, ifOffered, keys);
                        }));
    }

    /**
     * The values of a plugin.
     *
     * @param path to the server's keys, as WP-CLI takes it
     * @param keys of {@link Settings}' values, in its order; the first three are the mail's
     */
    private static Settings settings(String path, Node mail, Node smtp, boolean ifOffered, String keys) {
        var key = keys.split(" ");
        return new Settings(
                mail.get(key[0]),
                mail.get(key[1]),
                mail.text(key[2]),
                value(smtp, key[3], path),
                value(smtp, key[4], path),
                value(smtp, key[5], path),
                value(smtp, key[6], path),
                value(smtp, key[7], path),
                ifOffered,
                smtp.secrets());
    }

    private static Optional<Setting> value(Node smtp, String key, String path) {
        return smtp.get(key).map(found -> {
            var place = found.place().map(at -> new Place(at.file(), at.line(), path + at.key()));
            return new Setting(found.value(), place, found.unexpanded());
        });
    }
}
