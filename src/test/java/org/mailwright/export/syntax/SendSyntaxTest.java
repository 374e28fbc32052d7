package org.mailwright.export.syntax;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.InputSource;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** No text breaks out of the syntaxes of targets: a reader finds it whole, and what stands before and behind it too. */
class SendSyntaxTest {

    private static final String HOSTILE =
            "'\"\\$`%{}()[]<>#;:=!?*&@,|~^ \t\n\r\0\u007f\u0085\u00a0\u2028\u202e\ufeff\uffffaA0";

    /** Half of them short and made of signs that mean something somewhere. */
    @Provide
    Arbitrary<String> texts() {
        var signs = Arbitraries.strings().withChars(HOSTILE.toCharArray()).ofMaxLength(12);
        var pieces = Arbitraries.of(
                        "'", "\"", "\"\"\"", "\\", "\\\\", "'\\''", "%(a)s", "${a}", "$(a)", "?>", "#{1}", "</p>", "ü",
                        "🙂")
                .list()
                .ofMaxSize(6)
                .map(list -> String.join("", list));
        return Arbitraries.oneOf(signs, pieces, Arbitraries.strings().all().ofMaxLength(20));
    }

    @Property
    void json(@ForAll("texts") String text) {
        JsonString.write(text).ifPresent(written -> {
            var read = JsonParser.parseString("[\"before\"," + written + ",\"behind\"]")
                    .getAsJsonArray();

            assertEquals(
                    List.of("before", text, "behind"),
                    read.asList().stream().map(e -> e.getAsString()).toList());
            assertEquals(1, written.lines().count());
        });
        assertEquals(Texts.isEncodable(text), JsonString.write(text).isPresent());
    }

    @Property
    void phpAndRuby(@ForAll("texts") String text) {
        SingleQuotedString.write(text).ifPresent(written -> {
            var read = Readers.singleQuoted(written + "; x = 'behind'");

            assertEquals(new Readers.Read(text, "; x = 'behind'"), read);
        });
    }

    @Property
    void env(@ForAll("texts") String text) {
        EnvValue.write(text).ifPresent(written -> {
            assertEquals(Optional.of(text), Readers.shell(written));
            assertEquals(Optional.of(text), Readers.compose(written));
            assertEquals(Optional.of(text), Readers.pythonDotenv(written));
        });
    }

    @Property
    void goIni(@ForAll("texts") String text) {
        GoIniValue.write(text).ifPresent(written -> assertEquals(text, Readers.goIni(written)));
    }

    @Property
    void javaProperties(@ForAll("texts") String text) {
        JavaPropertyValue.write(text).ifPresent(written -> {
            var read = new Properties();
            try {
                read.load(new StringReader("a=before\nb=" + written + "\nc=behind\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }

            assertEquals(Map.of("a", "before", "b", text, "c", "behind"), read);
        });
        assertEquals(Texts.isEncodable(text), JavaPropertyValue.write(text).isPresent());
    }

    @Property
    void url(@ForAll("texts") String text) {
        UrlPart.write(text).ifPresent(written -> {
            assertEquals(text, URLDecoder.decode(written, StandardCharsets.UTF_8));
            assertEquals("", written.replaceAll("[A-Za-z0-9._~-]|%[0-9A-F]{2}", ""));
        });
        assertEquals(Texts.isEncodable(text), UrlPart.write(text).isPresent());
    }

    @Property
    void line(@ForAll("texts") String text) {
        LineValue.write(text).ifPresent(written -> {
            var read = ("before\n" + written + "\nbehind").split("\\R", -1);

            assertEquals(List.of("before", text, "behind"), List.of(read));
            assertEquals(text, written.strip());
        });
    }

    @Property
    void nullmailer(@ForAll("texts") String text) {
        NullmailerWord.write(text).ifPresent(written -> {
            var read = Readers.nullmailer("host smtp user=" + written + " pass=x");

            assertEquals(List.of("host", "smtp", "user=" + text, "pass=x"), read);
        });
    }

    @Property
    void html(@ForAll("texts") String text) throws Exception {
        var written = HtmlEscape.write(text);
        if (written.isEmpty() || text.codePoints().anyMatch(c -> c == 0xffff || c == 0xfffe)) return;

        var page = "<p title=\"" + written.get() + "\">before" + written.get() + "behind</p>";
        var read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)))
                .getDocumentElement();

        assertEquals("before" + text + "behind", read.getTextContent());
        assertEquals(text, read.getAttribute("title"));
    }
}
