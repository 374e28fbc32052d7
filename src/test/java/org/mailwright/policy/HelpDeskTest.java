package org.mailwright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.Cause;

class HelpDeskTest extends PolicyBench {

    private static final URI HELP = URI.create("https://help.corp.example");
    private static final URI PASSWORDS = URI.create("https://password.corp.example");
    private static final URI PROVIDER = URI.create("https://provider.example/imap");

    @ParameterizedTest
    @CsvSource({"de, Telefon 4711", "de-AT, Telefon 4711", "pt-BR, Ligue 4711", "pt-PT, Call 4711", "ja, Call 4711"})
    void everybodyReadsTheirOwnLanguageOrEnglish(String language, String words) throws IOException {
        var policy = read("""
                {"helpDesk": {"de": "Telefon 4711", "pt-br": "Ligue 4711", "en": "Call 4711"}}
                """);

        assertThat(policy.faults()).isEmpty();
        assertThat(policy.helpDesk().in(Locale.forLanguageTag(language))).contains(words);
    }

    @Test
    void withoutEnglishTheFirstCounts() throws IOException {
        assertThat(read("{\"helpDesk\": {\"fr\": \"4711\", \"de\": \"4712\"}}")
                        .helpDesk()
                        .in(Locale.JAPANESE))
                .contains("4711");
    }

    @Test
    void aPageStandsForMissingWords() throws IOException {
        assertThat(read("{\"helpDeskPage\": \"https://help.corp.example\"}")
                        .helpDesk()
                        .in(Locale.ENGLISH))
                .contains(HELP.toString());
        assertThat(Policy.NONE.helpDesk().in(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void itIsWrittenToAtItsAddressElseOnItsPage() throws IOException {
        var both = read("""
                {"helpDeskMail": "it+mail@corp.example", "helpDeskPage": "https://help.corp.example"}
                """);

        assertThat(both.helpDesk().writeTo("A & b"))
                .contains(URI.create("mailto:it%2Bmail@corp.example?subject=A%20%26%20b"));
        assertThat(read("{\"helpDeskPage\": \"https://help.corp.example\"}")
                        .helpDesk()
                        .writeTo("A"))
                .contains(HELP);
        assertThat(Policy.NONE.helpDesk().writeTo("A")).isEmpty();
    }

    @Test
    void thePasswordPageIsForRefusedSignInsOnly() throws IOException {
        var desk = read("""
                {"helpDeskPage": "https://help.corp.example", "passwordPage": "https://password.corp.example"}
                """).helpDesk();

        assertThat(desk.pages(Cause.AUTH_BAD_CREDENTIALS, List.of(PROVIDER)))
                .containsExactly(PASSWORDS, PROVIDER, HELP);
        assertThat(desk.pages(Cause.CONN_TIMEOUT, List.of(PROVIDER))).containsExactly(PROVIDER, HELP);
        assertThat(desk.pages(Cause.NONE, List.of())).isEmpty();
    }

    @Test
    void onlyTheAllowedServersAreTested() throws IOException {
        var policy = read("{\"allowedHosts\": [\"imap.corp.example\", \"*.mail.corp.example\"]}");

        assertThat(policy.allowsHost("IMAP.corp.example")).isTrue();
        assertThat(policy.allowsHost("a.mail.corp.example")).isTrue();
        assertThat(policy.allowsHost("mail.corp.example")).isFalse();
        assertThat(policy.allowsHost("192.0.2.1")).isFalse();
        assertThat(Policy.NONE.allowsHost("192.0.2.1")).isTrue();
    }
}
