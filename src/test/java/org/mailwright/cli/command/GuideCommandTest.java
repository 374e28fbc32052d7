package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.guide.Guides;
import org.mailwright.model.AccountSettings;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileWriter;

class GuideCommandTest {

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    private String profile = "";

    @BeforeEach
    void writeProfile() throws IOException {
        profile = profile(SampleAccounts.usual());
    }

    @Test
    void theFieldsComeInTheProgramsOrderAndWords() {
        var run = fakes.run("", "guide", "thunderbird-android", profile, "--lang", "de");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "Einstellungen > Konto hinzufügen",
                        "Protokoll:",
                        "Server:",
                        "imap.example.org",
                        "Sicherheit:",
                        "SSL/TLS",
                        "993",
                        "Einstellungen des Postausgangsservers",
                        "smtp.example.org");
    }

    @Test
    void jsonHoldsTheFieldsInOrderAndNoPassword() {
        var run = fakes.run("", "guide", "gmail-app", profile, "--json");

        assertThat(run.out())
                .startsWith("{\"program\":\"gmail-app\",")
                .containsSubsequence(
                        "\"outcome\":\"by-hand\"",
                        "\"field\":\"in-password\",\"kind\":\"secret\",\"value\":null",
                        "\"field\":\"in-host\",\"kind\":\"text\",\"value\":\"imap.example.org\"",
                        "\"field\":\"out-host\",\"kind\":\"text\",\"value\":\"smtp.example.org\"")
                .hasLineCount(1);
    }

    @Test
    void whatTheProgramCannotHoldIsRefusedWithTheReason() throws IOException {
        var run = fakes.run("", "guide", "outlook-mac", profile(SampleAccounts.startTls()), "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("\"outcome\":\"refused\"", "\"reasons\":[\"incoming-starttls\"]");
        assertThat(run.out()).doesNotContain("\"steps\"");
    }

    /** Quoted, or described in brackets: a label that nobody has seen is never quoted. */
    @Test
    void ourWordsStandInBracketsAndEnglishOnesAreSaidToBe() {
        assertThat(fakes.run("", "guide", "samsung-email", profile, "--lang", "de").out())
                .contains("[Benutzername]:", "[SSL/TLS, es kann SSL heißen]", "Wörter in eckigen Klammern");
        assertThat(fakes.run("", "guide", "outlook-new", profile, "--lang", "ru").out())
                .contains("SMTP outgoing server [", "приведены по-английски");
        assertThat(fakes.run("", "guide", "thunderbird", profile, "--lang", "fr").out())
                .doesNotContain("en anglais", "entre crochets");
        assertThat(fakes.run("", "guide", "samsung-email", profile, "--json").out())
                .contains("\"verified\":false,\"words\":\"ours\"", "\"kind\":\"described\"", "\"english\":false");
    }

    @Test
    void aRefusalNamesWhatMayHelpAndTheProgramsThatHoldTheAccount() throws IOException {
        var account = profile(SampleAccounts.startTls());

        assertThat(fakes.run("", "guide", "outlook-mac", account).out())
                .containsSubsequence(
                        "STARTTLS on the incoming server", "port 993", "(outlook-classic)", "(thunderbird)")
                .doesNotContain("(outlook-mac)", "(iphone)");
        assertThat(fakes.run("", "guide", "outlook-mac", account, "--json").out())
                .contains("\"instead\":[\"outlook-classic\",\"apple-mail\",\"thunderbird\"");
    }

    @Test
    void theTextSaysWhereToBeginAndWhatInternationalNamesRead() throws IOException {
        var account = profile(SampleAccounts.international("zoe"));

        assertThat(fakes.run("", "guide", "thunderbird", account).out())
                .containsSubsequence(
                        "it opens “Add your email address” by itself",
                        "zoe@xn--bcher-kva.example",
                        "imap.xn--bcher-kva.example is how mail programs write imap.bücher.example.");
        assertThat(fakes.run("", "guide", "thunderbird", account, "--json").out())
                .contains("\"first\":\"Add your email address\"");
    }

    @Test
    void withoutAProgramTheyAreListed() {
        var run = fakes.run("", "guide");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().map(line -> line.split(" ")[0]))
                .containsExactlyElementsOf(Guides.ids().toList());
    }

    @Test
    void anUnknownProgramNamesThoseThatThereAre() {
        var run = fakes.run("", "guide", "eudora", profile);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("eudora", "outlook-classic, outlook-new");
    }

    @Test
    void aGuideIsForOneAccount() {
        assertThat(fakes.run("", "guide", "kmail").exit()).isEqualTo(2);
        assertThat(fakes.run("", "guide", "kmail", profile, profile).exit()).isEqualTo(2);
    }

    private String profile(AccountSettings settings) throws IOException {
        var file = folder.resolve("account.mailwright");
        var held = new Profile(settings, Instant.EPOCH, "manual", Optional.empty());
        Files.write(file, new ProfileWriter("test").write(held));
        return file.toString();
    }
}
