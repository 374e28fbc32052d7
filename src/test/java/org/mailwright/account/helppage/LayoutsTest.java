package org.mailwright.account.helppage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import static org.assertj.core.api.Assertions.assertThat;

/** The same account in many layouts and languages, so that neither depends on the other. */
class LayoutsTest {

    private static final List<String> WANTED = List.of(
            "imap imap.house.net 993 tls address",
            "pop3 pop.house.net 995 tls address",
            "smtp smtp.house.net 465 tls address",
            "smtp smtp.house.net 587 starttls address");

    /** The words of one language. */
    record Words(
            String language,
            String in,
            String out,
            String server,
            String port,
            String security,
            String user,
            String address,
            String or) {}

    private static final List<Words> LANGUAGES = List.of(
            new Words(
                    "en",
                    "Incoming mail",
                    "Outgoing mail",
                    "Server",
                    "Port",
                    "Encryption",
                    "Username",
                    "your full email address",
                    "or"),
            new Words(
                    "de",
                    "Posteingang",
                    "Postausgang",
                    "Servername",
                    "Port",
                    "Verschlüsselung",
                    "Benutzername",
                    "Ihre vollständige E-Mail-Adresse",
                    "oder"),
            new Words(
                    "fr",
                    "Courrier entrant",
                    "Courrier sortant",
                    "Serveur",
                    "Port",
                    "Sécurité de la connexion",
                    "Nom d’utilisateur",
                    "votre adresse e-mail complète",
                    "ou"),
            new Words(
                    "es",
                    "Correo entrante",
                    "Correo saliente",
                    "Servidor",
                    "Puerto",
                    "Seguridad",
                    "Nombre de usuario",
                    "su dirección de correo completa",
                    "o"),
            new Words(
                    "it",
                    "Posta in arrivo",
                    "Posta in uscita",
                    "Server",
                    "Porta",
                    "Sicurezza",
                    "Nome utente",
                    "indirizzo email completo",
                    "o"),
            new Words(
                    "nl",
                    "Inkomende mail",
                    "Uitgaande mail",
                    "Server",
                    "Poort",
                    "Beveiliging",
                    "Gebruikersnaam",
                    "uw volledige e-mailadres",
                    "of"),
            new Words(
                    "pt",
                    "Recebimento",
                    "Envio",
                    "Servidor",
                    "Porta",
                    "Segurança",
                    "Nome de usuário",
                    "seu endereço de e-mail completo",
                    "ou"),
            new Words(
                    "pl",
                    "Poczta przychodząca",
                    "Poczta wychodząca",
                    "Serwer",
                    "Port",
                    "Szyfrowanie",
                    "Nazwa użytkownika",
                    "pełny adres e-mail",
                    "lub"));

    /** A layout with the words of a language put in. */
    record Page(String layout, Words words, String text) {

        @Override
        public String toString() {
            return layout + ", " + words.language();
        }
    }

    static Stream<Page> pages() {
        return LANGUAGES.stream()
                .flatMap(words -> Layouts.all(words).entrySet().stream()
                        .map(layout -> new Page(layout.getKey(), words, layout.getValue())));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aLayoutIsReadInEveryLanguage(Page page) {
        var found = new PageCase(page.toString(), page.words().language(), WANTED, page.text()).found();

        assertThat(found).as(page.text()).containsExactlyInAnyOrderElementsOf(WANTED);
    }
}
