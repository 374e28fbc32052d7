package org.mailwright.reply;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.model.Stage;
import static org.junit.jupiter.api.Assertions.assertEquals;

class StageNameTest {

    @ParameterizedTest
    @EnumSource
    void knowsEveryStageByItsCode(Stage stage) {
        assertEquals(Optional.of(stage), StageName.parse(stage.code()));
    }

    @ParameterizedTest
    @CsvSource({
        "EHLO, CAPABILITIES",
        "starttls, TLS",
        "login, AUTH",
        "MAIL FROM, MAIL",
        "rcpt-to, RCPT",
        "end-of-data, DATA",
        "select, MAILBOX"
    })
    void knowsTheCommandsToo(String name, Stage stage) {
        assertEquals(Optional.of(stage), StageName.parse(name));
    }

    @Test
    void anUnknownNameIsNoStage() {
        assertEquals(Optional.empty(), StageName.parse("teatime"));
    }
}
