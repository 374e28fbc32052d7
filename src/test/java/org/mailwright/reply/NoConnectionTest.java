package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Context;
import org.mailwright.reply.ReplyReader.Reading;

/** Why no connection came about, in the words of Windows and of programs. */
class NoConnectionTest {

    private static final PastedErrorReader READER = PastedErrorReader.bundled();

    /** WSAECONNREFUSED, WSAETIMEDOUT, WSAECONNRESET, WSAECONNABORTED, WSAENETUNREACH, WSAEHOSTUNREACH, WSAEACCES */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONN_REFUSED | Aucune connexion n’a pu être établie car l’ordinateur cible l’a expressément refusée",
                "CONN_REFUSED | No se puede establecer una conexión ya que el equipo de destino denegó expresamente dicha conexión",
                "CONN_REFUSED | Nenhuma conexão pôde ser feita porque a máquina de destino as recusou ativamente",
                "CONN_REFUSED | Kan geen verbinding maken omdat de doelcomputer de verbinding actief heeft geweigerd",
                "CONN_REFUSED | Nie można nawiązać połączenia, ponieważ komputer docelowy aktywnie go odmawia",
                "CONN_REFUSED | Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение",
                "CONN_REFUSED | 由于目标计算机积极拒绝，无法连接。",
                "CONN_TIMEOUT | Une tentative de connexion a échoué car le parti connecté n’a pas répondu convenablement",
                "CONN_TIMEOUT | Se produjo un error durante el intento de conexión ya que la parte conectada no respondió",
                "CONN_TIMEOUT | 接続済みの呼び出し先が一定の時間を過ぎても正しく応答しなかったため、接続できませんでした。",
                "CONN_DROPPED | Une connexion existante a dû être fermée par l’hôte distant",
                "CONN_DROPPED | Se ha forzado la interrupción de una conexión existente por el host remoto",
                "CONN_DROPPED | Connessione in corso interrotta forzatamente dall’host remoto",
                "CONN_DROPPED | Istniejące połączenie zostało gwałtownie zamknięte przez zdalnego hosta",
                "CONN_UNREACHABLE | A socket operation was attempted to an unreachable network",
                "PORT_BLOCKED | Intento de acceso a un socket no permitido por sus permisos de acceso",
                "PORT_BLOCKED | dial tcp 192.0.2.1:25: connect: permission denied"
            })
    void isReadInTheLanguageOfTheSystem(Cause cause, String text) {
        assertEquals(cause, read(text).cause());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La connexion avec le serveur a été réinitialisée",
                "A conexão com o servidor foi redefinida",
                "Połączenie z serwerem zostało zresetowane",
                "De verbinding met de server werd gereset",
                "Соединение с сервером было сброшено",
                "「サーバーとの接続がリセットされました」というエラーが表示され、メールの受信ができません。"
            })
    void aConnectionThatWasResetIsNotOneThatNeverCame(String text) {
        assertEquals(new Reading(Cause.CONN_DROPPED, Confidence.MEDIUM), read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SMTP ERROR: Failed to connect to server: (0) SMTP connect() failed.",
                "Passwort zurücksetzen: Klicken Sie hier, um die Verbindung zu sichern",
                "路由器重置后连接不上服务器"
            })
    void whatHasNoNumberOrSpeaksOfOtherThingsIsNotKnown(String text) {
        assertEquals(Reading.UNKNOWN, read(text));
    }

    @Test
    void anAddressThatThisComputerDoesNotHaveIsNoTypingError() {
        assertEquals(
                new Reading(Cause.CONN_UNREACHABLE, Confidence.MEDIUM),
                read("{ [Error: connect EADDRNOTAVAIL]\n  code: 'EADDRNOTAVAIL',\n  syscall: 'connect' }"));
    }

    @Test
    void theResponseCodeOutranksATimeoutBesideIt() {
        var log = "RAW ERROR { [Error: Authentication failed.] textCode: 'AUTHENTICATIONFAILED' }\n"
                + "RAW ERROR { [Error: Timed out while authenticating with server] source: 'timeout-auth' }";

        assertEquals(Cause.AUTH_BAD_CREDENTIALS, read(log).cause());
    }

    @Test
    void encryptionOnAPortThatBeginsWithoutIsTheWrongMode() {
        var warning = "stream_socket_client(): unable to connect to ssl://mail.example.org:";

        assertThat(read(warning + "587 (Unknown error)").cause()).isEqualTo(Cause.TLS_MODE_MISMATCH);
        assertThat(read(warning + "465 (Unknown error)").cause()).isEqualTo(Cause.TLS_HANDSHAKE_FAILED);
        assertThat(read(warning + "587 (Connection refused)").cause()).isEqualTo(Cause.CONN_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"发送邮件时报错535", "Drucker: E-Mail-Versand, Fehler 535", "Ошибка 535 при отправке почты"})
    void aNumberBehindTheWordErrorIsTheServers(String text) {
        assertEquals(new Reading(Cause.AUTH_BAD_CREDENTIALS, Confidence.MEDIUM), read(text));
    }

    private static Reading read(String text) {
        return READER.read(text, Context.UNKNOWN);
    }
}
