package org.mailwright.export.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.model.LanguageMatch;

/**
 * A program's own words for something, in the languages of its data file.
 *
 * @param languages the first stands in for all others
 * @param labels one for each language, or a single one for all of them; the first stands in for those that the list does
 *     not come to
 */
record LabelTranslations(List<Locale> languages, List<Label> labels) {

    LabelTranslations {
        languages = List.copyOf(languages);
        labels = List.copyOf(labels);
    }

    Label in(Locale locale) {
        int at = LanguageMatch.best(locale, languages).map(languages::indexOf).orElse(0);
        if (at < labels.size()) return labels.get(at);
        return labels.size() == 1 ? labels.getFirst() : labels.getFirst().forOthers();
    }

    /** The program's own words; empty if they are not known. */
    Optional<String> quoted(Locale locale) {
        return Optional.of(in(locale)).filter(label -> !label.isOurs()).map(Label::text);
    }
}
