package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.helppage.HelpPage;

/** Several elements of XML in one line. */
class XmlInOneLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<incomingServer"
                        + " type=\"imap\"><hostname>in.house.net</hostname><port>993</port><socketType>SSL</socke"
                        + "tType><username>%EMAILADDRESS%</username></incomingServer><outgoingServer"
                        + " type=\"smtp\"><hostname>out.house.net</hostname><port>587</port><socketType>STARTTLS<"
                        + "/socketType><username>%EMAILADDRESS%</username></outgoingServer> | imap"
                        + " in.house.net 993 tls address, smtp out.house.net 587 starttls address",
                "Here: <incomingServer"
                        + " type=\"imap\"><hostname>in.house.net</hostname><port>143</port><socketType>STARTTLS</"
                        + "socketType><username>%EMAILLOCALPART%</username></incomingServer><outgoingServer"
                        + " type=\"smtp\"><hostname>out.house.net</hostname><port>465</port><socketType>SSL</sock"
                        + "etType><username>%EMAILADDRESS%</username></outgoingServer> (that is all) | imap"
                        + " in.house.net 143 starttls local_part, smtp out.house.net 465 tls address",
                "My file: / <incomingServer"
                        + " type=\"imap\"><hostname>in.house.net</hostname><port>993</port><socketType>SSL</socke"
                        + "tType></incomingServer> / <outgoingServer"
                        + " type=\"smtp\"><hostname>out.house.net</hostname><port>25</port><socketType>plain</soc"
                        + "ketType></outgoingServer> | imap in.house.net 993 tls -, smtp out.house.net 25 none"
                        + " -",
                "<Protocol><Type>IMAP</Type><Server>in.house.net</Server><Port>993</Port><SSL>on</SSL"
                        + "></Protocol><Protocol><Type>SMTP</Type><Server>out.house.net</Server><Port>587</Port"
                        + "><Encryption>TLS</Encryption></Protocol> | imap in.house.net 993 tls -, smtp"
                        + " out.house.net 587 starttls -",
                "<Type>POP3</Type><Server>in.house.net</Server><Port>110</Port><SSL>off</SSL>"
                        + " <Type>SMTP</Type><Server>out.house.net</Server><Port>25</Port><SSL>off</SSL> |"
                        + " pop3 in.house.net 110 none -, smtp out.house.net 25 none -",
                "Die Antwort war <incomingServer"
                        + " type=\"pop3\"><hostname>in.house.net</hostname><port>995</port><socketType>SSL</socke"
                        + "tType></incomingServer> und so weiter. | pop3 in.house.net 995 tls -",
                "<account><type>imap</type><host>in.house.net</host><port>993</port></account><accoun"
                        + "t><type>smtp</type><host>out.house.net</host><port>587</port></account> | imap"
                        + " in.house.net 993 tls -, smtp out.house.net 587 starttls -",
                "<incomingServer"
                        + " type=''imap''><hostname>in.house.net</hostname><port>993</port></incomingServer> |"
                        + " imap in.house.net 993 tls -",
                "<imap host=\"in.house.net\" port=\"993\" ssl=\"true\"/><smtp host=\"out.house.net\""
                        + " port=\"465\"/> | imap in.house.net 993 tls -, smtp out.house.net 465 tls -"
            })
    void eachElementIsReadAsALineOfItsOwn(String page, String wanted) {
        assertThat(Told.users(page)).isEqualTo(wanted);
    }

    @Test
    void aLineWithAPasswordAmongItsElementsIsNeverShown() {
        var page =
                "Server: <imap><host>in.house.net</host><port>993</port><password>open sesame</password></imap>\nPort: 993";
        assertThat(new HelpPage().quotable(page)).containsOnlyKeys(2);
    }
}
