package org.mailwright.account.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.Skipped;
import org.mailwright.account.imports.ImportReading.Accounts;
import org.mailwright.account.program.Programs;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReading;
import org.mailwright.profile.ProfileWriter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class ImportFileTest {

    @Test
    void anAutoconfigFileOffersChoices() {
        var reading = Shown.read("config-v1.1.xml");

        assertThat(Shown.accounts(reading))
                .containsExactly(
                        "?: imap imap.house.example 993 tls oauth2 %EMAILADDRESS%, smtp smtp.house.example 465 tls password %EMAILADDRESS%",
                        "?: pop3 pop.house.example 110 starttls password-encrypted %EMAILLOCALPART%, smtp smtp.house.example 465 tls password %EMAILADDRESS%");
        assertThat(((Accounts) reading).found().accounts().getFirst().accountName())
                .isEqualTo("House Mail");
        assertThat(((Accounts) reading).found().skipped())
                .extracting(Skipped::reason)
                .containsExactly(Skipped.Reason.OTHER_PROTOCOL);
    }

    @Test
    void aHostWithTheReadersDomainWaitsForAnAddress() {
        var file = new String(Shown.file("config-v1.1.xml"), StandardCharsets.UTF_8)
                .replace("imap.house.example", "mail.%EMAILDOMAIN%");

        var reading = Shown.text(file);

        assertThat(Shown.doubts(reading)).contains("host-is-example");
        var account = ((Accounts) reading).found().accounts().getFirst();
        assertThat(new ForPerson(EmailAddress.parse("ben@own.example").orElseThrow(), "Ben")
                        .of(account)
                        .incoming())
                .get()
                .extracting(server -> server.host().orElseThrow(), server -> server.username())
                .containsExactly("mail.own.example", "ben@own.example");
    }

    @Test
    void anAutodiscoverAnswerKeepsTheAddress() {
        var reading = Shown.read("autodiscover.xml");

        assertThat(Shown.accounts(reading))
                .containsExactly(
                        "ada@house.example: imap imap.house.example 993 tls password ada@house.example, smtp smtp.house.example 587 starttls password ada@house.example",
                        "ada@house.example: pop3 pop.house.example 995 tls password ada@house.example, smtp smtp.house.example 587 starttls password ada@house.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apple.mobileconfig", "apple-binary.mobileconfig", "apple-signed.mobileconfig"})
    void anAppleProfileIsReadInEveryForm(String name) {
        var reading = Shown.read(name);

        assertThat(Shown.accounts(reading))
                .containsExactly(
                        "ada@house.example: imap imap.house.example 993 tls password ada@house.example, smtp smtp.house.example 587 starttls password ada@house.example",
                        "ben@house.example: pop3 pop.house.example 110 none password-encrypted ben, smtp relay.house.example ? none none ");
        var found = ((Accounts) reading).found();
        assertThat(found.accounts())
                .extracting(account -> account.passwordsDropped())
                .containsExactly(2, 0);
        assertThat(found.skipped()).extracting(Skipped::reason).containsExactly(Skipped.Reason.OTHER_PROTOCOL);
        assertThat(Shown.doubts(reading))
                .containsExactly("encryption-unusual-for-port", "no-encryption", "port-not-stated");
    }

    @Test
    void theSignerIsShown() {
        var signer = ((Accounts) Shown.read("apple-signed.mobileconfig")).signer();

        assertThat(signer)
                .get()
                .extracting(Signer::name, Signer::issuer, Signer::intact)
                .containsExactly("House Signing", "House Signing", true);
        assertThat(signer.orElseThrow().until()).isAfter(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    void aChangedSignedFileIsNotIntact() {
        var bytes = Shown.file("apple-signed.mobileconfig");
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("imap.house") + 5] = 'm';

        var reading = new ImportFile(List.of()).read(bytes, "a.mobileconfig");

        assertThat(((Accounts) reading).signer())
                .get()
                .extracting(Signer::intact)
                .isEqualTo(false);
        assertThat(Shown.accounts(reading).getFirst()).contains("imap.mouse.example");
    }

    @Test
    void anOutlookPrfIsReadInEveryEncoding() {
        var ansi = Shown.file("outlook.prf");
        var text = new String(ansi, Charset.forName("windows-1252"));
        var encodings = List.of(
                ansi,
                text.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));

        assertThat(encodings).allSatisfy(bytes -> {
            var reading = new ImportFile(List.of()).read(bytes, "x.prf");
            assertThat(Shown.accounts(reading))
                    .containsExactly(
                            "ada@house.example: imap imap.house.example 993 tls password ada@house.example, smtp smtp.house.example 587 starttls password ada@house.example",
                            "old@house.example: pop3 pop.house.example 110 none password old, smtp relay.house.example 25 none none ");
            assertThat(((Accounts) reading).found().accounts())
                    .extracting(account -> account.accountName(), account -> account.passwordsDropped())
                    .containsExactly(tuple("Büro", 1), tuple("Old", 0));
        });
    }

    @Test
    void anOwnProfileIsAnAccountToo() {
        var settings = AccountSettings.of(
                EmailAddress.parse("ada@house.example").orElseThrow(),
                new ServerSettings(
                        Protocol.IMAP,
                        new Endpoint("imap.house.example", 993),
                        Encryption.TLS,
                        List.of(AuthMethod.PASSWORD),
                        "ada"),
                new ServerSettings(
                        Protocol.SMTP,
                        new Endpoint("smtp.house.example", 465),
                        Encryption.TLS,
                        List.of(AuthMethod.PASSWORD),
                        "ada"));
        var file = new ProfileWriter("test").write(new Profile(settings, Instant.EPOCH, "manual", Optional.empty()));

        var reading = new ImportFile(List.of()).read(file, "ada.mailwright");

        assertThat(((Accounts) reading).found().accounts().getFirst().settings())
                .contains(settings);
    }

    @Test
    void aProfileThatCannotBeUsedSaysWhy() {
        var reading = Shown.text("{\"format\":\"mailwright-profile\",\"version\":2}");

        assertThat(reading)
                .isEqualTo(new ImportReading.BadProfile(
                        new ProfileReading.Refused(ProfileReading.Problem.UNKNOWN_VERSION, "version", 0)));
    }

    @Test
    void aFileOfAProgramGoesToItsReader() {
        var reader = new ProgramReader() {
            @Override
            public String program() {
                return "outlook";
            }

            @Override
            public FoundAccounts read(ProgramFolder base) {
                throw new AssertionError("one file is no folder");
            }

            @Override
            public FoundAccounts readFile(ProgramFolder folder, String path) {
                assertThat(folder.list("")).containsExactly("o.reg");
                assertThat(folder.open(path)).isInstanceOf(ProgramFolder.Opened.Content.class);
                assertThat(folder.open("other")).isInstanceOf(ProgramFolder.Opened.Failed.class);
                return FoundAccounts.NONE;
            }
        };
        var reg = "\ufeffWindows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER]\r\n"
                .getBytes(StandardCharsets.UTF_16LE);

        assertThat(new ImportFile(List.of(reader)).read(reg, "o.reg"))
                .isEqualTo(new ImportReading.Nothing(
                        ImportKind.PROGRAM_FILE, ImportReading.Missing.SERVER, FoundAccounts.NONE, Optional.empty()));
        assertThat(new ImportFile(List.of()).read(reg, "o.reg"))
                .isEqualTo(new ImportReading.Refused(ImportReading.Refusal.UNKNOWN_KIND, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "thunderbird-android/settings.k9s, anna@example.org",
        "fairemail/fairemail_20260101.json, example",
        "outlook/profile.reg, example",
        "msmtp/.msmtprc, example",
        "wordpress/wp-config.php, example"
    })
    void aKnownProgramsFileIsToldByItsContentOrName(String file, String wanted) throws IOException {
        var fixtures = Path.of("src/test/resources/org/mailwright/account/fixtures");
        var path = fixtures.resolve(file);
        if (!Files.exists(path)) path = fixtures.resolve(file.replace("/.", "/"));

        var reading = new ImportFile(Programs.readers()).read(path);

        assertThat(Shown.accounts(reading)).isNotEmpty().first().asString().contains(wanted);
        assertThat(reading).isInstanceOf(Accounts.class);
        assertThat(reading.toString()).doesNotContain("NEVER-READ");
    }
}
