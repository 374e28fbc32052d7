package org.mailwright.cli.command;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.cli.Fakes;
import static org.assertj.core.api.Assertions.assertThat;

class CatalogFindCommandTest {

    private final Fakes fakes = new Fakes();

    CatalogFindCommandTest() {
        fakes.clock = InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));
    }

    /** Each line is of the real catalog: a list of 2010, a page without a date, a domain that no source names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cgl.ucsf.edu | en | Source: one public list (2010, not yet tested)
            cgl.ucsf.edu | de | Quelle: eine öffentliche Liste (2010, noch nicht getestet)
            gmx.de       | en | Source: several public lists (2020)
            ngi.it       | en | Source: the provider’s own page
            love.com     | en | Source: general knowledge, not yet tested
            """)
    void saysWhatTheDomainRestsOn(String domain, String language, String source) {
        var run = fakes.run("", "catalog", "find", domain, "--lang", language);

        assertThat(run.out().lines().map(String::strip)).contains(source);
    }

    @Test
    void theSourceIsTheDomainsOwn() {
        var old = verified("mail.ua");
        var fresh = verified("mail.ru");
        var unconfirmed = verified("xmail.ru");

        assertThat(old.get("on").getAsString()).isEqualTo("2014-07-07");
        assertThat(old.get("doubt").getAsString()).isEqualTo("old");
        assertThat(old.get("sourceYear").getAsInt()).isEqualTo(2014);
        assertThat(fresh.get("basis").getAsString()).isEqualTo("catalogue-consensus");
        assertThat(fresh.has("doubt")).isFalse();
        assertThat(unconfirmed.get("on").isJsonNull()).isTrue();
        assertThat(unconfirmed.get("doubt").getAsString()).isEqualTo("unconfirmed");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, ADMIN_MAY_BLOCK_SMTP_AUTH", "2026-12-31, SMTP_PASSWORD_OFF_BY_DEFAULT"})
    void hintsAreThoseOfTheDay(String day, String code) {
        fakes.clock = InstantSource.fixed(Instant.parse(day + "T12:00:00Z"));

        var run = fakes.run("", "catalog", "find", "office365.com", "--json");

        assertThat(run.out())
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain(
                        code.equals("ADMIN_MAY_BLOCK_SMTP_AUTH")
                                ? "SMTP_PASSWORD_OFF_BY_DEFAULT"
                                : "ADMIN_MAY_BLOCK_SMTP_AUTH");
    }

    private JsonObject verified(String domain) {
        var run = fakes.run("", "catalog", "find", domain, "--json");
        return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("verified");
    }
}
