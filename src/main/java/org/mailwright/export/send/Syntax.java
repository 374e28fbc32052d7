package org.mailwright.export.send;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mailwright.export.syntax.EnvValue;
import org.mailwright.export.syntax.GoIniValue;
import org.mailwright.export.syntax.HtmlText;
import org.mailwright.export.syntax.JavaPropertyValue;
import org.mailwright.export.syntax.JsonString;
import org.mailwright.export.syntax.LineValue;
import org.mailwright.export.syntax.NullmailerWord;
import org.mailwright.export.syntax.SingleQuotedString;
import org.mailwright.export.syntax.UrlPart;

/** How a value is written into a target's file, by the word that data files use for it. */
enum Syntax {
    ENV(EnvValue::write),
    GOINI(GoIniValue::write),
    HTML(HtmlText::write),
    JAVASCRIPT(JsonString::write),
    JSON(JsonString::write),
    LINE(LineValue::write),
    NULLMAILER(NullmailerWord::write),
    PHP(SingleQuotedString::write),
    PROPERTIES(JavaPropertyValue::write),
    PYTHON(JsonString::write),
    RUBY(SingleQuotedString::write),
    URL(UrlPart::write),
    YAML(JsonString::write),
    /** A dollar sign said twice, for readers that expand variables: before another syntax. */
    DOLLAR(text -> Optional.of(text.replace("$", "$$"))),
    /** A percent sign said twice, for readers that expand parameters: before another syntax. */
    PERCENT(text -> Optional.of(text.replace("%", "%%")));

    private final Function<String, Optional<String>> writer;

    Syntax(Function<String, Optional<String>> writer) {
        this.writer = writer;
    }

    /** The text as this syntax holds it; empty if it cannot. */
    Optional<String> write(String text) {
        return writer.apply(text);
    }

    static Optional<Syntax> parse(String word) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
