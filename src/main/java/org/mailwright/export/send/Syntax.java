package org.mailwright.export.send;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.export.syntax.EnvValue;
import org.mailwright.export.syntax.GoIniValue;
import org.mailwright.export.syntax.HtmlEscape;
import org.mailwright.export.syntax.JavaPropertyValue;
import org.mailwright.export.syntax.JsonString;
import org.mailwright.export.syntax.LineValue;
import org.mailwright.export.syntax.NullmailerWord;
import org.mailwright.export.syntax.SingleQuotedString;
import org.mailwright.export.syntax.UrlPart;

/** How a value is written into a target's file, by the word that data files use for it. */
enum Syntax {
    ENV,
    GOINI,
    HTML,
    JAVASCRIPT,
    JSON,
    LINE,
    NULLMAILER,
    PHP,
    PROPERTIES,
    PYTHON,
    RUBY,
    URL,
    YAML,
    /** A dollar sign said twice, for readers that expand variables: before another syntax. */
    DOLLAR,
    /** A percent sign said twice, for readers that expand parameters: before another syntax. */
    PERCENT;

    /** The text as this syntax holds it; empty if it cannot. */
    Optional<String> write(String text) {
        return switch (this) {
            case ENV -> EnvValue.write(text);
            case GOINI -> GoIniValue.write(text);
            case HTML -> HtmlEscape.write(text);
            case JAVASCRIPT, JSON, PYTHON, YAML -> JsonString.write(text);
            case LINE -> LineValue.write(text);
            case NULLMAILER -> NullmailerWord.write(text);
            case PHP, RUBY -> SingleQuotedString.write(text);
            case PROPERTIES -> JavaPropertyValue.write(text);
            case URL -> UrlPart.write(text);
            case DOLLAR -> Optional.of(text.replace("$", "$$"));
            case PERCENT -> Optional.of(text.replace("%", "%%"));
        };
    }

    static Optional<Syntax> parse(String word) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
