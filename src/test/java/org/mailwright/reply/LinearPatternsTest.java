package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.CountedText;

/** What somebody pastes may be made to wear a pattern down: twice the text must never be more than twice the work. */
class LinearPatternsTest {

    private static final int LENGTH = 4 * 1024;

    private static final List<String> PIECES = List.of(
            "5",
            "550 ",
            "550-x\n",
            "550 'a",
            "4.7.1 ",
            "1.2.3.4 ",
            "1:2:3:",
            "NO ",
            "NO [",
            "* BYE ",
            "-ERR ",
            "((((",
            "\u0301",
            "a\u0301",
            "A",
            "a@",
            "a@b ",
            "@",
            "0x800ccc00 ",
            "Detail: ",
            " SMTP code: ",
            "command failed,",
            "\\n",
            "<br",
            " ",
            "\n",
            "'",
            "334 A",
            "aaaa-",
            "a.",
            "a.b.",
            "a(",
            "a = ",
            "if (",
            "File \"",
            "at a",
            "at a.b(",
            "from a:1",
            "C: ",
            "S: ",
            "12:34 ",
            "2020-01-02 12:34:56 ",
            "-> ",
            "AUTH ",
            " << ",
            "code: ",
            "_a",
            "0x8",
            "SELECT ",
            "Xerror",
            ".e",
            "--",
            "//",
            "é");

    static Stream<Field> patterns() {
        return Stream.of(
                        EmbeddedReplies.class,
                        ErrorMarks.class,
                        FallbackClassifier.class,
                        Inspection.class,
                        PastedErrorReader.class,
                        PastedText.class,
                        RetryHint.class,
                        SourceCode.class,
                        StageName.class,
                        StatusPattern.class,
                        TextLine.class,
                        ServerReply.class,
                        NormalizedText.class,
                        OAuthChallenge.class,
                        RuleFile.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void takesNoMoreThanTwiceTheWorkForTwiceTheText(Field field) throws IllegalAccessException {
        field.setAccessible(true);
        var pattern = (Pattern) field.get(null);

        assertThat(PIECES)
                .allSatisfy(piece -> assertThat(work(pattern, piece, 2 * LENGTH))
                        .isLessThan(work(pattern, piece, LENGTH) * 5 / 2 + LENGTH));
    }

    /** How often a search looks at a character of a text that is made of one piece. */
    private static long work(Pattern pattern, String piece, int length) {
        var text = new CountedText(piece.repeat(length / piece.length() + 1).substring(0, length), Long.MAX_VALUE);
        pattern.matcher(text).results().forEach(_ -> {});
        pattern.matcher(text).matches();
        return text.looks();
    }
}
