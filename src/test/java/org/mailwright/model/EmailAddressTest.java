package org.mailwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ada@example.org | ada | ada@example.org",
                " Ada.Lovelace@Example.ORG  | Ada.Lovelace | Ada.Lovelace@example.org",
                "ada+tag@example.org | ada+tag | ada+tag@example.org",
                "o'brien@example.org | o'brien | o'brien@example.org",
                "\"ada lovelace\"@example.org | ada lovelace | \"ada lovelace\"@example.org",
                "\"a@b\"@example.org | a@b | \"a@b\"@example.org",
                "\"a\\\"b\"@example.org | a\"b | \"a\\\"b\"@example.org",
                "\"ada\"@example.org | ada | ada@example.org",
                "jörg@bücher.example | jörg | jörg@xn--bcher-kva.example",
                "用户@例え.テスト | 用户 | 用户@xn--r8jz45g.xn--zckzah",
                "root@localhost | root | root@localhost",
            })
    void isReadAsTheStandardsHaveIt(String typed, String localPart, String wire) {
        var address = EmailAddress.parse(typed).orElseThrow();

        assertThat(address.localPart()).isEqualTo(localPart);
        assertThat(address).hasToString(wire);
        assertThat(EmailAddress.parse(wire)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ada@example.org>",
                "Ada Lovelace <ada@example.org>",
                "\"Lovelace, Ada\" <ada@example.org>",
                "mailto:ada@example.org",
                "MAILTO:ada@example.org?subject=Hello",
                "<mailto:ada@example.org>",
                "ada\uff20example.org",
                "\uff41\uff44\uff41\uff20\uff45\uff58\uff41\uff4d\uff50\uff4c\uff45\uff0e\uff4f\uff52\uff47",
                "\u200eada@example.org",
                "a\u200bda@exam\u00adple.org\ufeff",
                "\u2060ada\u200d@\u200fexample.org",
                "ada@example.org,",
                "ada@example.org;",
                "ada@example.org.",
                "'ada@example.org'",
                "\u201cada@example.org\u201d",
                "\u201eada@example.org\u201c,",
                "(ada@example.org)",
                "\u00a0ada@example.org\u00a0",
                "ada@example.org (Ada Lovelace)",
                "\"Ada\" <ada@example.org>;",
                "E-Mail: ada@example.org",
                "Ihre Adresse: ada@example.org.",
            })
    void isReadFromWhatWasPasted(String pasted) {
        assertThat(EmailAddress.parse(pasted).orElseThrow()).hasToString("ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaa..bbb.@docomo.ne.jp", ".ada@example.org", "ada.@example.org"})
    void aLocalPartThatBreaksTheDotRuleIsTakenAsItIs(String typed) {
        var address = EmailAddress.parse(typed).orElseThrow();

        assertThat(address).hasToString(typed);
        assertThat(address.breaksDotRule()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@@example.org",
                "ada@example",
                "...@example.org",
                "ada@.example.org",
                "ada@example..org",
                "mailto:",
                "Ada <ada@example.org> <eve@example.org>",
                "<ada@example.org",
                "ada lovelace@example.org",
                "ada@exam ple.org",
                "ada @example.org",
                "ada@ example.org",
                "\"ada@example.org",
                "(\"ada@example.org\")",
                "\"a\"b\"@example.org",
                "ada@[127.0.0.1]",
                "ada@127.0.0.1",
                "ada@example.org\r\nRCPT",
                "a\rb@example.org",
                "\"a\nb\"@example.org",
                "\"a\u0000b\"@example.org",
                "ada@-example.org"
            })
    void isNotReadFromNonsense(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void isNoLongerThanTheStandardsAllow() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("ä".repeat(33) + "@example.org")).isEmpty();
    }

    @Test
    void isShownWithTheDomainInItsOwnLetters() {
        var address = EmailAddress.parse("ada@xn--bcher-kva.example").orElseThrow();

        assertThat(address.display()).isEqualTo("ada@bücher.example");
        assertThat(address.needsSmtpUtf8()).isFalse();
        assertThat(EmailAddress.parse("jörg@example.org").orElseThrow().needsSmtpUtf8())
                .isTrue();
    }

    @Test
    void anAccentIsTheSameHoweverItIsTyped() {
        assertThat(EmailAddress.parse("jo\u0308rg@example.org")).isEqualTo(EmailAddress.parse("j\u00f6rg@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@gmail,com", "ada@gmail;com", "ada@gmail com", "ada@gmail..com", " ada@gmail, com"})
    void aSlipBesideTheDotIsAskedAbout(String typed) {
        assertThat(EmailAddress.slipped(typed)).isEqualTo(EmailAddress.parse("ada@gmail.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "ada@gmail.com", "@gmail,com", "ada@,", "ada@example.org, bob@gmail,com"})
    void nothingIsAskedAboutWhereNothingCanBeMeant(String typed) {
        assertThat(EmailAddress.slipped(typed)).isEmpty();
    }
}
