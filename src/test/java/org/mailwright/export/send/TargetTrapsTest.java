package org.mailwright.export.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.export.Exporter.Result;

/**
 * What a target's file must say, or must not, so that the application neither goes on without encryption nor takes any
 * certificate: the words that its documentation makes easy to mistake.
 */
class TargetTrapsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "env                 | 01-tls      | SMTP_SECURITY=tls",
                "env                 | 02-starttls | SMTP_SECURITY=starttls",
                "compose-vaultwarden | 01-tls      | SMTP_SECURITY: \"force_tls\"",
                "compose-vaultwarden | 02-starttls | SMTP_SECURITY: \"starttls\"",
                "compose-vaultwarden | 01-tls      | SMTP_ACCEPT_INVALID_CERTS: \"false\"",
                "vaultwarden         | 01-tls      | SMTP_SECURITY=force_tls",
                "vaultwarden         | 02-starttls | SMTP_SECURITY=starttls",
                "vaultwarden         | 01-tls      | SMTP_ACCEPT_INVALID_CERTS=false",
                "vaultwarden         | 01-tls      | SMTP_ACCEPT_INVALID_HOSTNAMES=false",
                "compose-mastodon    | 01-tls      | SMTP_ENABLE_STARTTLS: \"never\"",
                "compose-mastodon    | 02-starttls | SMTP_ENABLE_STARTTLS: \"always\"",
                "compose-mastodon    | 02-starttls | SMTP_OPENSSL_VERIFY_MODE: \"peer\"",
                "mastodon            | 01-tls      | SMTP_TLS=true",
                "mastodon            | 01-tls      | SMTP_ENABLE_STARTTLS=never",
                "mastodon            | 02-starttls | SMTP_ENABLE_STARTTLS=always",
                "mastodon            | 02-starttls | SMTP_OPENSSL_VERIFY_MODE=peer",
                "postfix             | 01-tls      | smtp_tls_security_level = secure",
                "postfix             | 02-starttls | smtp_tls_security_level = secure",
                "postfix             | 02-starttls | smtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt",
                "postfix             | 01-tls      | smtp_tls_wrappermode = yes",
                "postfix             | 02-starttls | smtp_tls_wrappermode = no",
                "postfix             | 02-starttls | smtp_sasl_security_options = noanonymous",
                "postfix             | 02-starttls | relayhost = [smtp.example.org]:587",
                "nullmailer          | 01-tls      | port=465 tls ",
                "nullmailer          | 02-starttls | port=587 starttls ",
                "wordpress           | 01-tls      | define( 'WPMS_ON', true );",
                "wordpress           | 01-tls      | define( 'WPMS_SSL', 'ssl' );",
                "wordpress           | 02-starttls | define( 'WPMS_SSL', 'tls' );",
                "nextcloud           | 01-tls      | 'mail_smtpsecure' => 'ssl',",
                "django              | 01-tls      | EMAIL_USE_SSL = True",
                "django              | 01-tls      | EMAIL_USE_TLS = False",
                "django              | 02-starttls | EMAIL_USE_SSL = False",
                "django              | 02-starttls | EMAIL_USE_TLS = True",
                "rails               | 01-tls      | tls: true,",
                "rails               | 01-tls      | enable_starttls_auto: false,",
                "rails               | 02-starttls | enable_starttls: true,",
                "rails               | 02-starttls | enable_starttls_auto: false,",
                "rails               | 02-starttls | openssl_verify_mode: \"peer\"",
                "gitlab              | 01-tls      | gitlab_rails['smtp_tls'] = true",
                "gitlab              | 01-tls      | gitlab_rails['smtp_enable_starttls_auto'] = false",
                "gitlab              | 01-tls      | gitlab_rails['smtp_openssl_verify_mode'] = 'peer'",
                "discourse           | 01-tls      | DISCOURSE_SMTP_FORCE_TLS: \"true\"",
                "discourse           | 01-tls      | DISCOURSE_SMTP_OPENSSL_VERIFY_MODE: \"peer\"",
                "laravel             | 01-tls      | MAIL_SCHEME=smtps",
                "laravel             | 02-starttls | ?require_tls=true",
                "symfony             | 01-tls      | 'smtps://",
                "symfony             | 02-starttls | ?require_tls=true'",
                "spring              | 01-tls      | mail.smtp.ssl.enable=true",
                "spring              | 01-tls      | mail.smtp.ssl.checkserveridentity=true",
                "spring              | 02-starttls | mail.smtp.starttls.enable=true",
                "spring              | 02-starttls | mail.smtp.starttls.required=true",
                "spring              | 02-starttls | mail.smtp.ssl.checkserveridentity=true",
                "nodemailer          | 01-tls      | secure: true,",
                "nodemailer          | 02-starttls | secure: false,",
                "nodemailer          | 02-starttls | requireTLS: true,",
                "nodemailer          | 02-starttls | rejectUnauthorized: true",
                "phpmailer           | 01-tls      | PHPMailer::ENCRYPTION_SMTPS;",
                "phpmailer           | 02-starttls | PHPMailer::ENCRYPTION_STARTTLS;",
                "gitea               | 01-tls      | PROTOCOL = smtps",
                "gitea               | 02-starttls | PROTOCOL = smtp+starttls",
                "gitea               | 02-starttls | FORCE_TRUST_SERVER_CERT = false",
                "forgejo             | 01-tls      | PROTOCOL = smtps",
                "forgejo             | 02-starttls | PROTOCOL = smtp+starttls",
                "grafana             | 01-tls      | smtp.example.org:465",
                "grafana             | 02-starttls | startTLS_policy = MandatoryStartTLS",
                "grafana             | 02-starttls | skip_verify = false",
                "keycloak            | 01-tls      | \"ssl\": \"true\",",
                "home-assistant      | 01-tls      | encryption: tls",
                "home-assistant      | 02-starttls | encryption: starttls",
                "home-assistant      | 02-starttls | verify_ssl: true",
                "proxmox             | 01-tls      | mode tls",
                "proxmox             | 02-starttls | mode starttls",
            })
    void theWordForEncryptionIsTheOneThatRequiresIt(String target, String account, String words) {
        assertThat(text(target, account)).contains(words);
    }

    /** Beside STARTTLS as a must, each of these is an error of the application, or takes the must back. */
    @ParameterizedTest
    @CsvSource({
        "mastodon, 02-starttls, SMTP_TLS",
        "compose-mastodon, 02-starttls, SMTP_TLS",
        "rails, 02-starttls, ' tls: true'",
        "rails, 02-starttls, starttls_auto: true",
        "spring, 01-tls, starttls",
        "spring, 02-starttls, ssl.enable",
        "nodemailer, 01-tls, requireTLS",
        "grafana, 02-starttls, Opportunistic",
        "symfony, 02-starttls, verify_peer",
        "laravel, 02-starttls, MAIL_ENCRYPTION",
        "postfix, 02-starttls, = encrypt",
        "postfix, 02-starttls, = may",
        "nullmailer, 02-starttls, insecure",
    })
    void nothingBesideItTakesItBack(String target, String account, String words) {
        assertThat(text(target, account)).isNotEmpty().doesNotContain(words);
    }

    private static String text(String target, String account) {
        var exporter = Targets.exporters(Cases.KEYS).stream()
                .filter(each -> each.id().equals("app:" + target))
                .findFirst();
        return exporter.orElseThrow().export(Cases.profile(account)) instanceof Result.Exported exported
                ? exported.files().stream()
                        .map(file -> new String(file.content(), UTF_8))
                        .collect(Collectors.joining("\n"))
                : "";
    }
}
