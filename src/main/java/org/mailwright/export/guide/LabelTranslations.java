package org.mailwright.export.guide;

import java.util.List;
import java.util.Locale;
import org.mailwright.model.LanguageMatch;

/**
 * A program's own words for something, in the languages of its data file.
 *
 * @param languages the first stands in for all others
 * @param labels one for each language; the first stands in for those that the list does not come to
 */
record LabelTranslations(List<Locale> languages, List<Label> labels) {

    LabelTranslations {
        languages = List.copyOf(languages);
        labels = List.copyOf(labels);
    }

    Label in(Locale locale) {
        int at = LanguageMatch.best(locale, languages).map(languages::indexOf).orElse(0);
        return labels.get(at < labels.size() ? at : 0);
    }
}
