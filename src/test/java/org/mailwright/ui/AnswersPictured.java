package org.mailwright.ui;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures for people and for zbarimg, made where somebody says into which folder: src/test/ci/answers. */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class AnswersPictured {

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "de", "small", "small-dark", "small-de"})
    void inEveryLook(String look) throws Exception {
        AnswerPictures.make(Path.of(System.getProperty("pictures")), look);
    }
}
