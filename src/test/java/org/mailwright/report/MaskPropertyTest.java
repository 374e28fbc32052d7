package org.mailwright.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Of a name nothing is left in a report, whichever way a server writes it. */
class MaskPropertyTest {

    @Property(tries = 300)
    void noSpellingOfANameIsLeft(@ForAll("names") String name, @ForAll @From("around") String before) {
        for (var spelling : spellings(name)) {
            var masked = Masking.over(name, before + " " + spelling + " " + before);

            assertThat(masked).as("%s as %s", name, spelling).doesNotContain(spelling);
        }
    }

    /** As it is, within quotes, as in a URL, as an xtext, within a header, and in Base64 with what SASL puts around it. */
    private static List<String> spellings(String name) {
        var bytes = name.getBytes(UTF_8);
        return List.of(
                name,
                '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"',
                URLEncoder.encode(name, UTF_8),
                escaped(bytes, '+'),
                escaped(bytes, '='),
                base64(name),
                base64("\0" + name + "\0word"),
                base64("n,,n=" + name + ",r=x"),
                Base64.getUrlEncoder().withoutPadding().encodeToString(("user=" + name + "\1").getBytes(UTF_8)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String escaped(byte[] bytes, char sign) {
        var text = new StringBuilder();
        for (byte octet : bytes) {
            boolean plain = octet > ' ' && octet < 127 && octet != '+' && octet != '=';
            text.append(plain ? Character.toString(octet) : "%c%02X".formatted(sign, octet));
        }
        return text.toString();
    }

    @Provide
    Arbitrary<String> names() {
        var signs = Arbitraries.of(
                "a", "b", "Z", "9", "ß", "é", "Ж", "日", "😀", ".", "_", "-", "+", "=", "%", "\"", "\\", "'", " ");
        var inner = signs.list().ofMaxSize(20).map(parts -> String.join("", parts));
        return inner.map(text -> "q" + text + "x");
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.of("", "535", "<", "<bounce@example.net>", "user=", "\"", "YWJj", "=?utf-8?Q?", "%40", "@");
    }
}
