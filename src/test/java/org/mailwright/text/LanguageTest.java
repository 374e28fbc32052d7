package org.mailwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.LanguageMatch;

/** Which language somebody gets, and what of it is missing. */
class LanguageTest {

    private static final List<Locale> ALL =
            Language.read().stream().map(Language::locale).toList();

    @ParameterizedTest
    @CsvSource({
        "de-AT, de",
        "pt-PT, pt-BR",
        "pt-BR, pt-BR",
        "pt, pt-BR",
        "zh-Hant, zh-CN",
        "zh-Hans-SG, zh-CN",
        "zh, zh-CN",
        "ar-EG, ar",
        "ar-u-nu-arab, ar",
        "en-GB, en",
        "fr-CA-x-own, fr"
    })
    void aTagIsMatchedFromItsLongestFormDown(String wanted, String found) {
        assertThat(LanguageMatch.best(Locale.forLanguageTag(wanted), ALL)).contains(Locale.forLanguageTag(found));
    }

    @Test
    void anExactFormComesBeforeOthersOfItsLanguage() {
        var offered = List.of(Locale.forLanguageTag("zh-CN"), Locale.forLanguageTag("zh-Hant"));

        assertThat(LanguageMatch.best(Locale.forLanguageTag("zh-Hant-TW"), offered))
                .contains(offered.getLast());
    }

    @ParameterizedTest
    @CsvSource({"de_DE.UTF-8, de", "DE, de", "' de ', de", "de@euro, de", "en-us, en"})
    void aTagMayBeWrittenAsSystemsWriteIt(String typed, String tag) {
        assertThat(Language.typed(typed).map(Language::tag)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "xx",
                "tlh",
                "no such language",
                "\u202ede",
                "de\u0000",
                "../messages",
                "C",
                "a-b-c-d-e-f-g-h"
            })
    void nonsenseIsNoLanguage(String typed) {
        assertThat(Language.typed(typed)).isEmpty();
        assertThat(Language.typed("x".repeat(10_000))).isEmpty();
    }

    @Test
    void whatATranslationLacksOrGarblesIsSaidInEnglish() {
        var half = new Properties();
        half.setProperty("app.back", "Retour");
        half.setProperty("app.name", " ");
        half.setProperty("app.step", "Étape {zéro} sur {1}");

        var messages = Messages.of(Locale.FRENCH, half);

        assertThat(messages.get("app.back")).isEqualTo("Retour");
        assertThat(messages.get("app.name")).isEqualTo("Mailwright");
        assertThat(messages.get("app.step", "1", "6", "x")).isEqualTo("Step 1 of 6 · x");
        assertThat(messages.get("about.version", "1")).isEqualTo("Version 1");
        assertThat(messages.has("about.version")).isTrue();
        assertThat(messages.has("no.such.key")).isFalse();
    }

    @Test
    void theImageHoldsTheDataOfEveryLanguage() throws IOException {
        var languages = ALL.stream().map(Locale::getLanguage).toList();

        assertThat(Files.readAllLines(Path.of("installer/jlink.options")))
                .contains("--include-locales=" + String.join(",", languages));
    }

    @Test
    void everyBundleIsOnTheList() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/org/mailwright/text"))) {
            var bundles = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .toList();

            assertThat(Language.read().stream().map(Language::bundle)).containsAll(bundles);
        }
        assertThat(Language.ALL.getFirst().locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Optional.empty());
    }
}
