package org.mailwright.check.session;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.check.Bench;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import static org.assertj.core.api.Assertions.assertThat;

/** The test message as a receiving server and a mail program see it. */
class TestMessageTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-03T09:08:07Z"), ZoneOffset.UTC);
    private static final String LONG =
            "Sehr lange Wörter und Sätze. ".repeat(60).strip();
    private static final TestMessageText WORDS = new TestMessageText(
            "Prüfung von Mailwright – eine Testnachricht, die ankommen soll", LONG + "\n\nZwei <b>.");

    private static TestMessage composed(String address, String name) {
        var own = EmailAddress.parse(address).orElseThrow();
        var server = Bench.server(Protocol.SMTP, new Endpoint("smtp.example.org", 465), Encryption.TLS);
        var settings =
                AccountSettings.of(own, Optional.empty(), Optional.of(server)).withNames(name, "");
        return TestMessage.compose(settings, own, WORDS, NOW);
    }

    private static MimeMessage read(TestMessage message) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return new MimeMessage(
                Session.getInstance(properties),
                new ByteArrayInputStream(message.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysWhatItIsAndWhereItIsFrom() throws Exception {
        var message = composed("ada@example.org", "Ada \"A.\" Lovelace");
        var read = read(message);

        assertThat(read.getSubject()).isEqualTo(WORDS.subject());
        assertThat(read.getHeader("Date")).containsExactly("Tue, 3 Nov 2026 09:08:07 +0000");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(read.getHeader("From")).containsExactly("\"Ada \\\"A.\\\" Lovelace\" <ada@example.org>");
        assertThat(read.getHeader("To")).containsExactly("<ada@example.org>");
        assertThat(read.getHeader("Message-ID")).containsExactly(message.id());
        assertThat(message.id()).matches("<mailwright-[0-9a-f-]{36}@example\\.org>");
        assertThat(TestMessage.token(message.id())).isEqualTo(message.token());
    }

    @Test
    void holdsTheSameWordsAsTextAndAsHtmlAndLoadsNothing() throws Exception {
        var read = read(composed("ada@example.org", ""));
        var parts = (Multipart) read.getContent();

        assertThat(read.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(WORDS.text());
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains(LONG, "Zwei &lt;b&gt;.")
                .doesNotContain("http", "src=", "<img", "<style");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ada@bücher.example", "\"a b\"@example.org"})
    void isPlainAsciiInShortLinesWhereverAsciiWillDo(String address) {
        var message = composed(address, "Åsa Ünlü-Größenwahn, Abteilung für besonders lange Namen und Titel aller Art");

        assertThat(message.text()).matches("(?s)\\p{ASCII}*").doesNotContain("\r\n.\r\n");
        assertThat(message.text().replace(message.id(), "").split("\r\n"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        assertThat(message.text().replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    }

    @Test
    void anInternationalDomainTravelsAsItsALabel() {
        var message = composed("ada@bücher.example", "");

        assertThat(message.id()).endsWith("@xn--bcher-kva.example>");
        assertThat(message.text()).contains("From: <ada@xn--bcher-kva.example>\r\n");
    }

    @Test
    void aLocalPartBeyondAsciiStandsInTheHeaderAsItIs() throws Exception {
        var message = composed("jörg@bücher.example", "");

        assertThat(message.text()).contains("From: <jörg@xn--bcher-kva.example>\r\n");
        assertThat(read(message).getHeader("To")).containsExactly("<jörg@xn--bcher-kva.example>");
    }
}
