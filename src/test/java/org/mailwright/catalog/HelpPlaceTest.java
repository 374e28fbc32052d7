package org.mailwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Cause;

/** Site and menus are named only where the catalog knows them, and in a language that the reader sees there. */
class HelpPlaceTest {

    private static final Map<Provider.Link, URI> LINKS = Map.of(
            Provider.Link.WEBMAIL, URI.create("https://mail.example.org/inbox"),
            Provider.Link.APP_PASSWORD, URI.create("https://account.example.org/"));

    private static final List<Hint> HINTS = List.of(new Hint(
            Hint.Code.APP_PASSWORD_REQUIRED,
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of("en", "Security › App Passwords")));

    @Test
    void siteAndMenuAreNamed() {
        assertThat(path(Cause.AUTH_APP_PASSWORD_REQUIRED, Locale.ENGLISH))
                .contains("account.example.org › Security › App Passwords");
        assertThat(path(Cause.AUTH_WEB_LOGIN_REQUIRED, Locale.ENGLISH)).contains("mail.example.org");
    }

    @Test
    void labelsOfAnotherLanguageAreLeftOut() {
        assertThat(path(Cause.AUTH_APP_PASSWORD_REQUIRED, Locale.GERMAN)).contains("account.example.org");
    }

    @Test
    void nothingIsNamedThatIsNotKnownOrNotDoneOnAWebsite() {
        assertThat(HelpPages.where(Cause.AUTH_WEB_LOGIN_REQUIRED, List.of(), Map.of()))
                .isEmpty();
        assertThat(HelpPages.where(Cause.AUTH_ACCOUNT_LOCKED, HINTS, LINKS)).isEmpty();
        assertThat(HelpPages.where(Cause.CONN_REFUSED, HINTS, LINKS)).isEmpty();
    }

    @Test
    void whatTheCatalogKnowsIsNamed() {
        var apple = ProviderCatalog.bundled().byId("icloud").orElseThrow();

        var place = HelpPages.where(Cause.AUTH_APP_PASSWORD_REQUIRED, apple.hints(), apple.links());

        assertThat(place.flatMap(found -> found.path(Locale.GERMAN)))
                .contains("account.apple.com › Anmelden und Sicherheit › App-spezifische Passwörter");
    }

    private static Optional<String> path(Cause cause, Locale language) {
        return HelpPages.where(cause, HINTS, LINKS).flatMap(place -> place.path(language));
    }
}
