package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables with a column for each setting of both sides, and a row for each protocol. */
class ColumnTitleTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Type \t Incoming server \t Incoming port \t Security \t Outgoing server \t Outgoing port \t "
                        + "Security / IMAP \t a.house.net \t 993 \t SSL \t b.house.net \t 465 \t SSL / POP \t c.house.net "
                        + "\t 995 \t SSL \t b.house.net \t 465 \t SSL | imap a.house.net 993 tls, pop3 c.house.net 995 "
                        + "tls, smtp b.house.net 465 tls",
                "Email \t Username \t Password \t Incoming server (IMAP) \t Port \t Outgoing server (SMTP) \t "
                        + "Port / ann@house.net \t ann \t ask us \t a.house.net \t 993 \t b.house.net \t 587 | imap "
                        + "a.house.net 993 tls, smtp b.house.net 587 starttls"
            })
    void theTitleTellsTheSide(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Setting \t Server \t Port \t Authentication / Incoming (IMAP) \t mail.house.net \t 993 \t "
                        + "Password / Outgoing (SMTP) \t Same \t 465 \t Password required | imap mail.house.net 993 tls, "
                        + "smtp mail.house.net 465 tls",
                "IMAP account / Incoming server \t mail.house.net / Outgoing server \t the same as the incoming "
                        + "server | imap mail.house.net ? ?, smtp mail.house.net ? ?"
            })
    void theServerMayBeTheSame(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "受信方式 \t POP3の場合 \t IMAP4の場合 / 受信サーバー名 \t a.house.jp \t a.house.jp / ポート番号 \t 995 \t 993 / "
                        + "送信サーバー名 \t b.house.jp \t b.house.jp / 送信ポート番号 \t 465 \t 465 | imap a.house.jp 993 tls, pop3 "
                        + "a.house.jp 995 tls, smtp b.house.jp 465 tls"
            })
    void aRowForSendingIsInNoColumnForReading(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {"Priority \t Value / 1 \t smtp.house.net / 5 \t alt.house.net | ~~"})
    void aTableOfExchangersNamesNoServer(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
