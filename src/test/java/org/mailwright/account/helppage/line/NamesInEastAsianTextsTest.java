package org.mailwright.account.helppage.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in texts whose words have no blanks between them, or endings that stand at once behind a name. */
class NamesInEastAsianTextsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "IMAP服务器imap.house.cn端口993，SSL | imap imap.house.cn 993 tls",
                "SMTP服务器:smtp.house.cn端口:465或994 | smtp smtp.house.cn 465 tls, smtp smtp.house.cn 994 ?",
                "受信サーバーにimap.house.jpを入力し、ポートは993です。 | imap imap.house.jp 993 tls",
                "IMAP 서버는 imap.house.kr을 입력하고 포트는 993입니다. | imap imap.house.kr 993 tls",
                "IMAP 設定POP 設定SMTP 設定 / House伺服器:in.house.tw連接埠:993加密:SSL/TLS伺服器:in.house.tw連接埠:995加密:SSL/TLS伺服器:out.house.tw連接埠:587加密:STARTTLS | imap in.house.tw 993 tls, pop3 in.house.tw 995 tls, smtp out.house.tw 587 starttls"
            })
    void endWhereTheScriptDoes(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {"支持任何 IMAP/SMTP 服务器，包括 163.com、126.com 和 188.com。 | ~~"})
    void areNotReadOutOfAList(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "送信メールサーバを「smtp.house.jp」または「mail.house.jp」にします。 | smtp mail.house.jp ? ?, smtp smtp.house.jp ? ?",
                "請將POP3與SMTP設定為「mail.house.tw」 | pop3 mail.house.tw ? ?, smtp mail.house.tw ? ?",
                "发信(smtp)的服务器名是:smtp.house.cn或者202.106.187.156 | smtp 202.106.187.156 ? ?, smtp smtp.house.cn ? ?"
            })
    void areInQuotesOrBehindOr(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "送信サーバ(SMTP) mail.house.jp / 送信ポート番号 SSLの場合 465 / 保護しない場合 25 | smtp mail.house.jp 25 none, smtp mail.house.jp 465 tls",
                "IMAP服务器:mail.house.cn 端口:996 / 使用SSL加密连接。 | imap mail.house.cn 996 tls"
            })
    void haveTheirEncryptionInALineOfItsOwn(String page, String wanted) {
        assertThat(Told.servers(page)).isEqualTo(wanted);
    }
}
