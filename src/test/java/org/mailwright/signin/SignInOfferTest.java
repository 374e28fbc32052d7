package org.mailwright.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.catalog.NamedIssuer;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.http.LoopbackRedirect;

/** Which accounts can be signed in to, over the bundled catalog. */
class SignInOfferTest {

    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();
    private static final OAuthClients MICROSOFT = new OAuthClients(Map.of(
            "login.microsoftonline.com",
            new OAuthClient("8", Optional.empty(), LoopbackRedirect.USUAL, Optional.empty())));

    @ParameterizedTest
    @CsvSource({
        "ada@gmail.com, gmail, imap.gmail.com, accounts.google.com",
        "ada@gmail.com, '', imap.gmail.com, accounts.google.com",
        "ada@outlook.com, outlook-consumer, outlook.office365.com, login.microsoftonline.com",
        "ada@firm.example, microsoft-365, outlook.office365.com, login.microsoftonline.com",
        "ada@firm.example, '', outlook.office365.com, login.microsoftonline.com",
        "ada@yahoo.com, yahoo, imap.mail.yahoo.com, api.login.yahoo.com"
    })
    void theProvidersOwnSignInPageIsOffered(String address, String id, String host, String page) {
        var offer =
                find(address, id, server(host, AuthMethod.OAUTH2), MICROSOFT).orElseThrow();

        assertThat(offer.pageHost()).isEqualTo(page);
        assertThat(offer.client().isPresent()).isEqualTo(page.equals("login.microsoftonline.com"));
        assertThat(offer.covers(server(host, AuthMethod.OAUTH2))).isTrue();
    }

    @Test
    void aTokenIsForTheProvidersOwnServersOnly() {
        assertThat(find("ada@gmail.com", "gmail", server("imap.evil.example", AuthMethod.OAUTH2), MICROSOFT))
                .isEmpty();
        var offer = find("ada@gmail.com", "gmail", server("imap.gmail.com", AuthMethod.OAUTH2), MICROSOFT)
                .orElseThrow();
        assertThat(offer.covers(server("imap.evil.example", AuthMethod.OAUTH2))).isFalse();
        assertThat(offer.covers(server("imap.gmail.com.evil.example", AuthMethod.OAUTH2)))
                .isFalse();
        assertThat(offer.covers(server("imap.gmail.com", AuthMethod.PASSWORD))).isFalse();
    }

    @Test
    void nothingIsOfferedWhereAPasswordIsWanted() {
        assertThat(find("ada@gmail.com", "gmail", server("imap.gmail.com", AuthMethod.PASSWORD), MICROSOFT))
                .isEmpty();
        assertThat(find("ada@posteo.de", "posteo", server("posteo.de", AuthMethod.OAUTH2), MICROSOFT))
                .isEmpty();
    }

    @Test
    void onlyWhatTheAccountsServersNeedIsAskedFor() {
        var offer = find("ada@outlook.com", "", server("outlook.office365.com", AuthMethod.OAUTH2), MICROSOFT)
                .orElseThrow();
        var page = new ClosingPage("en", "", "", "");

        var request = new SignInRequest(
                settings("ada@outlook.com", server("outlook.office365.com", AuthMethod.OAUTH2)), offer, page, false);

        assertThat(request.scopes())
                .contains("https://outlook.office.com/IMAP.AccessAsUser.All", "offline_access")
                .noneMatch(scope -> scope.contains("POP") || scope.contains("SMTP"));
    }

    @Test
    void aRegistrationOfOneOrganisationSignsInThere() {
        var client = new OAuthClient("8", Optional.empty(), LoopbackRedirect.USUAL, Optional.of("firm.example"));
        var offer = find(
                        "ada@firm.example",
                        "microsoft-365",
                        server("outlook.office365.com", AuthMethod.OAUTH2),
                        new OAuthClients(Map.of("microsoft-365", client)))
                .orElseThrow();

        assertThat(offer.oauth2().authorizationEndpoint())
                .hasToString("https://login.microsoftonline.com/firm.example/oauth2/v2.0/authorize");
        assertThat(offer.oauth2().tokenEndpoint().getPath()).startsWith("/firm.example/");
        assertThat(offer.consentPage()).isPresent();
        assertThat(offer.consentPage().orElseThrow().toString())
                .startsWith("https://login.microsoftonline.com/firm.example/v2.0/adminconsent?client_id=8&scope=")
                .contains("SMTP.Send")
                .endsWith("&redirect_uri=http%3A%2F%2F127.0.0.1");
    }

    @Test
    void onlyMicrosoftHasAPageForItsAdministrators() {
        var clients = new OAuthClients(Map.of("gmail", OAuthClient.open("8", LoopbackRedirect.USUAL)));

        assertThat(find("ada@gmail.com", "gmail", server("imap.gmail.com", AuthMethod.OAUTH2), clients)
                        .orElseThrow()
                        .consentPage())
                .isEmpty();
    }

    @Test
    void aProviderThatRegistersAnyProgramIsReadyWithoutARegistration() {
        var offer = find("ada@fastmail.com", "fastmail", server("imap.fastmail.com", AuthMethod.OAUTH2), MICROSOFT)
                .orElseThrow();

        assertThat(offer.client()).isEmpty();
        assertThat(offer.isReady()).isTrue();
    }

    @Test
    void anIssuerThatTheServersOwnDomainNamesIsOffered() {
        var named = new NamedIssuer(URI.create("https://auth.example.org/mail"), Set.of("imap.example.org"));
        var settings = settings("ada@example.org", server("imap.example.org", AuthMethod.OAUTH2));

        var offer = SignInOffer.find(CATALOG, OAuthClients.NONE, settings, Optional.empty(), Optional.of(named))
                .orElseThrow();

        assertThat(offer.isReady()).isTrue();
        assertThat(offer.mayHaveCode()).isTrue();
        assertThat(offer.pageHost()).isEqualTo("auth.example.org");
        assertThat(offer.covers(server("imap.example.org", AuthMethod.OAUTH2))).isTrue();
        assertThat(offer.covers(server("imap.evil.example", AuthMethod.OAUTH2))).isFalse();
        var elsewhere = settings("ada@example.org", server("imap.evil.example", AuthMethod.OAUTH2));
        assertThat(SignInOffer.find(CATALOG, OAuthClients.NONE, elsewhere, Optional.empty(), Optional.of(named)))
                .isEmpty();
    }

    private static Optional<SignInOffer> find(String address, String id, ServerSettings server, OAuthClients clients) {
        return SignInOffer.find(
                CATALOG,
                clients,
                settings(address, server),
                Optional.of(id).filter(it -> !it.isEmpty()),
                Optional.empty());
    }

    private static AccountSettings settings(String address, ServerSettings server) {
        return AccountSettings.of(EmailAddress.parse(address).orElseThrow(), Optional.of(server), Optional.empty());
    }

    private static ServerSettings server(String host, AuthMethod way) {
        return new ServerSettings(Protocol.IMAP, new Endpoint(host, 993), Encryption.TLS, List.of(way), "ada");
    }
}
