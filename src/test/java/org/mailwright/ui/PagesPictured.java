package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.text.Language;

/** Pictures of all pages in all languages, made where somebody says into which folder: src/test/ci/pages. */
@EnabledIfSystemProperty(named = "pages", matches = ".+")
class PagesPictured {

    @ParameterizedTest
    @MethodSource("languages")
    void inEveryLanguage(String tag) throws Exception {
        assertThat(PagePictures.make(Path.of(System.getProperty("pages")), tag)).isEmpty();
    }

    static Stream<String> languages() {
        return Language.ALL.stream().map(Language::tag);
    }
}
