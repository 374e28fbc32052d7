package org.mailwright.check;

import static org.mailwright.check.Bench.AUTHORITY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Stage;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;

/** Servers whose certificate is the matter. */
final class CertificateCases {

    private static final Recipe GOOD = Recipe.forHost("localhost");

    private CertificateCases() {}

    private static Case shows(String name, Cause cause, Identity identity) {
        return Case.smtp(
                name,
                cause,
                Stage.TLS,
                Encryption.TLS,
                dialogue -> Openings.quit(dialogue.tls(identity).say("220 here")));
    }

    /** A server that tells the time in its first line, as many do. */
    private static Case greets(String name, Cause cause, Instant time, Identity identity) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
        return Case.smtp(name, cause, Stage.TLS, Encryption.STARTTLS, dialogue -> {
            dialogue.say("220 mail.test ESMTP; " + date).expect("EHLO", "250-mail.test", "250 STARTTLS");
            Openings.quit(dialogue.expect("STARTTLS", "220 go").tls(identity));
        });
    }

    private static Case after(String name, Cause cause, Recipe recipe) {
        return shows(name, cause, TestCertificates.signed(recipe, AUTHORITY));
    }

    static List<Case> all() {
        var now = Instant.now();
        var soon = now.plus(Duration.ofDays(2));
        var later = now.plus(Duration.ofDays(90));
        var recent = now.minus(Duration.ofDays(1));
        var over = TestCertificates.signed(GOOD.valid(now.minus(Duration.ofDays(90)), recent), AUTHORITY);
        var middle = TestCertificates.authority("CN=Test Intermediate,O=Mailwright Test", AUTHORITY);
        var stranger = TestCertificates.authority("CN=Private Root,O=Somewhere Else");
        var impostor = TestCertificates.authority(
                AUTHORITY.chain().getFirst().getSubjectX500Principal().getName());
        var inspector = TestCertificates.authority("CN=Kaspersky Anti-Virus Personal Root Certificate");
        var past = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
        return List.of(
                shows("expired", Cause.CERT_EXPIRED, over),
                after("not yet valid", Cause.CERT_NOT_YET_VALID, GOOD.valid(soon, later)),
                after("not yet valid, by a clock of long ago", Cause.CLOCK_WRONG, GOOD.valid(soon, later))
                        .at(past),
                greets(
                        "expired, but not by the server's clock",
                        Cause.CLOCK_WRONG,
                        now.minus(Duration.ofDays(5)),
                        over),
                shows("self-signed", Cause.CERT_SELF_SIGNED, TestCertificates.selfSigned(GOOD)),
                shows("private authority", Cause.CERT_UNTRUSTED_CA, TestCertificates.signed(GOOD, stranger)),
                shows("an authority's name", Cause.CERT_UNTRUSTED_CA, TestCertificates.signed(GOOD, impostor)),
                shows(
                        "intermediate missing",
                        Cause.CERT_CHAIN_INCOMPLETE,
                        TestCertificates.signed(GOOD, middle).alone()),
                after("another name", Cause.CERT_HOSTNAME_MISMATCH, GOOD.withHosts("mail.elsewhere.test")),
                after("no name", Cause.CERT_HOSTNAME_MISMATCH, GOOD.withHosts("a_b.example.org", "f*.example.org")),
                Case.smtp(
                                "another name, of the address's own domain",
                                Cause.CERT_HOSTNAME_MISMATCH,
                                Stage.TLS,
                                Encryption.TLS,
                                PostOffice.PROMPT.smtp(
                                        Encryption.TLS,
                                        TestCertificates.signed(GOOD.withHosts("mx7.example.org"), AUTHORITY)))
                        .mendedBy(server -> server.withEndpoint(new Endpoint(
                                "mx7.example.org", server.endpoint().port()))),
                after("only a common name", Cause.CERT_HOSTNAME_MISMATCH, GOOD.withHosts()),
                after("short key", Cause.CERT_WEAK, GOOD.withKey("RSA1024")),
                shows("antivirus", Cause.CERT_INTERCEPTED, TestCertificates.signed(GOOD, inspector)),
                after("not for servers", Cause.TLS_HANDSHAKE_FAILED, GOOD.withPurpose(KeyPurposeId.id_kp_clientAuth)));
    }
}
