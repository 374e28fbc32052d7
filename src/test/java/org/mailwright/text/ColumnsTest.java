package org.mailwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.model.Side;

class ColumnsTest {

    static Stream<Messages> languages() {
        return Language.ALL.stream().map(each -> Messages.in(each.locale()));
    }

    @Test
    void aLetterOfJapaneseTakesTwoColumnsAndAnAccentNone() {
        assertThat(Columns.width("受信 IMAP")).isEqualTo(9);
        assertThat(Columns.width("サーバー（）")).isEqualTo(12);
        assertThat(Columns.width("e\u0301\u2068x\u2069")).isEqualTo(2);
        assertThat(Columns.padded("受信", 6)).isEqualTo("受信  ");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theWordsForBothSidesAreOneWidth(Messages messages) {
        assertThat(Arrays.stream(Side.values())
                        .map(side -> Columns.cell(messages, "cli.side.", side, 8))
                        .map(Columns::width)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void linesEndAtBlanksOrBetweenLettersOfChineseButNotWithinNames() {
        assertThat(LineEnds.wrapped("one two-three four", 13)).isEqualTo(List.of("one two-three", "four"));
        assertThat(LineEnds.wrapped("服务器 imap.example.org 不接受此用户名", 24))
                .isEqualTo(List.of("服务器 imap.example.org", "不接受此用户名"));
        assertThat(LineEnds.wrapped("a-word-wider-than-the-line", 5)).isEqualTo(List.of("a-word-wider-than-the-line"));
        assertThat(LineEnds.wrapped("", 5)).isEqualTo(List.of(""));
    }
}
