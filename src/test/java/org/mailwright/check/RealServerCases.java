package org.mailwright.check;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.mailwright.check.session.Authentication;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.net.ScriptedServer.Dialogue;
import static org.mailwright.check.Bench.LOCALHOST;
import static org.mailwright.check.Case.imap;
import static org.mailwright.check.Case.pop3;
import static org.mailwright.check.Case.smtp;

/** What servers do that keep to no standard, and are used all the same. */
final class RealServerCases {

    private RealServerCases() {}

    static List<Case> all() {
        return Stream.of(mechanisms(), firstResponses(), greetings(), providers(), administrators(), withoutLogOn())
                .flatMap(List::stream)
                .toList();
    }

    /** An SMTP server that lets in by LOGIN and answers PLAIN so. */
    private static Case nextMechanism(String reply) {
        return smtp("the next mechanism after " + reply, Cause.NONE, Stage.AUTH, Encryption.TLS, dialogue -> {
            Openings.smtp(dialogue, "AUTH PLAIN LOGIN").expect("AUTH PLAIN", reply);
            byLogin(dialogue);
        });
    }

    private static void byLogin(Dialogue dialogue) throws IOException {
        dialogue.expect("AUTH LOGIN", "334 VXNlcm5hbWU6").hear();
        dialogue.say("334 UGFzc3dvcmQ6").hear();
        PostOffice.PROMPT.loggedOn(dialogue.say("235 in"), LOCALHOST);
    }

    private static List<Case> mechanisms() {
        return List.of(
                nextMechanism("504 5.7.4 Unrecognized authentication type"),
                nextMechanism("504 5.5.4 Command parameter not implemented"),
                nextMechanism("535 5.7.8 Error: authentication failed: Invalid authentication mechanism"),
                nextMechanism("535 5.7.8 Error: authentication failed: no mechanism available"),
                nextMechanism("534 5.7.9 Authentication mechanism is too weak"),
                imap("LOGIN after a refused mechanism", Cause.NONE, Stage.AUTH, Encryption.TLS, dialogue -> {
                    Openings.imap(dialogue, "AUTH=PLAIN")
                            .command("AUTHENTICATE PLAIN", "TAG NO Unsupported authentication mechanism")
                            .command("LOGIN ", "TAG OK [CAPABILITY IMAP4rev1] in")
                            .command("EXAMINE", "* 0 EXISTS", "TAG OK");
                    Openings.logout(dialogue);
                }),
                pop3(
                        "USER after a refused mechanism",
                        Cause.NONE,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST)
                                .say("+OK here")
                                .expect("CAPA", "+OK", "USER", "SASL PLAIN", ".")
                                .expect("AUTH PLAIN", "-ERR Unrecognized authentication type")
                                .expect("USER", "+OK")
                                .expect("PASS", "+OK")
                                .expect("STAT", "+OK 0 0")
                                .expect("QUIT", "+OK")),
                smtp("no mechanism is left", Cause.AUTH_NO_COMMON_MECHANISM, Stage.AUTH, Encryption.TLS, dialogue -> {
                    Openings.smtp(dialogue, "AUTH PLAIN")
                            .expect("AUTH PLAIN", "504 5.7.4 Unrecognized authentication type");
                    Openings.quit(dialogue);
                }));
    }

    /** An SMTP server that takes the first response only on a line of its own. */
    private static Case withoutInitialResponse(String reply) {
        return smtp("no initial response after " + reply, Cause.NONE, Stage.AUTH, Encryption.TLS, dialogue -> {
            Openings.smtp(dialogue, "AUTH PLAIN").expect("AUTH PLAIN ", reply).expect("AUTH PLAIN", "334 ");
            dialogue.hear();
            PostOffice.PROMPT.loggedOn(dialogue.say("235 in"), LOCALHOST);
        });
    }

    private static List<Case> firstResponses() {
        return List.of(
                withoutInitialResponse("501 5.5.4 Syntax error in parameters or arguments"),
                withoutInitialResponse("500 Line not understood"),
                withoutInitialResponse("503 Bad sequence of commands"),
                imap("no initial response after BAD", Cause.NONE, Stage.AUTH, Encryption.TLS, dialogue -> {
                    Openings.imap(dialogue, "AUTH=PLAIN SASL-IR")
                            .command("AUTHENTICATE PLAIN ", "TAG BAD Too many arguments")
                            .command("AUTHENTICATE PLAIN", "+ ")
                            .hear();
                    dialogue.say("a3 OK [CAPABILITY IMAP4rev1] in").command("EXAMINE", "* 0 EXISTS", "TAG OK");
                    Openings.logout(dialogue);
                }));
    }

    private static Case greets(Cause cause, String greeting) {
        return smtp(
                "greets with " + greeting,
                cause,
                Stage.GREETING,
                Encryption.TLS,
                dialogue -> Openings.quit(dialogue.tls(LOCALHOST).say(greeting)));
    }

    private static List<Case> greetings() {
        return List.of(
                greets(Cause.SERVER_BUSY, "421 mail.test Service not available, closing transmission channel"),
                greets(Cause.SERVER_BUSY, "421 4.3.0 Temporary System Problem"),
                greets(Cause.RATE_LIMITED, "421 4.7.0 Too many connections from your address"),
                greets(Cause.SERVER_REJECTS_CLIENT, "554 mail.test ESMTP not accepting messages"),
                greets(Cause.SERVER_REJECTS_CLIENT, "554 5.7.1 Access denied"),
                greets(
                        Cause.IP_BLOCKED,
                        "554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using zen.spamhaus.org"),
                smtp(
                        "resets before it greets",
                        Cause.CONN_DROPPED,
                        Stage.GREETING,
                        Encryption.STARTTLS,
                        Dialogue::reset));
    }

    private static Case refuses(Cause cause, String provider, String reply) {
        return smtp(
                        provider + ": " + reply,
                        cause,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> Openings.quit(
                                Openings.smtp(dialogue, "AUTH LOGIN PLAIN").expect("AUTH PLAIN ", reply)))
                .withProvider(provider);
    }

    /** With the only way to log on that the catalog has for it. */
    private static Case qq(String reply) {
        return refuses(Cause.AUTH_APP_PASSWORD_REQUIRED, "qq", reply).by(AuthMethod.APP_PASSWORD);
    }

    private static Case imapRefuses(Cause cause, String provider, String reply) {
        return imap(provider + ": " + reply, cause, Stage.AUTH, Encryption.TLS, dialogue -> {
                    Openings.imap(dialogue, "AUTH=PLAIN SASL-IR").command("AUTHENTICATE PLAIN ", "TAG " + reply);
                    Openings.logout(dialogue);
                })
                .withProvider(provider);
    }

    private static List<Case> providers() {
        return List.of(
                qq("535 Login Fail. Please enter your authorization code to login. More information in"
                        + " http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256"),
                qq("535 Error: authentication failed"),
                qq("535 Login fail. Account is abnormal, service is not open, password is incorrect, login"
                        + " frequency limited, or system is busy."),
                imapRefuses(Cause.AUTH_APP_PASSWORD_REQUIRED, "qq", "NO Login fail. Please using weixin token"),
                imapRefuses(
                        Cause.AUTH_PROTOCOL_DISABLED,
                        "zoho",
                        "NO [ALERT] You are yet to enable IMAP for your account. Please contact your administrator"
                                + " (Failure)"),
                imapRefuses(
                                Cause.AUTH_PROTOCOL_DISABLED,
                                "zoho",
                                "NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)")
                        .switchedOff(Protocol.IMAP),
                imapRefuses(Cause.AUTH_BAD_CREDENTIALS, "zoho", "NO [AUTHENTICATIONFAILED] Incorrect password")
                        .switchedOff(Protocol.IMAP),
                refuses(
                        Cause.AUTH_WEB_LOGIN_REQUIRED,
                        "zoho",
                        "535 5.7.8 Unusual login activity detected. Please sign in at https://mail.zoho.com and try"
                                + " again"));
    }

    private static List<Case> administrators() {
        return List.of(
                imapRefuses(Cause.AUTH_ACCOUNT_LOCKED, "known", "NO [CONTACTADMIN] Account disabled"),
                imapRefuses(Cause.AUTH_ACCOUNT_LOCKED, "known", "NO [CONTACTADMIN] Confirm your account on the web"),
                refuses(Cause.AUTH_ACCOUNT_LOCKED, "known", "535 5.7.8 Account locked, please contact support"),
                refuses(
                        Cause.AUTH_ACCOUNT_LOCKED,
                        "known",
                        "535 Your account has been suspended. Contact your administrator."));
    }

    private static List<Case> withoutLogOn() {
        return List.of(
                refusedRecipient("530 5.7.1 Authentication required"),
                refusedRecipient("550 5.7.1 Authentication required to send to this recipient"),
                refusedRecipient("554 5.7.1 <ada@example.org>: Recipient address rejected: Please authenticate first"),
                refusedRecipient("550 SMTP authentication is required."),
                refusedRecipient(
                        "550-Please turn on SMTP Authentication in your mail client.", "550 relay not permitted"));
    }

    private static Case refusedRecipient(String... reply) {
        return smtp(
                        "the recipient, for want of a log-on: " + reply[0],
                        Cause.AUTH_REQUIRED,
                        Stage.RCPT,
                        Encryption.TLS,
                        dialogue -> {
                            Openings.smtp(dialogue, "AUTH PLAIN")
                                    .expect("MAIL", "250 ok")
                                    .expect("RCPT", reply);
                            Openings.quit(dialogue);
                        })
                .by(AuthMethod.NONE);
    }
}
