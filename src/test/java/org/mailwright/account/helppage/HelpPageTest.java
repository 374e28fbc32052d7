package org.mailwright.account.helppage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.account.Doubt;
import org.mailwright.account.ServerField;
import org.mailwright.account.helppage.HelpPage.Reading;

/** Help pages as people paste them. What the folders' figures were before each change is in docs/help-pages.md. */
class HelpPageTest {

    private static final int FOLDERS = 32;

    /** Pages with a server that is still not found: in an example, or behind the word "address". */
    private static final Set<String> LOST = names("""
            gmail-prose-es m2dev-example-pl schulmail-de cpanel-sentence-ro hostinger-env-en ovh-import-pl
            vercel-table-de clinfec-pt cybersmart-en phpmailer-fr php-defines-pt yahoo-custom-en ovh-prox-pl
            yahoo-docstring-en connect-android-en hostingraja-pop3-en webtek-en abwhost-en smtp-sorular-tr
            emgconsult-en unive-mutt-it nauta-issue-en leoben-glued-de cltel-en zju-en easycgi-en hostsharing-rst-de
            sitemon-14-en oapd-inaf-it ons-usa-en straightstreet-en mairie-stm-fr bitblaze-de egoria-no ipax-de
            isti-cnr-it netclient-no aikq-issue-en cherjo-glued-es dapinna-it newschool-en rutgers-en whosts-issue-en
            contact-act-en crestone-entourage-en mtholyoke-desktop-en xpressamerica-mac-en adcog-comptes-fr
            ispconfig-formular-de miyakyo-mozilla-ja modos-pl ovh-windowsmail-fi proisp-support-no riseup-evolution-zh
            sac-sv solidon3d-de tut-imc-ja uda-andorra-ca atc-postpet-ja bewide-oppsett-no crystone-isps-en
            datenpark-einbuergerung-de flyweb-smtp-cs kosonline-servernamen-de niemandsland-de ovh-exchange-pt
            ovh-mavericks-fr riseup-claws-de riseup-k9-de uiuc-aces-netscape-en upct-alumnos-es vinahost-mac-vi
            alphacentauri-eudora-it impfbot-anbieter-de mailgun-clients-en wz-tonline-de disroot-sailfish-fr
            fit-vut-cs follett-destiny-en hiroshima-op25b-ja mercantour-android-fr postclient-pec-it
            riseup-apple-mail-de smileglobal-en cresus-fr daito-heteml-ja fordham-smartphone-en furesoedata-da
            gupshup-en mailia-no pretoria-ee-en python-smtp-pt smchurch-nz-en ust-hk-en zarcrom-fr active24-moved-en
            arnet-foro-es astralgame-zh gearhost-general-en jhong-zh missiondata-en ovh-outlook2011-fi ponnet-en
            xserver-oe-ja
            """);

    /** Pages of which a server is read that is not there. */
    private static final Set<String> MISREAD = names("""
            cybersmart-en ovh-prox-pl yahoo-docstring-en connect-android-en hostingraja-pop3-en webtek-en abwhost-en
            smtp-sorular-tr emgconsult-en ovh-ios-it leoben-glued-de cltel-en zju-en easycgi-en hostsharing-rst-de
            sitemon-14-en oapd-inaf-it ons-usa-en mairie-stm-fr egoria-no ipax-de aikq-issue-en bitgrounds-en
            dapinna-it gaudy-en ihost-pl uniwuppertal-de stcdio-parishes-en adcog-comptes-fr miyakyo-mozilla-ja
            ovh-windowsmail-fi riseup-applemail-zh riseup-evolution-zh sac-sv solidon3d-de tavyro-programme-de
            uda-andorra-ca bewide-oppsett-no comprotex-applemail-en forpsi-problemy-cs iivs-umstellung-de ovh-macos-es
            ovh-mavericks-fr riseup-claws-de riseup-clientes-es riseup-k9-de wellit-wiki-sk dacoda-is
            impfbot-anbieter-de joomla-gmail-fr libero-wireshark-it mailgun-clients-en mannheim-exchange-nohost-de
            proyectosmr-es tsoftware-skrzynka-pl wp-smtp-plugin-en xel-nl hiroshima-op25b-ja keio-sfc-imap-ja
            njwebworks-en postclient-pec-it rcj99-table-zh riseup-clients-fr safebrands-outlook2016-fr daito-heteml-ja
            emailproprio-pt exmail-skill-zh furesoedata-da gupshup-en lwtucs-en plala-business-ja python-smtp-pt
            ust-hk-en wdx-nz-en your-co-za-en arnet-foro-es astralgame-zh homepl-onet-imap-pl ifast-smtp-fr
            mailcheck-anbieter-de missiondata-en ovh-outlook2011-fi poste-thunderbird-fr postfixmanager-zh
            xserver-oe-ja
            """);

    private static Set<String> names(String lines) {
        return Set.of(lines.strip().split("\\s+"));
    }

    static List<PageCase> tuned() {
        return PageCase.all("tuned");
    }

    static Stream<PageCase> measured() {
        return IntStream.rangeClosed(1, FOLDERS).boxed().flatMap(folder -> PageCase.all("measured" + folder).stream());
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

        if (LOST.contains(page.name())) assertThat(page.missing(found)).isNotEmpty();
        else assertThat(page.missing(found)).isEmpty();
        if (MISREAD.contains(page.name())) assertThat(page.invented(found)).isNotEmpty();
        else assertThat(page.invented(found)).isEmpty();
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

    @Test
    void aTextThatIsFarTooLongIsNotRead() {
        assertThat(new HelpPage().read("a".repeat(HelpPage.MAX_LENGTH + 1))).isEqualTo(new Reading.TooLong());
    }

    @Test
    void aSwitchForTlsThatIsOffDoesNotMeanNoEncryption() {
        var server = servers("SMTP_HOST=smtp.house.net\nSMTP_PORT=587\nSMTP_SECURE=false")
                .getFirst();

        assertThat(server.encryption().orElseThrow().code()).isEqualTo("starttls");
    }

    private static List<PageServer> servers(String page) {
        return new HelpPage().read(page) instanceof Reading.Servers found ? found.servers() : List.of();
    }

    /** A row that was copied with a line for each cell counts as one, and its server is in the line that names it. */
    @Test
    void aRowWithALineForEachCellIsARow() {
        var server = servers("| Provider |\nIMAP server |\nPort |\n| House |\nin.house.net |\n993 |\n")
                .getFirst();

        assertThat(server.host()).isEqualTo("in.house.net");
        assertThat(server.lines()).containsEntry(ServerField.HOST, 5);
    }

    /** What is shown beside a value is the line that was pasted, whatever was left out to read it. */
    @ParameterizedTest
    @CsvSource({
        "'Settings\n\nIMAP server\n\nin.house.net\n\n\nPort: 993\n', 5, 8",
        "'IMAP server\n\t\nin.house.net\nPort\n\t\n993\n', 3, 4"
    })
    void linesAreCountedAsPasted(String page, int host, int port) {
        var server = servers(page.translateEscapes()).getFirst();

        assertThat(server.lines()).containsEntry(ServerField.HOST, host).containsEntry(ServerField.PORT, port);
        assertThat(new HelpPage().quotable(page.translateEscapes())).containsEntry(host, "in.house.net");
    }

    @ParameterizedTest
    @CsvSource({
        "受信メールサーバー(IMAP): imap.house.net ポート番号:993 SSL, imap",
        "发件服务器(SMTP):smtp.house.net 端口:465 SSL, smtp",
        "Сервер входящей почты (IMAP): imap.house.net порт 993 SSL, imap",
        "Server příchozí pošty (POP3): mail.house.net port 995 SSL, pop3",
        "Utgående server: out.house.net port 465 SSL, smtp"
    })
    void manyLanguagesAreRead(String page, String protocol) {
        assertThat(servers(page)).extracting(server -> server.protocol().code()).containsExactly(protocol);
    }

    @ParameterizedTest
    @CsvSource({"imap.house.seport 993, imap.house.se", "imap.house.comor 993, imap.house.com"})
    void aWordThatRanIntoANameIsCutOff(String written, String host) {
        assertThat(servers("IMAP server: " + written).getFirst().host()).isEqualTo(host);
    }

    @Test
    void whatAPageDeniesIsNotTaken() {
        assertThat(servers("Server type: IMAP (not POP)\nIncoming server: mail.house.net, port 993 (SSL)"))
                .extracting(server -> server.protocol().code())
                .containsExactly("imap");
    }
}
