package org.mailwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    @ParameterizedTest
    @CsvSource({
        "Example.ORG, example.org, example.org",
        "example.org., example.org, example.org",
        "bücher.example, xn--bcher-kva.example, bücher.example",
        "XN--BCHER-KVA.example, xn--bcher-kva.example, bücher.example",
        "straße.example, xn--strae-oqa.example, straße.example",
        "пример.рф, xn--e1afmkfd.xn--p1ai, пример.рф",
        "例え.テスト, xn--r8jz45g.xn--zckzah, 例え.テスト",
        "例え。テスト, xn--r8jz45g.xn--zckzah, 例え.テスト",
        "mail, mail, mail",
        "127.example, 127.example, 127.example",
    })
    void isReadInBothForms(String typed, String ascii, String unicode) {
        var name = DomainName.parse(typed).orElseThrow();

        assertThat(name.ascii()).isEqualTo(ascii);
        assertThat(name.unicode()).isEqualTo(unicode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a..b",
                ".example.org",
                "-a.example",
                "a-.example",
                "a_b.example",
                "a b.example",
                "192.0.2.1",
                "example.org/x",
                "example.org\r\nQUIT",
                "exa\u0000mple.org",
                "http://example.org",
                "a.1"
            })
    void isNotReadFromNonsense(String typed) {
        assertThat(DomainName.parse(typed)).isEmpty();
    }

    @Test
    void isNoLongerThanTheWireAllows() {
        var label = "a".repeat(63);

        assertThat(DomainName.parse(label + ".example")).isPresent();
        assertThat(DomainName.parse(label + "a.example")).isEmpty();
        assertThat(DomainName.parse(String.join(".", label, label, label, label)))
                .isEmpty();
    }

    @Test
    void aLabelThatIsNoPunycodeIsShownAsItIs() {
        assertThat(DomainName.of("xn--zzzzzzzzzzzz.example").unicode()).isEqualTo("xn--zzzzzzzzzzzz.example");
    }

    @Test
    void liesWithinWholeLabelsOnly() {
        var gmail = DomainName.of("gmail.com");

        assertThat(DomainName.of("mail.gmail.com").isWithin(gmail)).isTrue();
        assertThat(gmail.isWithin(gmail)).isTrue();
        assertThat(DomainName.of("evilgmail.com").isWithin(gmail)).isFalse();
        assertThat(DomainName.of("com").isWithin(gmail)).isFalse();
    }

    @Test
    void knowsItsParentAndItsChildren() {
        var name = DomainName.of("a.b.example");

        assertThat(name.parent()).contains(DomainName.of("b.example"));
        assertThat(DomainName.of("example").parent()).isEqualTo(Optional.empty());
        assertThat(name.child("imap")).contains(DomainName.of("imap.a.b.example"));
        assertThat(DomainName.of(("a".repeat(60) + ".").repeat(4) + "example").child("imap"))
                .isEmpty();
    }

    @Test
    void cannotBeMadeOutOfNonsense() {
        assertThatThrownBy(() -> new DomainName("Example.org")).isInstanceOf(IllegalArgumentException.class);
    }
}
