package org.mailwright.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.export.sheet.SheetHints;
import org.mailwright.profile.Profile;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/** What the catalog's provider of an account's domain wants done, with its page. */
record CatalogHints(Supplier<ProviderCatalog> catalog, Locale language) implements SheetHints {

    @Override
    public List<String> of(Profile profile) {
        var wording = new Wording(Messages.in(language));
        var day = LocalDate.ofInstant(profile.created(), ZoneOffset.UTC);
        return catalog.get().byDomain(profile.settings().address().domain()).stream()
                .flatMap(provider -> provider.hintsOn(day).stream())
                .map(hint -> Stream.concat(
                                Stream.of(wording.of(hint)), hint.url().stream().map(Object::toString))
                        .reduce((text, page) -> text + " " + page)
                        .orElseThrow())
                .distinct()
                .toList();
    }
}
