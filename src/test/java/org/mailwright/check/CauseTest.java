package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailwright.check.Bench.AUTHORITY;
import static org.mailwright.check.Bench.LOCALHOST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Stage;
import org.mailwright.net.Limits;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.ScriptedServer.Script;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;

/** What a server did, and the cause that must be named for it. */
class CauseTest {

    /** Causes that only show when the server's time is over. */
    private static final Set<Cause> SILENT = Set.of(Cause.GREETING_TIMEOUT, Cause.RESULT_UNKNOWN);

    /** Long enough for a busy machine to have a whole dialogue in it. */
    private static final Limits SHORT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(3));

    private static final Recipe GOOD = Recipe.forHost("localhost");
    private final Instant now = Instant.now();

    /** One server's conduct. */
    private record Case(
            String name, Cause cause, Stage stage, Protocol protocol, Encryption encryption, Script script) {}

    private static Case smtp(String name, Cause cause, Stage stage, Encryption encryption, Script script) {
        return new Case("smtp: " + name, cause, stage, Protocol.SMTP, encryption, script);
    }

    private static Case imap(String name, Cause cause, Stage stage, Encryption encryption, Script script) {
        return new Case("imap: " + name, cause, stage, Protocol.IMAP, encryption, script);
    }

    private static Case pop3(String name, Cause cause, Stage stage, Encryption encryption, Script script) {
        return new Case("pop3: " + name, cause, stage, Protocol.POP3, encryption, script);
    }

    /** A server whose certificate is the matter. */
    private static Case shows(String name, Cause cause, Identity identity) {
        return smtp(
                name,
                cause,
                Stage.TLS,
                Encryption.TLS,
                dialogue -> dialogue.tls(identity).say("220 here"));
    }

    /** A server that behaves up to the log-on. */
    private static Dialogue untilAuth(Dialogue dialogue, String... extensions) throws IOException {
        dialogue.tls(LOCALHOST).say("220 mail.test ESMTP").expect("EHLO", "250-mail.test");
        for (var extension : extensions) dialogue.say("250-" + extension);
        return dialogue.say("250 8BITMIME");
    }

    private static Dialogue loggedOn(Dialogue dialogue, String... extensions) throws IOException {
        var all = Stream.concat(Stream.of("AUTH PLAIN"), Stream.of(extensions)).toArray(String[]::new);
        return untilAuth(dialogue, all).expect("AUTH PLAIN ", "235 2.7.0 Welcome");
    }

    private Stream<Case> cases() {
        return Stream.of(connections(), greetings(), upgrades(), certificates(), logOns(), envelopes(), mailboxes())
                .flatMap(List::stream);
    }

    private static List<Case> connections() {
        return List.of(
                smtp("hangs up at once", Cause.CONN_DROPPED, Stage.GREETING, Encryption.NONE, _ -> {}),
                smtp("resets", Cause.CONN_DROPPED, Stage.GREETING, Encryption.STARTTLS, Dialogue::reset),
                imap("hangs up at once", Cause.CONN_DROPPED, Stage.GREETING, Encryption.STARTTLS, _ -> {}),
                pop3(
                        "hangs up after CAPA",
                        Cause.CONN_DROPPED,
                        Stage.CAPABILITIES,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST).say("+OK").expect("CAPA")),
                smtp("never speaks", Cause.GREETING_TIMEOUT, Stage.GREETING, Encryption.STARTTLS, Dialogue::silence),
                smtp("never speaks TLS", Cause.GREETING_TIMEOUT, Stage.TLS, Encryption.TLS, Dialogue::silence),
                imap(
                        "never answers",
                        Cause.GREETING_TIMEOUT,
                        Stage.CAPABILITIES,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST).say("* OK hello").silence()));
    }

    private static List<Case> greetings() {
        return List.of(
                smtp(
                        "a web server",
                        Cause.NOT_MAIL_SERVER,
                        Stage.GREETING,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("HTTP/1.1 400 Bad Request", "").silence()),
                smtp(
                        "ssh",
                        Cause.NOT_MAIL_SERVER,
                        Stage.GREETING,
                        Encryption.NONE,
                        dialogue -> dialogue.say("SSH-2.0-OpenSSH_9.2").silence()),
                imap(
                        "binary",
                        Cause.NOT_MAIL_SERVER,
                        Stage.GREETING,
                        Encryption.NONE,
                        dialogue -> dialogue.say("\u0001\u0002\u0003").silence()),
                smtp(
                        "imap",
                        Cause.WRONG_PROTOCOL,
                        Stage.GREETING,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("* OK [CAPABILITY IMAP4rev1] ready")
                                .silence()),
                smtp(
                        "pop3 over TLS",
                        Cause.WRONG_PROTOCOL,
                        Stage.GREETING,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST).say("+OK ready").silence()),
                imap(
                        "smtp",
                        Cause.WRONG_PROTOCOL,
                        Stage.GREETING,
                        Encryption.NONE,
                        dialogue -> dialogue.say("220 mail.test ESMTP").silence()),
                pop3(
                        "imap",
                        Cause.WRONG_PROTOCOL,
                        Stage.GREETING,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("* OK ready").silence()),
                smtp(
                        "rejects",
                        Cause.SERVER_REJECTS_CLIENT,
                        Stage.GREETING,
                        Encryption.NONE,
                        dialogue -> dialogue.say("554 5.7.1 No service for you").expect("QUIT", "221 Bye")),
                imap(
                        "says bye",
                        Cause.SERVER_REJECTS_CLIENT,
                        Stage.GREETING,
                        Encryption.NONE,
                        dialogue -> dialogue.say("* BYE go away")),
                smtp("an endless line", Cause.PROTOCOL_VIOLATION, Stage.GREETING, Encryption.NONE, dialogue -> {
                    while (true)
                        dialogue.send(
                                "220 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".getBytes(StandardCharsets.UTF_8));
                }),
                smtp("an endless reply", Cause.PROTOCOL_VIOLATION, Stage.CAPABILITIES, Encryption.NONE, dialogue -> {
                    dialogue.say("220 here").expect("EHLO");
                    while (true) dialogue.say("250-MORE");
                }),
                smtp(
                        "no reply code",
                        Cause.PROTOCOL_VIOLATION,
                        Stage.CAPABILITIES,
                        Encryption.NONE,
                        dialogue ->
                                dialogue.say("220 here").expect("EHLO", "hello").silence()),
                imap(
                        "a giant literal",
                        Cause.PROTOCOL_VIOLATION,
                        Stage.CAPABILITIES,
                        Encryption.NONE,
                        dialogue -> dialogue.say("* OK here")
                                .command("CAPABILITY", "* X {2147483647}")
                                .silence()),
                smtp(
                        "only HELO",
                        Cause.EHLO_REJECTED,
                        Stage.CAPABILITIES,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 here")
                                .expect("EHLO", "500 what")
                                .expect("HELO", "250 hi")
                                .expect("QUIT", "221")),
                smtp(
                        "dislikes the name",
                        Cause.HELO_NAME_REJECTED,
                        Stage.CAPABILITIES,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 here")
                                .expect("EHLO", "501 5.5.2 bad helo name")
                                .expect("HELO", "501 5.5.2 bad helo name")
                                .expect("QUIT", "221")));
    }

    private static List<Case> upgrades() {
        return List.of(
                smtp("plaintext on a TLS port", Cause.TLS_MODE_MISMATCH, Stage.TLS, Encryption.TLS, dialogue -> {
                    dialogue.say("220 mail.test ESMTP");
                    if (!dialogue.hear().startsWith("EHLO")) return; // a ClientHello
                    dialogue.say("250-mail.test", "250 STARTTLS")
                            .expect("STARTTLS", "220 go")
                            .tls(LOCALHOST)
                            .expect("EHLO", "250 AUTH PLAIN")
                            .expect("QUIT", "221");
                }),
                smtp(
                        "TLS on a STARTTLS port",
                        Cause.TLS_MODE_MISMATCH,
                        Stage.GREETING,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.tls(LOCALHOST)
                                .say("220 here")
                                .expect("EHLO", "250 AUTH PLAIN")
                                .expect("QUIT", "221")),
                imap(
                        "TLS on an open port",
                        Cause.TLS_MODE_MISMATCH,
                        Stage.GREETING,
                        Encryption.NONE,
                        dialogue -> dialogue.tls(LOCALHOST)
                                .say("* OK here")
                                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK")),
                smtp(
                        "no STARTTLS",
                        Cause.STARTTLS_NOT_OFFERED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 here")
                                .expect("EHLO", "250-mail.test", "250 AUTH PLAIN")
                                .expect("QUIT", "221")),
                imap(
                        "no STARTTLS",
                        Cause.STARTTLS_NOT_OFFERED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("* OK here")
                                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK")
                                .command("LOGOUT", "TAG OK")),
                pop3(
                        "no STLS",
                        Cause.STARTTLS_NOT_OFFERED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("+OK")
                                .expect("CAPA", "+OK", "USER", ".")
                                .expect("QUIT", "+OK")),
                smtp(
                        "masked STARTTLS",
                        Cause.STARTTLS_STRIPPED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 here")
                                .expect("EHLO", "250-mail.test", "250-XXXXXXXA", "250 SIZE")
                                .expect("QUIT", "221")),
                smtp(
                        "masked banner",
                        Cause.STARTTLS_STRIPPED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 **************************2******")
                                .expect("EHLO", "250 SIZE")
                                .expect("QUIT", "221")),
                smtp(
                        "refused",
                        Cause.STARTTLS_REFUSED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 here")
                                .expect("EHLO", "250-mail.test", "250 STARTTLS")
                                .expect("STARTTLS", "454 4.7.0 TLS not available due to local problem")
                                .expect("QUIT", "221")),
                pop3(
                        "refused",
                        Cause.STARTTLS_REFUSED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("+OK")
                                .expect("CAPA", "+OK", "STLS", ".")
                                .expect("STLS", "-ERR no")
                                .expect("QUIT", "+OK")),
                smtp(
                        "more behind the reply",
                        Cause.STARTTLS_INJECTION,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 here")
                                .expect("EHLO", "250-mail.test", "250 STARTTLS")
                                .expect("STARTTLS", "220 go", "250 injected")
                                .silence()),
                imap(
                        "more behind the reply",
                        Cause.STARTTLS_INJECTION,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("* OK here")
                                .command("CAPABILITY", "* CAPABILITY STARTTLS", "TAG OK")
                                .command("STARTTLS", "TAG OK go\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN")
                                .silence()),
                imap(
                        "preauth",
                        Cause.PREAUTH_REJECTED,
                        Stage.GREETING,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("* PREAUTH welcome").silence()),
                smtp(
                        "handshake breaks off",
                        Cause.TLS_HANDSHAKE_FAILED,
                        Stage.TLS,
                        Encryption.STARTTLS,
                        dialogue -> dialogue.say("220 here")
                                .expect("EHLO", "250-mail.test", "250 STARTTLS")
                                .expect("STARTTLS", "220 go")),
                smtp("only TLS 1.1", Cause.TLS_VERSION_OLD, Stage.TLS, Encryption.TLS, dialogue -> {
                    // A fatal alert of the kind protocol_version (RFC 8446, section 6).
                    dialogue.send(new byte[] {0x15, 3, 1, 0, 2, 2, 70});
                    dialogue.silence();
                }),
                smtp(
                        "wants a certificate",
                        Cause.TLS_CLIENT_CERT_REQUIRED,
                        Stage.GREETING,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST, socket -> socket.setNeedClientAuth(true))
                                .say("220 here")),
                smtp("TLS first", Cause.TLS_REQUIRED, Stage.AUTH, Encryption.NONE, dialogue -> {
                    dialogue.say("220 here").expect("EHLO", "250-mail.test", "250 STARTTLS");
                    if (dialogue.hear().equals("STARTTLS"))
                        dialogue.say("454 not today").hear();
                    dialogue.say("221 bye");
                }),
                imap(
                        "login disabled",
                        Cause.TLS_REQUIRED,
                        Stage.AUTH,
                        Encryption.NONE,
                        dialogue -> dialogue.say("* OK here")
                                .command("CAPABILITY", "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED", "TAG OK")
                                .command("LOGOUT", "TAG OK")));
    }

    private List<Case> certificates() {
        var middle = TestCertificates.authority("CN=Test Intermediate,O=Mailwright Test", AUTHORITY);
        var stranger = TestCertificates.authority("CN=Private Root,O=Somewhere Else");
        var inspector = TestCertificates.authority("CN=Kaspersky Anti-Virus Personal Root Certificate");
        return List.of(
                shows(
                        "expired",
                        Cause.CERT_EXPIRED,
                        TestCertificates.signed(
                                GOOD.valid(now.minus(Duration.ofDays(90)), now.minus(Duration.ofDays(1))), AUTHORITY)),
                shows(
                        "not yet valid",
                        Cause.CERT_NOT_YET_VALID,
                        TestCertificates.signed(
                                GOOD.valid(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(90))), AUTHORITY)),
                shows("self-signed", Cause.CERT_SELF_SIGNED, TestCertificates.selfSigned(GOOD)),
                shows("private authority", Cause.CERT_UNTRUSTED_CA, TestCertificates.signed(GOOD, stranger)),
                shows(
                        "intermediate missing",
                        Cause.CERT_CHAIN_INCOMPLETE,
                        TestCertificates.signed(GOOD, middle).alone()),
                shows(
                        "another name",
                        Cause.CERT_HOSTNAME_MISMATCH,
                        TestCertificates.signed(GOOD.withHosts("mail.elsewhere.test"), AUTHORITY)),
                shows(
                        "only a common name",
                        Cause.CERT_HOSTNAME_MISMATCH,
                        TestCertificates.signed(GOOD.withHosts(), AUTHORITY)),
                shows("short key", Cause.CERT_WEAK, TestCertificates.signed(GOOD.withKey("RSA1024"), AUTHORITY)),
                shows("antivirus", Cause.CERT_INTERCEPTED, TestCertificates.signed(GOOD, inspector)),
                shows(
                        "not for servers",
                        Cause.TLS_HANDSHAKE_FAILED,
                        TestCertificates.signed(GOOD.withPurpose(KeyPurposeId.id_kp_clientAuth), AUTHORITY)));
    }

    private static List<Case> logOns() {
        return List.of(
                smtp(
                        "no AUTH",
                        Cause.AUTH_NOT_OFFERED,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> untilAuth(dialogue).expect("QUIT", "221")),
                smtp(
                        "only NTLM",
                        Cause.AUTH_NO_COMMON_MECHANISM,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> untilAuth(dialogue, "AUTH NTLM GSSAPI").expect("QUIT", "221")),
                smtp(
                        "only OAuth",
                        Cause.AUTH_OAUTH_REQUIRED,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> untilAuth(dialogue, "AUTH XOAUTH2").expect("QUIT", "221")),
                imap(
                        "only OAuth",
                        Cause.AUTH_OAUTH_REQUIRED,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST)
                                .say("* OK here")
                                .command("CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2", "TAG OK")
                                .command("LOGOUT", "TAG OK")),
                smtp(
                        "wrong password",
                        Cause.AUTH_BAD_CREDENTIALS,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> untilAuth(dialogue, "AUTH PLAIN LOGIN")
                                .expect("AUTH PLAIN ", "535 5.7.8 no")
                                .expect("QUIT", "221")),
                imap(
                        "referral",
                        Cause.REFERRAL_REFUSED,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST)
                                .say("* OK here")
                                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK")
                                .command("LOGIN", "TAG NO [REFERRAL imap://evil.test/] over there")
                                .command("LOGOUT", "TAG OK")));
    }

    private static List<Case> envelopes() {
        return List.of(
                smtp(
                        "sender refused",
                        Cause.SENDER_REJECTED,
                        Stage.MAIL,
                        Encryption.TLS,
                        dialogue -> loggedOn(dialogue)
                                .expect("MAIL", "553 5.7.1 not yours")
                                .expect("QUIT", "221")),
                smtp(
                        "recipient refused",
                        Cause.RECIPIENT_REJECTED,
                        Stage.RCPT,
                        Encryption.TLS,
                        dialogue -> loggedOn(dialogue)
                                .expect("MAIL", "250 ok")
                                .expect("RCPT", "550 5.1.1 nobody")
                                .expect("QUIT", "221")),
                smtp(
                        "recipient refused in one go",
                        Cause.RECIPIENT_REJECTED,
                        Stage.RCPT,
                        Encryption.TLS,
                        dialogue -> loggedOn(dialogue, "PIPELINING")
                                .expect("MAIL", "250 ok")
                                .expect("RCPT", "550 5.1.1 nobody")
                                .expect("DATA", "554 5.5.1 no valid recipients")
                                .expect("QUIT", "221")),
                smtp(
                        "data refused",
                        Cause.REJECTED_POLICY,
                        Stage.DATA,
                        Encryption.TLS,
                        dialogue -> loggedOn(dialogue)
                                .expect("MAIL", "250 ok")
                                .expect("RCPT", "250 ok")
                                .expect("DATA", "354 go")
                                .message()
                                .say("554 5.7.1 policy")
                                .expect("QUIT", "221")),
                smtp(
                        "lost behind the final dot",
                        Cause.RESULT_UNKNOWN,
                        Stage.DATA,
                        Encryption.TLS,
                        dialogue -> loggedOn(dialogue)
                                .expect("MAIL", "250 ok")
                                .expect("RCPT", "250 ok")
                                .expect("DATA", "354 go")
                                .message()),
                smtp(
                        "silent behind the final dot",
                        Cause.RESULT_UNKNOWN,
                        Stage.DATA,
                        Encryption.TLS,
                        dialogue -> loggedOn(dialogue)
                                .expect("MAIL", "250 ok")
                                .expect("RCPT", "250 ok")
                                .expect("DATA", "354 go")
                                .message()
                                .silence()));
    }

    private static List<Case> mailboxes() {
        return List.of(
                imap(
                        "no INBOX",
                        Cause.MAILBOX_MISSING,
                        Stage.MAILBOX,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST)
                                .say("* OK here")
                                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK")
                                .command("LOGIN", "TAG OK in")
                                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK")
                                .command("EXAMINE", "TAG NO no such mailbox")
                                .command("LOGOUT", "TAG OK")),
                imap(
                        "an alert",
                        Cause.SERVER_ALERT,
                        Stage.AUTH,
                        Encryption.TLS,
                        dialogue -> dialogue.tls(LOCALHOST)
                                .say("* OK here")
                                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK")
                                .command("LOGIN", "* OK [ALERT] Your password expires tomorrow", "TAG OK in")
                                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK")
                                .command("EXAMINE", "* 0 EXISTS", "TAG OK")
                                .command("LOGOUT", "* BYE", "TAG OK")));
    }

    @TestFactory
    Stream<DynamicTest> theCauseIsNamed() {
        return cases().map(conduct -> DynamicTest.dynamicTest(conduct.name(), () -> verify(conduct)));
    }

    private static void verify(Case conduct) throws Exception {
        try (var server = ScriptedServer.start(conduct.script())) {
            var bench = conduct.encryption() == Encryption.NONE ? new Bench().allowingPlaintext() : new Bench();
            if (SILENT.contains(conduct.cause())) bench.withLimits(SHORT);

            var report = bench.check(Bench.server(conduct.protocol(), server.endpoint(), conduct.encryption()));

            assertThat(report.cause())
                    .as("%s%n%s", report.findings(), report.transcript())
                    .isEqualTo(conduct.cause());
            assertThat(report.stage()).contains(conduct.stage());
            assertThat(server.lines()).noneMatch(line -> line.startsWith("UNEXPECTED"));
            assertThat(server.lines().stream().filter(CauseTest::isLogOn))
                    .as("log-ons")
                    .hasSizeLessThan(3);
            assertThat(server.lines().stream().filter("."::equals))
                    .as("messages")
                    .hasSizeLessThan(2);
            assertThat(server.heard())
                    .as("no credential before TLS unless that was wanted")
                    .noneMatch(heard ->
                            !heard.encrypted() && conduct.encryption() != Encryption.NONE && isLogOn(heard.line()));
        }
    }

    private static boolean isLogOn(String line) {
        return line.matches("(AUTH|PASS|a[0-9]+ (LOGIN|AUTHENTICATE))\\b.*");
    }

    @Test
    void aNameThatDoesNotExistIsToldFromANameServerInTrouble() throws Exception {
        var endpoint = new Endpoint("smtp.example.missing", 587);

        assertThat(new Bench().outgoing(endpoint, Encryption.STARTTLS).cause()).isEqualTo(Cause.DNS_NOT_FOUND);
        assertThat(new Bench()
                        .outgoing(new Endpoint("smtp.example.silent", 587), Encryption.STARTTLS)
                        .cause())
                .isEqualTo(Cause.DNS_TEMPORARY);
    }

    @Test
    void nothingListens() throws Exception {
        var endpoint = new Endpoint("localhost", ScriptedServer.freePort());

        assertThat(new Bench().outgoing(endpoint, Encryption.TLS).cause()).isEqualTo(Cause.CONN_REFUSED);
    }

    @Test
    void aClockBeforeTheProgramWasMadeIsWrong() throws Exception {
        var wrong = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
        var notYet = GOOD.valid(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(90)));
        var identity = TestCertificates.signed(notYet, AUTHORITY);
        try (var server =
                ScriptedServer.start(dialogue -> dialogue.tls(identity).say("220 here"))) {

            var report = new Bench().at(wrong).outgoing(server.endpoint(), Encryption.TLS);

            assertThat(report.cause()).isEqualTo(Cause.CLOCK_WRONG);
        }
    }

    @Test
    void aLogonThatTheServerDemandsAndTheSettingsLackIsSaid() throws Exception {
        try (var server = ScriptedServer.start(dialogue -> untilAuth(dialogue, "AUTH PLAIN")
                .expect("MAIL", "530 5.7.0 Authentication required")
                .expect("QUIT", "221"))) {
            var settings =
                    new ServerSettings(Protocol.SMTP, server.endpoint(), Encryption.TLS, List.of(AuthMethod.NONE), "");
            ReplyReader required = (_, _) -> new ReplyReader.Reading(Cause.AUTH_REQUIRED, ReplyReader.Confidence.HIGH);

            var report = new Bench().reading(required).check(settings);

            assertThat(report.cause()).isEqualTo(Cause.AUTH_REQUIRED);
            assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }
}
