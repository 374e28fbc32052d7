package org.mailwright.export.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.Limit;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.client.LetterExporter;
import org.mailwright.model.AccountSettings;
import org.mailwright.text.Messages;

class SheetExporterTest {

    private static final Pattern STREAM = Pattern.compile("(?s)/Length (\\d+) .*?stream\n");
    private static final Pattern SHOWN = Pattern.compile("<([0-9A-F]*)> Tj");
    private static final Pattern MAPPED = Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]+)> endbfchar");

    private final SheetExporter exporter =
            new SheetExporter(Messages.in(Locale.ENGLISH), _ -> List.of("Create an app password first."));

    static List<AccountSettings> accounts() {
        return SampleAccounts.cases().values().stream()
                .filter(settings -> !settings.equals(SampleAccounts.hostile()))
                .toList();
    }

    @Test
    void thePageHoldsWhatAPersonTypesAndALineForThePassword() {
        var html = html(SampleAccounts.usual());

        assertThat(html)
                .contains("<bdi>imap.example.org</bdi>", "<bdi>993</bdi>", "<bdi>smtp.example.org</bdi>", "<svg ")
                .contains("Outlook: SSL/TLS · Apple Mail: “Use TLS/SSL” switched on · Thunderbird: SSL/TLS")
                .contains("<th scope=\"row\">Password</th><td><div class=\"line\">")
                .contains("Create an app password first.")
                .doesNotContain("<script", "src=", "href=", "url(");
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void theServersAreOnBothPages(AccountSettings settings) throws IOException {
        var html = html(settings);
        var pdf = text(file(settings, 1).content());

        for (var host : List.of(
                settings.incoming().orElseThrow().endpoint().host(),
                settings.outgoing().orElseThrow().endpoint().host())) {
            assertThat(html).contains("<bdi>" + host + "</bdi>");
            assertThat(pdf).contains(host);
        }
    }

    /** A page of boxes would help nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh-CN", "ar"})
    void withoutTheLettersOfALanguageThereIsNoPdfAndThatIsSaid(String language) {
        var messages = Messages.in(Locale.forLanguageTag(language));
        var sheets = new SheetExporter(messages, _ -> List.of());
        var profile = SampleAccounts.profile(SampleAccounts.usual());

        for (var each : List.of(sheets, new LetterExporter(messages, sheets, Optional.empty(), Optional.empty()))) {
            var exported = (Result.Exported) each.export(profile);

            assertThat(exported.files()).extracting(ExportedFile::mediaType).doesNotContain("application/pdf");
            assertThat(exported.left()).contains(Limit.PDF_LETTERS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "it", "es", "pt-BR", "pl", "nl", "ru"})
    void otherLanguagesHaveTheirPdf(String language) {
        var sheets = new SheetExporter(Messages.in(Locale.forLanguageTag(language)), _ -> List.of());

        var exported = (Result.Exported) sheets.export(SampleAccounts.profile(SampleAccounts.usual()));

        assertThat(exported.files()).extracting(ExportedFile::mediaType).contains("application/pdf");
        assertThat(exported.left()).doesNotContain(Limit.PDF_LETTERS);
    }

    @Test
    void aHostileNameStaysText() {
        var settings = SampleAccounts.usual().withNames("Fred \"F\" <b>&amp; \u202e</title>", "]]> <script>");

        assertThat(html(settings))
                .contains("Fred &quot;F&quot; &lt;b&gt;&amp;amp; \u202e&lt;/title&gt;", "]]&gt; &lt;script&gt;")
                .doesNotContain("<b>", "<script>");
    }

    @Test
    void aLineBreakInAUserNameIsRefused() {
        assertThat(exporter.export(SampleAccounts.profile(SampleAccounts.hostile())))
                .isEqualTo(new Result.Refused(List.of(Limit.UNSAYABLE_TEXT)));
    }

    @Test
    void lettersThatTheFontLacksAreSaidToBeElsewhere() throws IOException {
        var settings = SampleAccounts.usual().withNames("\u5c71\u7530 \u592a\u90ce", "Example");

        assertThat(html(settings)).contains("\u5c71\u7530");
        assertThat(text(file(settings, 1).content())).contains("see the HTML file");
    }

    @Test
    void everyObjectOfThePdfIsWhereItsTableSays() {
        var pdf = new String(file(SampleAccounts.usual(), 1).content(), ISO_8859_1);
        int table = Integer.parseInt(pdf.substring(pdf.indexOf("startxref\n") + 10, pdf.indexOf("\n%%EOF")));

        assertThat(pdf.substring(table)).startsWith("xref\n");
        var places = pdf.substring(table)
                .lines()
                .filter(line -> line.endsWith(" n "))
                .toList();
        for (int i = 0; i < places.size(); i++) {
            int place = Integer.parseInt(places.get(i).substring(0, 10));
            assertThat(pdf.substring(place)).startsWith((i + 1) + " 0 obj\n");
        }
    }

    private String html(AccountSettings settings) {
        return new String(file(settings, 0).content(), UTF_8);
    }

    private ExportedFile file(AccountSettings settings, int index) {
        var result = (Result.Exported) exporter.export(SampleAccounts.profile(settings));
        return result.files().get(index);
    }

    /** What a program that searches the page would find. */
    private static String text(byte[] pdf) throws IOException {
        var whole = new String(pdf, ISO_8859_1);
        var streams = STREAM.matcher(whole)
                .results()
                .map(found -> inflated(pdf, found))
                .toList();
        var letters = new HashMap<String, String>();
        MAPPED.matcher(streams.getLast())
                .results()
                .forEach(found -> letters.put(found.group(1), utf16(found.group(2))));
        return SHOWN.matcher(streams.getFirst())
                .results()
                .map(found -> found.group(1).replaceAll("(....)", "$1 ").split(" "))
                .map(glyphs -> Arrays.stream(glyphs)
                        .map(glyph -> letters.getOrDefault(glyph, "?"))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String inflated(byte[] pdf, MatchResult found) {
        var bytes = new ByteArrayInputStream(pdf, found.end(), Integer.parseInt(found.group(1)));
        try (var in = new InflaterInputStream(bytes)) {
            return new String(in.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String utf16(String hex) {
        var text = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        return text.toString();
    }
}
