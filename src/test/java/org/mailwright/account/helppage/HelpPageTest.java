package org.mailwright.account.helppage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.account.Doubt;
import org.mailwright.account.helppage.HelpPage.Reading;
import static org.assertj.core.api.Assertions.assertThat;

/** Help pages as people paste them. What the folders' figures were before each change is in docs/help-pages.md. */
class HelpPageTest {

    private static final List<String> MEASURED = List.of("measured1", "measured2", "measured3");

    static List<PageCase> tuned() {
        return PageCase.all("tuned");
    }

    static Stream<PageCase> measured() {
        return MEASURED.stream().flatMap(folder -> PageCase.all(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("tuned")
    void everyServerOfAPageIsFoundAndNoOther(PageCase page) {
        assertThat(page.found()).containsExactlyInAnyOrderElementsOf(page.wanted());
    }

    @ParameterizedTest
    @MethodSource("measured")
    void noServerOfAMeasuredPageIsLostAgain(PageCase page) {
        var found = page.found();

        assertThat(page.missing(found)).isEmpty();
        assertThat(page.invented(found)).isEmpty();
    }

    @Test
    void aReadingServerNamedAfterSendingIsDoubtedAloud() {
        assertThat(servers("IMAP server: smtp.house.net, port 993, SSL")
                        .getFirst()
                        .doubts())
                .contains(Doubt.Kind.IMAP_HOST_NAMED_SMTP);
        assertThat(servers("SMTP server: imap.house.net, port 465, SSL")
                        .getFirst()
                        .doubts())
                .contains(Doubt.Kind.SMTP_HOST_NAMED_IMAP);
        assertThat(servers("POP3 server: imap.house.net, port 995, SSL")
                        .getFirst()
                        .doubts())
                .contains(Doubt.Kind.POP3_HOST_NAMED_IMAP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP server: mail.house.net, port 995, SSL          | port-of-other-protocol",
                "SMTP server: mail.house.net, port 587, SSL          | encryption-unusual-for-port",
                "IMAP server: mail.house.net, port 993, STARTTLS     | encryption-unusual-for-port",
                "SMTP server: mail.house.net, port 587               | encryption-not-stated",
                "SMTP server: mail.house.net                         | port-not-stated",
                "SMTP server: mail.house.net, port 25, unencrypted   | no-encryption",
                "SMTP server: mail.yourdomain.com, port 465, SSL     | host-is-example",
                "SMTP server: mail.house.net, port 465, SSL          | username-not-stated"
            })
    void whatIsOddIsDoubtedAloud(String page, String doubt) {
        assertThat(servers(page).getFirst().doubts())
                .extracting(Doubt.Kind::code)
                .contains(doubt);
    }

    @Test
    void whatAPageSaysOutrightIsNotDoubted() {
        var page = "IMAP server: imap.house.net, port 993, SSL/TLS\nUser name: your full email address";

        assertThat(servers(page).getFirst().doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Enabled but not STARTTLS, tls",
        "Yes, tls",
        "SSL/TLS - accepted certificates: any, tls",
        "STARTSSL, starttls",
        "STARTTLS, starttls"
    })
    void theWordsForEncryptionAreManifold(String words, String wanted) {
        var found = servers("SMTP server: smtp.house.net\nPort: 2500\nSSL/TLS encryption: " + words);

        assertThat(found.getFirst().encryption().orElseThrow().code()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "https://imap.house.net/, imap.house.net",
        "imap.house.net., imap.house.net",
        "IMAP.House.net, imap.house.net",
        "<imap.house.net>, imap.house.net",
        "imap.bücher.example, imap.xn--bcher-kva.example",
        "192.0.2.7, 192.0.2.7"
    })
    void hostsAreWrittenInManyWays(String written, String wanted) {
        assertThat(servers("IMAP server: " + written + "\nPort: 993 (SSL)")
                        .getFirst()
                        .host())
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "Open https://webmail.house.net/imap/login to read mail by IMAP.",
        "Write to support@imap.house.net for help with SMTP.",
        "Read more on support.mozilla.org/imap.html about IMAP port 993.",
        "See config.xml and setup.exe for the IMAP server.",
        "IMAP v1.2 and POP3 z.B. in Outlook.Danach weiter.",
        "Port 993 for IMAP and port 465 for SMTP."
    })
    void whatIsNoServerIsNotInvented(String page) {
        assertThat(new HelpPage().read(page)).isInstanceOf(Reading.Nothing.class);
    }

    @Test
    void aTextThatIsFarTooLongIsNotRead() {
        assertThat(new HelpPage().read("a".repeat(HelpPage.MAX_LENGTH + 1))).isEqualTo(new Reading.TooLong());
    }

    private static List<PageServer> servers(String page) {
        return new HelpPage().read(page) instanceof Reading.Servers found ? found.servers() : List.of();
    }
}
