package org.mailwright.account.helppage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.helppage.HelpPage.Reading;

/** Steps of instructions, rows without edges, and names that only stand in the text. */
class StepsAndRowsTest {

    @Test
    void portsThatRanTogetherAreParted() {
        var page = "Setting IMAP POP3 SMTP\nServermail.house.netmail.house.netmail.house.net\nPort (SSL)993995465";

        assertThat(lines(page))
                .containsExactlyInAnyOrder(
                        "imap mail.house.net 993", "pop3 mail.house.net 995", "smtp mail.house.net 465");
    }

    @Test
    void namesOfOneDomainThatRanTogetherAreParted() {
        var page = "Account typeIMAPPOP\nIncoming serverimap.house.netpop.house.net\nIncoming port993995\n"
                + "Outgoing serversmtp.house.netsmtp.house.net\nOutgoing port465465";

        assertThat(lines(page))
                .containsExactlyInAnyOrder(
                        "imap imap.house.net 993", "pop3 pop.house.net 995", "smtp smtp.house.net 465");
    }

    @Test
    void aNameThatIsGivenUpForAnotherIsNoServer() {
        assertThat(lines("Brukere av IMAP må endre tjener fra mail.house.no til imap.house.no. Porten er 993 (SSL)."))
                .containsExactly("imap imap.house.no 993");
    }

    @Test
    void aPortSaysWhichOfTwoProtocolsALineIsAbout() {
        var page = "Mailclients (POP3S/IMAPS)\nPosteingangsserver: stud.house.de Port: 995 (SSL/TLS)\n"
                + "Postausgangsserver: stud.house.de Port: 465 (SSL/TLS)";

        assertThat(lines(page)).containsExactlyInAnyOrder("pop3 stud.house.de 995", "smtp stud.house.de 465");
    }

    @Test
    void aPortUnderTheHeadingOfItsProtocolIsForTheOnlyServer() {
        var page = "Posta in entrata POP/IMAP\nserver: imap.house.it\n\nPer il servizio POP3 indicare le porte:\n"
                + "- 995 con SSL\n\nPer il servizio IMAP indicare:\n- porta 993 con SSL";

        assertThat(lines(page)).containsExactlyInAnyOrder("pop3 imap.house.it 995", "imap imap.house.it 993");
    }

    @Test
    void aLabelWithoutAColonIsForAllProtocolsOfThePage() {
        var page =
                "Es gibt POP3 und IMAP.\n\nPosteingangsserver mail.house.ch\nPostausgangsserver (SMTP) mail.house.ch\n\n"
                        + "POP3 (Post Office Protocol Version 3)";

        assertThat(lines(page))
                .containsExactlyInAnyOrder("imap mail.house.ch ?", "pop3 mail.house.ch ?", "smtp mail.house.ch ?");
    }

    @Test
    void aPhoneNumberIsNoRowOfPorts() {
        assertThat(lines("IMAP server: imap.house.net\nPort: 993\nCall us: 0993995466"))
                .containsExactly("imap imap.house.net 993");
    }

    @ParameterizedTest
    @CsvSource({
        "imap.house.deimaps993SSL / TLS, imap imap.house.de 993",
        "smtp.house.desmtps465SSL / TLS, smtp smtp.house.de 465"
    })
    void aProtocolThatRanIntoANameIsCutOff(String row, String server) {
        assertThat(lines("ServerProtokollPortVerbindungssicherheit\n" + row)).containsExactly(server);
    }

    @Test
    void aStepThatEntersANameNamesAServer() {
        var page = "The programme shows a long list of smtp servers that you may have used. Select smtp.house.net and"
                + " click on Edit to go on with the next page of the settings.";

        assertThat(lines(page)).containsExactly("smtp smtp.house.net ?");
    }

    @Test
    void aWebPagesNameIsNoServer() {
        var page = "There are two mail servers, one for IMAP/SMTP (webmail.house.net) and Exchange (owa.house.net).";

        assertThat(lines(page)).isEmpty();
    }

    @Test
    void aNameOfWhichNothingIsSaidIsNoServerBesideOnesWithPorts() {
        var page =
                "Our mail server address: mail.house.net\n\nIncoming e-mail:\nServer: imap.house.net\nProtocol: IMAP\n"
                        + "Port: 993\n\nOutgoing e-mail:\nServer: smtp.house.net\nProtocol: SMTP\nPort: 587";

        assertThat(lines(page)).containsExactlyInAnyOrder("imap imap.house.net 993", "smtp smtp.house.net 587");
    }

    @Test
    void anExampleGoesOnInTheNextLine() {
        var page = "SMTP server: your network provider's mail machine, e.g.\nmail.otherhouse.net\n"
                + "if you are dialing in through us, enter\nmail.house.net here";

        assertThat(lines(page)).containsExactly("smtp mail.house.net ?");
    }

    @Test
    void anExampleEndsWithItsCell() {
        var page =
                "Protocole | Serveur | Port |\nIMAP | mail.votredomaine.fr, par exemple mail.maison.fr | 993 avec SSL |";

        assertThat(lines(page)).containsExactly("imap mail.votredomaine.fr 993");
    }

    private static List<String> lines(String page) {
        return new HelpPage().read(page) instanceof Reading.Servers found
                ? found.servers().stream()
                        .map(server -> server.protocol().code() + " " + server.host() + " "
                                + server.port().map(String::valueOf).orElse("?"))
                        .toList()
                : List.of();
    }
}
