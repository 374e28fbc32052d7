package org.mailwright.ui;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures for people and for zbarimg, made where somebody says into which folder and in which looks: src/test/ci/answers. */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class AnswersPictured {

    static Stream<String> looks() {
        return Stream.of(System.getProperty("looks", "light").split(" ", -1));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void inEveryLook(String look) throws Exception {
        AnswerPictures.make(Path.of(System.getProperty("pictures")), look);
    }
}
