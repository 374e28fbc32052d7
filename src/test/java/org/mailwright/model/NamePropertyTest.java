package org.mailwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Names at their limits, and what is built of them: each is a value, or none; none breaks what builds it. */
class NamePropertyTest {

    @Property(tries = 500)
    void punycodeReadsBack(@ForAll("labels") String label) {
        assertThat(Punycode.decode(Punycode.encode(label))).contains(label);
    }

    /** Letters that both IDNA 2003 and 2008 leave as they are. */
    @Property(tries = 200)
    void punycodeIsThatOfTheJdk(@ForAll("plain") String label) {
        assertThat("xn--" + Punycode.encode(label)).isEqualTo(IDN.toASCII(label));
    }

    /** Nothing that a stranger writes breaks it, and what it makes is text. */
    @Property(tries = 500)
    void anyTextIsALabelOrNone(@ForAll("wire") String text) {
        Punycode.decode(text).ifPresent(label -> assertThat(label.codePoints()).allMatch(Character::isValidCodePoint));
    }

    @Property(tries = 500)
    void aDomainReadsBackInBothItsForms(@ForAll("domains") String text) {
        var name = DomainName.parse(text);
        if (name.isEmpty()) return;

        assertThat(DomainName.parse(name.get().ascii())).isEqualTo(name);
        assertThat(DomainName.parse(name.get().unicode())).isEqualTo(name);
    }

    /** Within 253 octets a child is a name that has its parent, and beyond there is none. */
    @Property(tries = 500)
    void aChildIsWithinItsParentOrNone(@ForAll("domains") String text, @ForAll("children") String labels) {
        var name = DomainName.parse(text);
        if (name.isEmpty()) return;

        var child = name.get().child(labels);

        assertThat(child.isPresent())
                .isEqualTo(labels.length() + 1 + name.get().ascii().length() <= 253);
        if (child.isPresent()) assertThat(child.get().isWithin(name.get())).isTrue();
    }

    @Property(tries = 500)
    void anAddressReadsBackOrIsNone(@ForAll("locals") String local, @ForAll("domains") String text) {
        var domain = DomainName.parse(text);
        if (domain.isEmpty()) return;

        var address = EmailAddress.of(local, domain.get());
        int octets = local.getBytes(StandardCharsets.UTF_8).length;
        boolean fits = octets <= 64
                && octets + 1 + domain.get().ascii().length() <= 254
                && domain.get().labels().size() > 1;

        assertThat(address.isPresent()).isEqualTo(fits);
        assertThat(address.flatMap(one -> EmailAddress.parse(one.toString()))).isEqualTo(address);
        assertThat(address.flatMap(one -> EmailAddress.parse(one.display()))).isEqualTo(address);
        if (domain.get().labels().size() > 1 && domain.get().ascii().length() <= 252)
            assertThat(Optional.of(EmailAddress.anybody(domain.get()))).isPresent();
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.of("a", "z", "0", "-", "ü", "ß", "ς", "日", "\u07ff", "\uffee", "😀", "\udbff\udffd")
                .list()
                .ofMinSize(1)
                .ofMaxSize(63)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.of("a", "z", "ü", "é", "ж", "日")
                .list()
                .ofMaxSize(11)
                .map(parts -> "ö" + String.join("", parts));
    }

    @Provide
    Arbitrary<String> wire() {
        return Arbitraries.of("a", "z", "9", "0", "-", "Z", "zzzz", "99999999")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> domains() {
        var lengths = Arbitraries.of(1, 2, 31, 58, 60, 61, 62, 63, 64);
        var label = lengths.map(length -> "d".repeat(length)).injectDuplicates(0.1);
        var own = Arbitraries.of("bücher", "日本", "straße", "xn--bcher-kva", "q".repeat(57) + "ü");
        return Arbitraries.oneOf(label, label, own)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join(".", parts));
    }

    @Provide
    Arbitrary<String> children() {
        return Arbitraries.of("a", "autoconfig", "imaps.tcp", "ua-auto-config", "autodiscover", "c".repeat(63));
    }

    @Provide
    Arbitrary<String> locals() {
        return Arbitraries.of(List.of(
                "a",
                "a".repeat(63),
                "a".repeat(64),
                "a".repeat(65),
                "é".repeat(32),
                "é".repeat(33),
                "😀".repeat(16),
                "a b",
                "\"",
                "\\",
                "a@b",
                "user"));
    }
}
