package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for both servers and their ports, in languages of which the list has few others. */
class FurtherLanguagesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Gaunamo pašto serveris (IMAP): a.house.net / Prievadas: 9930 / Siunčiamo pašto serveris: "
                        + "b.house.net / Prievadas: 5870 | imap a.house.net 9930 ?, smtp b.house.net 5870 ?",
                "Ienākošā pasta serveris (IMAP): a.house.net / Ports: 9930 / Izejošā pasta serveris: b.house.net "
                        + "/ Ports: 5870 | imap a.house.net 9930 ?, smtp b.house.net 5870 ?",
                "Sissetuleva posti server (IMAP): a.house.net / Port: 9930 / Väljamineva posti server: "
                        + "b.house.net / Port: 5870 | imap a.house.net 9930 ?, smtp b.house.net 5870 ?",
                "Servidor de correu entrant (IMAP): a.house.net / Port: 9930 / Servidor de correu sortint: "
                        + "b.house.net / Port: 5870 | imap a.house.net 9930 ?, smtp b.house.net 5870 ?",
                "Máy chủ thư đến (IMAP): a.house.net / Cổng: 9930 / Máy chủ thư đi: b.house.net / Cổng: 5870 | "
                        + "imap a.house.net 9930 ?, smtp b.house.net 5870 ?",
                "Server email masuk (IMAP): a.house.net / Port: 9930 / Server email keluar: b.house.net / Port: "
                        + "5870 | imap a.house.net 9930 ?, smtp b.house.net 5870 ?",
                "خادم البريد الوارد (IMAP): a.house.net / المنفذ: 9930 / خادم البريد الصادر: b.house.net / "
                        + "المنفذ: 5870 | imap a.house.net 9930 ?, smtp b.house.net 5870 ?",
                "سرور ایمیل ورودی (IMAP): a.house.net / پورت: 9930 / سرور ایمیل خروجی: b.house.net / پورت: 5870 "
                        + "| imap a.house.net 9930 ?, smtp b.house.net 5870 ?",
                "שרת דואר נכנס (IMAP): a.house.net / פורט: 9930 / שרת דואר יוצא: b.house.net / פורט: 5870 | imap "
                        + "a.house.net 9930 ?, smtp b.house.net 5870 ?"
            })
    void areRead(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
