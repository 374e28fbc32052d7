package org.mailwright.text;

import java.util.List;
import java.util.Locale;

/**
 * Names an organisation where a text in one language says "your provider". A phrase in any grammatical form has its own
 * replacement in the same form; phrases about other providers are kept by standing in the list with themselves.
 */
final class OwnProvider {

    private final List<ProviderPhrase> phrases;

    private OwnProvider(List<ProviderPhrase> phrases) {
        this.phrases = phrases;
    }

    static OwnProvider in(Locale language) {
        return new OwnProvider(ProviderPhrase.in(language));
    }

    /** Of several phrases at one place the one that stands first in the list counts. */
    String named(String organisation, String text) {
        var said = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int here = at;
            var found = phrases.stream()
                    .filter(phrase -> text.startsWith(phrase.words(), here))
                    .findFirst();
            said.append(found.map(phrase -> phrase.instead().replace(ProviderPhrase.NAME, organisation))
                    .orElse(text.substring(here, here + 1)));
            at += found.map(phrase -> phrase.words().length()).orElse(1);
        }
        return said.toString();
    }
}
