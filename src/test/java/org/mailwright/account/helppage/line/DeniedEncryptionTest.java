package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Secured: No" beside a port that is always encrypted is said aloud. */
class DeniedEncryptionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP server: imap.house.net / Port: 993 / Secured: No | imap imap.house.net 993 tls",
                "IMAP host: imap.house.net / Secured: No / Port: 993 | imap imap.house.net 993 tls",
                "IMAP server: imap.house.net, port 993, no encryption | imap imap.house.net 993 tls",
                "IMAP-Server: imap.house.net / Port: 993 / Verschlüsselung: keine | imap" + " imap.house.net 993 tls",
                "Serveur IMAP : imap.house.net / Port : 993 / Sécurisé : non | imap imap.house.net" + " 993 tls",
                "POP3 server: pop.house.net / Port: 995 / SSL: No | pop3 pop.house.net 995 tls",
                "Servidor IMAP: imap.house.net / Puerto: 993 / Seguridad: ninguna | imap" + " imap.house.net 993 tls",
                "SMTP server: smtp.house.net / Port: 465 / Verschlüsselt: Nein | smtp smtp.house.net" + " 465 tls"
            })
    void theContradictionIsADoubtOfItsOwn(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
        assertThat(Told.doubts(page)).contains("encryption-denied").doesNotContain("encryption-not-stated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMAP server: imap.house.net / Port: 143 / Secured: No | imap imap.house.net 143 none",
                "IMAP server: imap.house.net / Port: 993 / Secure: Yes | imap imap.house.net 993 tls",
                "IMAP server: imap.house.net / Port: 993 | imap imap.house.net 993 tls"
            })
    void whereNothingContradictsThereIsNoSuchDoubt(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
        assertThat(Told.doubts(page)).doesNotContain("encryption-denied");
    }
}
