package org.mailwright.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the best of some languages for a wanted one. */
public final class LanguageMatch {

    private LanguageMatch() {}

    /** Matches from the longest form down: zh-Hant-TW, zh-Hant, zh, and then any form of the same language. */
    public static Optional<Locale> best(Locale wanted, List<Locale> offered) {
        var tag = wanted.stripExtensions().toLanguageTag();
        while (!tag.isEmpty()) {
            var form = Locale.forLanguageTag(tag);
            if (offered.contains(form)) return Optional.of(form);
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        return offered.stream()
                .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }
}
