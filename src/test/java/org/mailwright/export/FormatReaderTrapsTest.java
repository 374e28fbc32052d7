package org.mailwright.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.client.AppleExporter;
import org.mailwright.export.client.EvolutionExporter;
import org.mailwright.export.client.K9sExporter;
import org.mailwright.export.client.OutlookPrfExporter;
import org.mailwright.export.client.QrExporter;
import org.mailwright.export.server.AutodiscoverExporter;
import org.mailwright.export.server.PaccExporter;
import org.mailwright.export.server.ThunderbirdExporter;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;

/** What only one reader of a format minds: a number, a type, a digest. */
class FormatReaderTrapsTest {

    /** Thunderbird asks for a type of XML, and an iPhone for its own. */
    @Test
    void eachFileHasTheTypeThatItsReaderAsksFor() {
        assertThat(files(new ThunderbirdExporter(), SampleAccounts.usual()))
                .extracting(ExportedFile::mediaType)
                .containsExactly("text/xml");
        assertThat(files(new AutodiscoverExporter(), SampleAccounts.usual()))
                .extracting(ExportedFile::mediaType)
                .containsExactly("text/xml");
        assertThat(files(new AppleExporter(SampleWords.ENGLISH), SampleAccounts.usual()))
                .extracting(ExportedFile::mediaType)
                .containsExactly("application/x-apple-aspen-config");
        assertThat(files(new PaccExporter(SampleWords.ENGLISH), SampleAccounts.usual()))
                .extracting(ExportedFile::mediaType)
                .containsExactly("application/json", "text/dns");
    }

    @Test
    void theDigestOfPaccIsOfTheExactBytes() throws Exception {
        var files = files(new PaccExporter(SampleWords.ENGLISH), SampleAccounts.usual());

        var digest =
                MessageDigest.getInstance("SHA-256").digest(files.getFirst().content());

        assertThat(new String(files.get(1).content(), UTF_8))
                .contains("v=UAAC1; a=sha256; d=" + Base64.getEncoder().encodeToString(digest) + "\"");
        assertThat(new String(files.getFirst().content(), UTF_8)).doesNotContain("port");
    }

    /** FairEmail drops an account of another word; the app itself knows no others. */
    @Test
    void aK9FileNamesWaysToSignInThatItsReadersKnow() {
        var encrypted = SampleAccounts.with(
                SampleAccounts.usual(), server -> server.withAuth(List.of(AuthMethod.PASSWORD_ENCRYPTED)));

        assertThat(found(new K9sExporter(), SampleAccounts.usual(), "<authentication-type>(.*?)<"))
                .containsExactly("PLAIN", "PLAIN");
        // Versions of K-9 Mail until 2024 fail at a server without the element
        assertThat(found(
                        new K9sExporter(), SampleAccounts.cases().getOrDefault("relay", encrypted), "<username>(.*?)<"))
                .containsExactly("fred@example.org", "");
        assertThat(found(new K9sExporter(), encrypted, "<authentication-type>(.*?)<"))
                .containsExactly("CRAM_MD5", "CRAM_MD5");
    }

    /** 3 would be whatever the server offers; days stand in the upper half of the number. */
    @Test
    void thePrfSaysItsNumbersAsOutlookCountsThem() {
        var secure = "\nSMTPSecureConnection=([0-9])";

        assertThat(found(new OutlookPrfExporter(), SampleAccounts.usual(), secure))
                .containsExactly("1");
        assertThat(found(new OutlookPrfExporter(), SampleAccounts.ownLogin(), secure))
                .containsExactly("2");
        assertThat(found(new OutlookPrfExporter(), SampleAccounts.pop3(), "\nLeaveOnServer=([0-9]+)"))
                .containsExactly(Integer.toString(14 << 16 | 3));
        assertThat(found(new OutlookPrfExporter(), SampleAccounts.ownLogin(), "\nSMTPAuthMethod=([0-9])"))
                .containsExactly("1");
    }

    /** Without a revision, Evolution takes no source of the administrator's; with one, it takes the person's away again. */
    @Test
    void onlySourcesForEverybodyHaveARevision() {
        assertThat(found(EvolutionExporter.forEveryone(), SampleAccounts.usual(), "\\[Autoconfig]\nRevision=(.+)"))
                .hasSize(3);
        assertThat(found(EvolutionExporter.forPerson(), SampleAccounts.usual(), "(Autoconfig|Revision)"))
                .isEmpty();
    }

    @Test
    void aCodeIsRefusedThatTheAppWouldNotRead() {
        var longName = SampleAccounts.usual().withNames("N".repeat(900), "");
        var pop = SampleAccounts.with(
                SampleAccounts.pop3(),
                server -> server.withAuth(List.of(AuthMethod.OAUTH2))
                        .withEndpoint(gmail(server.endpoint().port())));

        assertThat(refusal(new QrExporter(), longName)).containsExactly(Limit.TOO_LONG);
        assertThat(refusal(new QrExporter(), pop)).contains(Limit.OAUTH2);
    }

    /** A file with Bob's account in it is not "fred@example.org.k9s", nor does it take that file's place. */
    @Test
    void aFileOfSeveralAccountsIsNamedAfterNobody() {
        var fred = SampleAccounts.profile(SampleAccounts.usual());
        var bob = SampleAccounts.profile(SampleAccounts.another());

        for (var exporter :
                List.of(new AppleExporter(SampleWords.ENGLISH), new K9sExporter(), new OutlookPrfExporter())) {
            var both = (Result.Exported) exporter.exportAll(List.of(fred, bob));
            var one = (Result.Exported) exporter.exportAll(List.of(bob));

            assertThat(both.files().getFirst().name()).startsWith("accounts.");
            assertThat(one.files().getFirst().name()).startsWith("bob@example.org.");
        }
    }

    /** K-9's own reader of addresses knows no quotes. */
    @ParameterizedTest
    @CsvSource({"'\"a b\"@example.org', UNSAYABLE_TEXT", "zo\u00eb@example.org, INTERNATIONAL_LOCAL_PART"})
    void anAddressThatAndroidDoesNotReadIsRefusedForWhatItIs(String address, Limit limit) {
        var usual = SampleAccounts.usual();
        var settings = new AccountSettings(
                EmailAddress.parse(address).orElseThrow(),
                "",
                "",
                usual.incoming(),
                usual.outgoing(),
                OutgoingLogin.SAME_AS_INCOMING,
                LeaveOnServer.KEEP,
                AccountSettings.DEFAULT_TIMEOUT,
                Optional.empty());

        assertThat(refusal(new K9sExporter(), settings)).containsExactly(limit);
        assertThat(refusal(new QrExporter(), settings)).containsExactly(limit);
    }

    private static Endpoint gmail(int port) {
        return new Endpoint("pop.gmail.com", port);
    }

    private static List<Limit> refusal(Exporter exporter, AccountSettings settings) {
        return exporter.export(SampleAccounts.profile(settings)) instanceof Result.Refused(var reasons)
                ? reasons
                : List.of();
    }

    private static List<ExportedFile> files(Exporter exporter, AccountSettings settings) {
        return exporter.export(SampleAccounts.profile(settings)) instanceof Result.Exported exported
                ? exported.files()
                : List.of();
    }

    private static List<String> found(Exporter exporter, AccountSettings settings, String pattern) {
        return files(exporter, settings).stream()
                .map(file -> new String(file.content(), UTF_8).replace("\r\n", "\n"))
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .map(one -> one.group(1))
                .toList();
    }
}
