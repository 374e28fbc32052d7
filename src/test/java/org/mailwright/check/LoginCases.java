package org.mailwright.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.mailwright.check.session.Authentication;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer.Dialogue;
import static org.mailwright.check.Case.imap;
import static org.mailwright.check.Case.pop3;
import static org.mailwright.check.Case.smtp;

/** Log-ons that the server refuses, or has no way for. */
final class LoginCases {

    /** {"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"} */
    private static final String CHALLENGE =
            "eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJodHRwczovL21haWwuZ29vZ2xlLmNvbS8ifQ==";

    private LoginCases() {}

    static List<Case> all() {
        return Stream.of(offers(), refusals(), incoming(), names())
                .flatMap(List::stream)
                .toList();
    }

    private static Case offered(String name, Cause cause, String... extensions) {
        return smtp(
                name,
                cause,
                Stage.AUTH,
                Encryption.TLS,
                dialogue -> Openings.quit(Openings.smtp(dialogue, extensions)));
    }

    /** An SMTP server that refuses at each try, as one of a known provider. */
    private static Case refused(Cause cause, String provider, String... reply) {
        return smtp(
                        reply[0],
                        cause,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> Openings.quit(
                                Openings.smtp(dialogue, "AUTH PLAIN LOGIN").expect("AUTH PLAIN ", reply)))
                .withProvider(provider);
    }

    private static Case refusedByImap(Cause cause, String reply) {
        return imap(reply, cause, Stage.AUTH, Encryption.TLS, dialogue -> {
                    Openings.imap(dialogue, "AUTH=PLAIN SASL-IR").command("AUTHENTICATE PLAIN ", "TAG " + reply);
                    Openings.logout(dialogue);
                })
                .withProvider("known");
    }

    private static Case refusedByPop3(Cause cause, String reply) {
        return pop3(
                        reply,
                        cause,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> Openings.pop3(dialogue)
                                .expect("USER", "+OK")
                                .expect("PASS", reply)
                                .expect("QUIT", "+OK"))
                .withProvider("known");
    }

    private static List<Case> offers() {
        return List.of(
                offered("no AUTH", Cause.AUTH_NOT_OFFERED),
                offered("only NTLM", Cause.AUTH_NO_COMMON_MECHANISM, "AUTH NTLM GSSAPI"),
                offered("only OAuth", Cause.AUTH_OAUTH_REQUIRED, "AUTH XOAUTH2"),
                imap(
                        "only OAuth",
                        Cause.AUTH_OAUTH_REQUIRED,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> Openings.logout(Openings.imap(dialogue, "AUTH=XOAUTH2"))),
                smtp("a token refused", Cause.OAUTH_TOKEN_REJECTED, Stage.AUTH, Encryption.TLS, dialogue -> {
                            Openings.smtp(dialogue, "AUTH XOAUTH2")
                                    .expect("AUTH XOAUTH2 ", "334 " + CHALLENGE)
                                    .expect("", "535 5.7.8 Username and Password not accepted");
                            Openings.quit(dialogue);
                        })
                        .by(AuthMethod.OAUTH2));
    }

    private static List<Case> refusals() {
        return List.of(
                refused(Cause.AUTH_BAD_CREDENTIALS, "known", "535 5.7.8 Error: authentication failed"),
                refused(Cause.AUTH_BAD_CREDENTIALS, "known", "550 Authentication Failed"),
                refused(
                        Cause.AUTH_APP_PASSWORD_REQUIRED,
                        "gmail",
                        "534-5.7.9 Application-specific password required. For more information, go to",
                        "534 5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor"),
                refused(
                        Cause.AUTH_WEB_LOGIN_REQUIRED,
                        "gmail",
                        "534-5.7.14 Please log in via your web browser and then try again.",
                        "534 5.7.14 Learn more"),
                refused(
                        Cause.AUTH_SMTP_DISABLED,
                        "microsoft-365",
                        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."),
                refused(
                        Cause.AUTH_OAUTH_REQUIRED,
                        "microsoft-365",
                        "535 5.7.139 Authentication unsuccessful, basic authentication is disabled."),
                refused(Cause.AUTH_PROTOCOL_DISABLED, "known", "550 User has no permission"),
                refused(Cause.AUTH_ACCOUNT_LOCKED, "known", "525 5.7.13 User account disabled by administrator"),
                refused(Cause.AUTH_TOO_MANY, "known", "454 4.7.0 Too many login attempts, please try again later."),
                refused(Cause.AUTH_TEMPORARY, "known", "454 4.7.0 Temporary authentication failure"));
    }

    private static List<Case> incoming() {
        return List.of(
                refusedByImap(Cause.AUTH_BAD_CREDENTIALS, "NO [AUTHENTICATIONFAILED] Authentication failed."),
                refusedByImap(Cause.AUTH_TEMPORARY, "NO [UNAVAILABLE] Temporary authentication failure."),
                refusedByImap(
                        Cause.AUTH_APP_PASSWORD_REQUIRED,
                        "NO [ALERT] Application-specific password required: support.google.com"),
                refusedByImap(Cause.TLS_REQUIRED, "NO [PRIVACYREQUIRED] Log in over TLS"),
                refusedByImap(Cause.WRONG_SERVER, "NO This user is hosted on another server"),
                refusedByImap(Cause.REFERRAL_REFUSED, "NO [REFERRAL imap://evil.test/] over there"),
                refusedByImap(Cause.AUTH_PROTOCOL_DISABLED, "NO [ALERT] Your account is not enabled for IMAP use."),
                refusedByPop3(Cause.AUTH_BAD_CREDENTIALS, "-ERR [AUTH] Authentication failed."),
                refusedByPop3(Cause.MAILBOX_IN_USE, "-ERR [IN-USE] Do you have another POP session running?"),
                refusedByPop3(Cause.SERVER_BUSY, "-ERR [SYS/TEMP] Try again later"),
                pop3(
                                "a password that would become a command",
                                Cause.INPUT_INVALID,
                                Stage.AUTH,
                                Encryption.TLS,
                                dialogue -> Openings.pop3(dialogue)
                                        .expect("USER", "+OK")
                                        .expect("QUIT", "+OK"))
                        .withPassword("word\r\nDELE 1"));
    }

    private static List<Case> names() {
        return List.of(
                smtp(
                                "another form of the user name",
                                Cause.AUTH_USERNAME_FORM,
                                Stage.AUTH,
                                Encryption.TLS,
                                dialogue -> {
                                    boolean local = hasName(logOn(dialogue), "ada");
                                    dialogue.say(local ? "235 in" : "535 5.7.8 no");
                                    if (local) PostOffice.PROMPT.loggedOn(dialogue, Bench.LOCALHOST);
                                    else Openings.quit(dialogue);
                                })
                        .mendedBy(server -> server.withUsername("ada")),
                smtp("wrong in both forms", Cause.AUTH_BAD_CREDENTIALS, Stage.AUTH, Encryption.TLS, dialogue -> {
                            logOn(dialogue);
                            Openings.quit(dialogue.say("535 5.7.8 no"));
                        })
                        .withUsername("ada"),
                refused(Cause.AUTH_USERNAME_FORM, "known", "535 5.7.8 Username must be your full email address"));
    }

    private static String logOn(Dialogue dialogue) throws IOException {
        return Openings.smtp(dialogue, "AUTH PLAIN").hear();
    }

    private static boolean hasName(String command, String name) {
        var words = new String(
                Base64.getDecoder().decode(command.substring("AUTH PLAIN ".length())), StandardCharsets.UTF_8);
        return words.startsWith("\0" + name + "\0");
    }
}
