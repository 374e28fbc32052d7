package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports of which a page says more than their number. */
class PortsThatAreToldOfTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Incoming Mail Server: imap.house.net (Use port 143 for standard or 993 for SSL connections) | imap imap.house.net 143 none, imap imap.house.net 993 tls",
                "Příchozí server: in.house.cz / Typ účtu: POP3 / Port serveru příchozí pošty: 995 nebo 110 / Při portu 110 je zabezpečení pomocí SSL neaktivní. | pop3 in.house.cz 110 none, pop3 in.house.cz 995 tls"
            })
    void areWithoutEncryption(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Servidor SMTP: smtp.house.ar / Puerto: 587 / Seguridad: STARTTLS / Los clientes no deben usar el puerto 25 para enviar. | smtp smtp.house.ar 587 starttls",
                "Serveur SMTP : smtp.house.fr / Port : 587 / Les clients ne doivent pas utiliser le port 25. | smtp smtp.house.fr 587 starttls"
            })
    void areNotForClients(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Provider \\t Server \\t Port / House \\t smtp.house.net \\t 465 / Other \\t see the pages of your provider \\t 587 | smtp smtp.house.net 465 tls"
            })
    void areOfNoServerThatARowDoesNotName(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
