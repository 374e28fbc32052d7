package org.mailwright.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.client.AppleAudience;
import org.mailwright.export.client.AppleExporter;
import org.mailwright.export.client.K9sExporter;
import org.mailwright.export.client.OutlookPrfExporter;
import org.mailwright.export.server.AutodiscoverExporter;
import org.mailwright.export.server.DnsExporter;
import org.mailwright.export.server.ThunderbirdCfgExporter;
import org.mailwright.export.server.ThunderbirdExporter;
import org.mailwright.export.server.ThunderbirdPoliciesExporter;
import org.mailwright.model.AccountSettings;

/** What programs do with a file that only looks right: each trap that a real reader showed, in every sample account. */
class FormatTrapsTest {

    static Stream<Map.Entry<String, AccountSettings>> accounts() {
        return SampleAccounts.cases().entrySet().stream();
    }

    /** Outlook drops a property without a line in the mapping block, and a profile that is overwritten is gone. */
    @ParameterizedTest
    @MethodSource("accounts")
    void everyPropertyOfAPrfIsMapped(Map.Entry<String, AccountSettings> account) {
        for (var text : texts(new OutlookPrfExporter(), account.getValue())) {
            var used = names(section(text, "Account1"));
            used.remove("UniqueService");
            boolean imap = text.contains("Account1=IMAP_I_Mail");

            assertThat(names(section(text, imap ? "IMAP_I_Mail" : "I_Mail"))).containsAll(used);
            assertThat(text).doesNotContain("OverwriteProfile=Yes").doesNotStartWith("\ufeff");
            assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r").isASCII();
        }
    }

    /** "TLS" makes Thunderbird drop a server, and one in clear makes Android refuse the whole file. */
    @ParameterizedTest
    @MethodSource("accounts")
    void anAutoconfigFileHasNoWordThatAReaderRefuses(Map.Entry<String, AccountSettings> account) {
        for (var text : texts(new ThunderbirdExporter(), account.getValue())) {
            assertThat(values(text, "socketType")).isNotEmpty().isSubsetOf("SSL", "STARTTLS");
            assertThat(values(text, "domain")).isNotEmpty().allMatch(domain -> domain.matches("[a-z0-9.-]+"));
            assertThat(values(text, "hostname")).allMatch(host -> host.matches("[a-z0-9.-]+"));
            assertThat(text)
                    .containsPattern("<emailProvider id=\"[a-z0-9.-]+\"")
                    .doesNotContain("useGlobalPreferred");
        }
    }

    /** OAuth2 counts for hosts that are built into Thunderbird; for others there is a second way. */
    @Test
    void oauthIsNeverTheOnlyWayOfAnAutoconfigFile() {
        var settings = SampleAccounts.cases().getOrDefault("oauth2", SampleAccounts.usual());

        assertThat(texts(new ThunderbirdExporter(), settings))
                .singleElement()
                .satisfies(text -> assertThat(values(text, "authentication")).contains("OAuth2", "password-cleartext"));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void anAppleProfileSaysTlsAndPortsAndLetsPeopleUseSmime(Map.Entry<String, AccountSettings> account) {
        for (var text : texts(new AppleExporter(SampleWords.ENGLISH), account.getValue())) {
            for (var key : List.of("IncomingMailServerUseSSL", "OutgoingMailServerUseSSL"))
                assertThat(text).containsPattern(after(key, "<true/>"));
            for (var key : List.of("IncomingMailServerPortNumber", "OutgoingMailServerPortNumber"))
                assertThat(text).containsPattern(after(key, "<integer>\\d+</integer>"));
            for (var key : List.of(
                    "SMIMESigningUserOverrideable",
                    "SMIMESigningCertificateUUIDUserOverrideable",
                    "SMIMEEncryptByDefaultUserOverrideable",
                    "SMIMEEncryptionCertificateUUIDUserOverrideable",
                    "SMIMEEnableEncryptionPerMessageSwitch")) assertThat(text).containsPattern(after(key, "<true/>"));
            assertThat(strings(text, "PayloadUUID")).hasSize(2).doesNotHaveDuplicates();
            assertThat(strings(text, "PayloadIdentifier")).hasSize(2).doesNotHaveDuplicates();
        }
    }

    /** What is left out, the device asks for. */
    @Test
    void aProfileForAllLeavesTheAddressToTheDevice() {
        var everyone = SampleExporters.apple(new AppleAudience.Everyone());

        assertThat(texts(everyone, SampleAccounts.usual()))
                .singleElement()
                .asString()
                .doesNotContain("<key>EmailAddress</key>");
    }

    /** SPA and SSL are on where nothing is said, and SSL beside Encryption makes Thunderbird use none. */
    @ParameterizedTest
    @MethodSource("accounts")
    void autodiscoverSaysEncryptionAndNoSpa(Map.Entry<String, AccountSettings> account) {
        for (var text : texts(new AutodiscoverExporter(), account.getValue())) {
            assertThat(values(text, "SPA")).hasSize(2).containsOnly("off");
            assertThat(values(text, "Encryption")).hasSize(2).isSubsetOf("SSL", "TLS");
            assertThat(values(text, "Type")).isSubsetOf("IMAP", "POP3", "SMTP");
            assertThat(text).doesNotContain("<SSL>");
        }
    }

    /** A service that is not offered is denied, or a program goes on to ask for it. */
    @ParameterizedTest
    @MethodSource("accounts")
    void aZoneDeniesWhatIsNotOffered(Map.Entry<String, AccountSettings> account) {
        for (var text : texts(new DnsExporter(SampleWords.ENGLISH), account.getValue())) {
            for (var service : List.of("_imaps", "_imap", "_pop3s", "_pop3", "_submissions", "_submission"))
                assertThat(text)
                        .containsPattern(
                                "(?m)^" + service + "\\._tcp\\.\\S+ \\d+ IN SRV 0 (0 0 \\.|\\d+ \\d+ \\S+\\.)$");
            assertThat(text).contains("SRV 0 0 0 .");
        }
    }

    /** FairEmail drops an account of another order or way to sign in without a word. */
    @ParameterizedTest
    @MethodSource("accounts")
    void aK9FileIsInTheOrderThatItsReadersExpect(Map.Entry<String, AccountSettings> account) {
        for (var text : texts(new K9sExporter(), account.getValue())) {
            assertThat(text)
                    .contains("<k9settings version=\"99\" format=\"1\">")
                    .containsSubsequence("<name>", "<incoming-server", "<outgoing-server", "<identities>", "<identity>")
                    .doesNotContain("<password>");
            assertThat(values(text, "email")).hasSize(1).allMatch(email -> email.contains("@"));
            assertThat(values(text, "connection-security")).isSubsetOf("STARTTLS_REQUIRED", "SSL_TLS_REQUIRED");
        }
    }

    /** The first line of a .cfg is never read, and a policy of the person's own would take the accounts that are there. */
    @ParameterizedTest
    @MethodSource("accounts")
    void whatThunderbirdIsGivenByItTakesNothingAway(Map.Entry<String, AccountSettings> account) {
        for (var text : texts(ThunderbirdCfgExporter.forPerson(), account.getValue()))
            if (!text.contains("general.config.filename")) assertThat(text).startsWith("//");
        for (var text : texts(new ThunderbirdPoliciesExporter(), account.getValue()))
            assertThat(text).contains("\"default\"").doesNotContain("\"user\"").doesNotContain("appendaccounts");
    }

    private static List<String> texts(Exporter exporter, AccountSettings settings) {
        return exporter.export(SampleAccounts.profile(settings)) instanceof Result.Exported exported
                ? exported.files().stream()
                        .map(file -> new String(file.content(), UTF_8))
                        .toList()
                : List.of();
    }

    private static String section(String text, String name) {
        int start = text.indexOf("[" + name + "]");
        int end = text.indexOf("\n[", start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static TreeSet<String> names(String section) {
        var names = new TreeSet<String>();
        section.lines()
                .filter(line -> line.indexOf('=') > 0)
                .forEach(line -> names.add(line.substring(0, line.indexOf('='))));
        return names;
    }

    private static List<String> values(String xml, String element) {
        return found(xml, "<" + element + ">([^<]*)</" + element + ">");
    }

    private static List<String> strings(String plist, String key) {
        return found(plist, after(key, "<string>([^<]*)</string>"));
    }

    private static String after(String key, String value) {
        return "<key>" + key + "</key>\\s*" + value;
    }

    private static List<String> found(String text, String pattern) {
        var found = new ArrayList<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(one -> found.add(one.group(1)));
        return found;
    }
}
