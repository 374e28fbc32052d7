package org.mailwright.export.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.Limit;
import org.mailwright.export.PdfText;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.client.LetterExporter;
import org.mailwright.model.AccountSettings;
import org.mailwright.profile.Profile;
import org.mailwright.profile.Profile.Tested;
import org.mailwright.text.Messages;

class SheetExporterTest {

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
    void theServersAreOnBothPages(AccountSettings settings) {
        var html = html(settings);
        var pdf = PdfText.of(file(settings, 1).content());

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
    void lettersThatTheFontLacksAreSaidToBeElsewhere() {
        var settings = SampleAccounts.usual().withNames("\u5c71\u7530 \u592a\u90ce", "Example");

        assertThat(html(settings)).contains("\u5c71\u7530");
        assertThat(PdfText.of(file(settings, 1).content())).contains("see the HTML file");
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

    /** However much the provider wants done, the sheet stays one page, since what is longer is drawn smaller. */
    @Test
    void manyHintsStayOnOnePage() {
        var hints =
                IntStream.range(0, 60).mapToObj(i -> "Hint number " + i + ".").toList();
        var long60 = new SheetExporter(Messages.in(Locale.ENGLISH), _ -> hints);

        var pdf = ((Result.Exported) long60.export(SampleAccounts.profile(SampleAccounts.usual())))
                .files()
                .getLast()
                .content();

        assertThat(new String(pdf, ISO_8859_1)).contains("/Count 1 ");
        assertThat(PdfText.of(pdf)).contains("Hint number 0.", "Hint number 59.");
    }

    @Test
    void bothPagesSayWhenAndHowItWasTestedInTheUsersLanguage() {
        var tested = new Tested(Instant.parse("2026-11-20T09:00:00Z"), true, true, true);
        var usual = SampleAccounts.profile(SampleAccounts.usual());
        var profile = new Profile(usual.settings(), usual.created(), "catalog", Optional.of(tested));
        var german = new SheetExporter(Messages.in(Locale.GERMAN), _ -> List.of());

        var files = ((Result.Exported) german.export(profile)).files();

        var words = "20. November 2026";
        assertThat(new String(files.getFirst().content(), UTF_8)).contains(words, "lang=\"de\"");
        assertThat(PdfText.of(files.getLast().content())).contains(words);
    }
}
