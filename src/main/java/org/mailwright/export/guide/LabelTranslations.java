package org.mailwright.export.guide;

import java.util.List;
import java.util.Locale;

/**
 * A program's own words for something, in the languages of its data file.
 *
 * @param languages the first stands in for all others
 * @param labels one for each language, or one for all
 */
record LabelTranslations(List<Locale> languages, List<Label> labels) {

    LabelTranslations {
        languages = List.copyOf(languages);
        labels = List.copyOf(labels);
    }

    Label in(Locale locale) {
        if (labels.size() == 1) return labels.getFirst();
        for (int i = 0; i < languages.size(); i++) {
            if (languages.get(i).getLanguage().equals(locale.getLanguage())) return labels.get(i);
        }
        return labels.getFirst();
    }
}
