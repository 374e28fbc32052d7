package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of steps, which are no ports. */
class StepNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24. SMTP server: smtp.house.net / 25. Next / 26. Encryption: SSL | smtp smtp.house.net ? tls",
                "25) SMTP server: smtp.house.net | smtp smtp.house.net ? ?",
                "7. Utgående mailserver SMTP / 8. mail.house.se / 9. Ingen SSL / 10. Port 587 | smtp mail.house.se"
                        + " 587 none",
                "25. Postausgangsserver / 26. smtp.house.de / 27. Port / 28. 587 | smtp smtp.house.de 587 starttls",
                "3.「送信」SMTP: smtp.house.jp / 4.ポート: 465 | smtp smtp.house.jp 465 tls"
            })
    void aStepIsReadWithoutItsNumber(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
