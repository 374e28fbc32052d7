package org.mailwright.ui;

import java.text.BreakIterator;
import java.text.spi.BreakIteratorProvider;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.text.Language;

/**
 * Keeps the names of hosts, files and pages on one line, unless they alone are longer. JavaFX wraps a text that holds Arabic,
 * Chinese or Japanese where the JDK's iterator says, which is also after each dot of a name; other texts at blanks only.
 * The JDK finds this class in the module's description.
 */
public final class LineBreaks extends BreakIteratorProvider {

    private static final Set<String> WRAPPED_BY_ITERATOR = Set.of("ar", "ja", "zh");

    /** Has the JDK ask this class, before anything of a locale is asked for; where no language needs it, it costs nothing. */
    public static void keepNames(Locale language) {
        if (WRAPPED_BY_ITERATOR.contains(language.getLanguage()))
            System.setProperty("java.locale.providers", "SPI,CLDR");
    }

    /** JavaFX asks for the default one, which may have any country. */
    @Override
    public Locale[] getAvailableLocales() {
        return Stream.concat(
                        Stream.of(Locale.getDefault()), Language.ALL.stream().map(Language::locale))
                .filter(each -> WRAPPED_BY_ITERATOR.contains(each.getLanguage()))
                .distinct()
                .toArray(Locale[]::new);
    }

    @Override
    public BreakIterator getLineInstance(Locale locale) {
        return new NameBreaks(BreakIterator.getLineInstance(Locale.ROOT));
    }

    @Override
    public BreakIterator getWordInstance(Locale locale) {
        return BreakIterator.getWordInstance(Locale.ROOT);
    }

    @Override
    public BreakIterator getCharacterInstance(Locale locale) {
        return BreakIterator.getCharacterInstance(Locale.ROOT);
    }

    @Override
    public BreakIterator getSentenceInstance(Locale locale) {
        return BreakIterator.getSentenceInstance(Locale.ROOT);
    }
}
