package org.mailwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OwnProviderTest {

    static List<Locale> languages() {
        return Messages.LANGUAGES;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | Ask your provider.                     | Ask Example Corp.
            en    | Your provider’s help page              | Example Corp’s help page
            en    | your internet provider                 | your internet provider
            de    | die Hilfeseite Ihres Anbieters         | die Hilfeseite von Example Corp
            de    | Fragen Sie Ihren Anbieter.             | Fragen Sie Example Corp.
            de    | Ihren Internetanbieter                 | Ihren Internetanbieter
            fr    | à votre fournisseur d’accès            | à votre fournisseur d’accès
            fr    | la page de votre fournisseur           | la page de Example Corp
            it    | al tuo provider internet               | al tuo provider internet
            it    | la pagina del tuo provider             | la pagina di Example Corp
            es    | a su proveedor de internet             | a su proveedor de internet
            pt-BR | a página do seu provedor               | a página de Example Corp
            pl    | Zapytaj dostawcę.                      | Zapytaj firmę Example Corp.
            pl    | u niektórych dostawców                 | u niektórych dostawców
            nl    | van uw provider                        | van Example Corp
            ru    | Обратитесь к провайдеру.               | Обратитесь к компании Example Corp.
            ru    | у некоторых провайдеров                | у некоторых провайдеров
            ja    | プロバイダーに尋ねてください。         | Example Corpに尋ねてください。
            ja    | 別のプロバイダーのサーバー             | 別のプロバイダーのサーバー
            zh-CN | 请询问您的服务商。                     | 请询问Example Corp。
            zh-CN | 互联网服务商                           | 互联网服务商
            ar    | اسأل مزودك.                            | اسأل Example Corp.
            """)
    void theNameStandsInTheSameGrammaticalForm(String language, String text, String named) {
        assertThat(OwnProvider.in(Locale.forLanguageTag(language)).named("Example Corp", text))
                .isEqualTo(named);
    }

    /** An ending that stays behind would show that a phrase is missing in the list. */
    @ParameterizedTest
    @MethodSource("languages")
    void noEndingStaysBehind(Locale language) {
        var messages = Messages.in(language);
        var own = OwnProvider.in(language);
        var spaced = !Set.of("ja", "zh").contains(language.getLanguage());

        var wrong = messages.keys().stream()
                .filter(key -> key.startsWith("cause.") || key.startsWith("clue."))
                .map(key -> own.named("@", messages.pattern(key)))
                .filter(text -> spaced && text.matches("(?s).*@\\p{L}.*"))
                .collect(Collectors.toSet());

        assertThat(wrong).isEmpty();
        assertThat(own.named("@", messages.get("cause.server-alert.title"))).contains("@");
    }

    @Test
    void aLanguageWithoutPhrasesKeepsItsWords() {
        assertThat(OwnProvider.in(Locale.forLanguageTag("eo")).named("Example Corp", "via provizanto"))
                .isEqualTo("via provizanto");
    }
}
