package org.mailwright.catalog;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.catalog.Provider.Link;
import org.mailwright.model.Cause;
import static org.assertj.core.api.Assertions.assertThat;

class HelpPagesTest {

    private static final URI HINT = URI.create("https://example.org/hint");
    private static final List<Hint> HINTS = List.of(new Hint(Hint.Code.ENABLE_IMAP, Optional.of(HINT), Set.of()));
    private static final Map<Link, URI> LINKS = Map.of(
            Link.CLIENT_SETTINGS, URI.create("https://example.org/settings"),
            Link.APP_PASSWORD, URI.create("https://example.org/password"),
            Link.WEBMAIL, URI.create("https://example.org/webmail"),
            Link.STATUS, URI.create("https://example.org/status"));

    @ParameterizedTest
    @CsvSource({
        "AUTH_BAD_CREDENTIALS, password",
        "AUTH_APP_PASSWORD_REQUIRED, password",
        "AUTH_WEB_LOGIN_REQUIRED, webmail",
        "AUTH_PROTOCOL_DISABLED, webmail",
        "AUTH_ACCOUNT_LOCKED, webmail",
        "SERVER_BUSY, status",
        "AUTH_TEMPORARY, status"
    })
    void thePlaceWhereItIsDealtWithComesBehindTheHints(Cause cause, String page) {
        assertThat(HelpPages.of(cause, HINTS, LINKS))
                .containsExactly(HINT, URI.create("https://example.org/" + page), LINKS.get(Link.CLIENT_SETTINGS));
    }

    @Test
    void otherCausesGetTheSettings() {
        assertThat(HelpPages.of(Cause.CONN_REFUSED, List.of(), LINKS)).containsExactly(LINKS.get(Link.CLIENT_SETTINGS));
        assertThat(HelpPages.of(Cause.CONN_REFUSED, List.of(), Map.of())).isEmpty();
    }

    @Test
    void noPageIsShownTwiceAndNoneWhereNothingIsWrong() {
        assertThat(HelpPages.of(Cause.CONN_REFUSED, HINTS, Map.of(Link.CLIENT_SETTINGS, HINT)))
                .containsExactly(HINT);
        assertThat(HelpPages.of(Cause.NONE, HINTS, LINKS)).isEmpty();
    }
}
