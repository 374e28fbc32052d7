package org.mailwright.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where on a provider's website something is done.
 *
 * @param site the host of the website, where it is known
 * @param menus the labels on the way there, by the language of the website
 */
public record HelpPlace(Optional<String> site, Map<String, String> menus) {

    private static final String ON = " › ";

    public HelpPlace {
        menus = Map.copyOf(menus);
    }

    /** The way in one line, with labels only if they are known in that language; empty if nothing is known. */
    public Optional<String> path(Locale language) {
        var menu = Optional.ofNullable(menus.get(language.getLanguage()));
        return site.map(host -> menu.map(labels -> host + ON + labels).orElse(host))
                .or(() -> menu);
    }
}
