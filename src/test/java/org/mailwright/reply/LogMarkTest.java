package org.mailwright.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogMarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "fetchmail: POP3< -ERR no~S: -ERR no",
                "fetchmail: POP3> STLS~C: STLS",
                "[2019-12-24 09:46:44] DEBUG [Ho1tEXHDDP4] S: 535 no~S: 535 no",
                "[15-Aug-2018 04:28:19 -0500]: <n6lkis24> Recv: 550 no~S: 550 no",
                "reply: b'535 5.7.8 no'~S: 535 5.7.8 no",
                "-> \"535 5.7.8 no\"~S: 535 5.7.8 no",
                "SMTP<< 550 no~S: 550 no",
                "12:34:56.789 DEBUG smtp C: QUIT~C: QUIT",
                "He said: S: no~He said: S: no",
                "[a bracket that does not end S: 535~[a bracket that does not end S: 535",
            })
    void whoSpokeIsSaidInOneWay(String line, String plain) {
        assertEquals(plain, LogMark.undone(line));
    }
}
