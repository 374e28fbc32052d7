package org.mailwright.account.imports;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.account.Place;
import org.mailwright.account.ServerField;
import org.mailwright.account.imports.ImportReading.Accounts;
import org.mailwright.model.EmailAddress;
import static org.assertj.core.api.Assertions.assertThat;

/** Settings in the text of a help page, and no password of any file. */
class ImportTextTest {

    @Test
    void aHelpPageKeepsTheLinesOfItsValues() {
        var reading = Shown.text("""
                Our servers

                IMAP server: imap.house.net
                Port: 993
                Security: SSL/TLS
                SMTP server: smtp.house.net, port 465 or 587
                User name: your email address
                """);

        assertThat(Shown.accounts(reading))
                .containsExactly(
                        "?: imap imap.house.net 993 tls password %EMAILADDRESS%, smtp smtp.house.net 465 tls password %EMAILADDRESS%",
                        "?: imap imap.house.net 993 tls password %EMAILADDRESS%, smtp smtp.house.net 587 starttls password %EMAILADDRESS%");
        assertThat(((Accounts) reading)
                        .found()
                        .accounts()
                        .getFirst()
                        .incoming()
                        .orElseThrow()
                        .places())
                .containsEntry(ServerField.HOST, new Place("-", 3, ""))
                .containsEntry(ServerField.PORT, new Place("-", 4, ""))
                .containsEntry(ServerField.ENCRYPTION, new Place("-", 5, ""));
    }

    @Test
    void aPageForEverybodyBecomesOnePersons() {
        var reading = Shown.text("""
                Incoming server: mail.yourdomain.com (IMAP, port 993, SSL)
                Outgoing server: mail.yourdomain.com (SMTP, port 465, SSL)
                Username: the part before the @ of your address
                """);
        var account = ((Accounts) reading).found().accounts().getFirst();

        var own = new ForPerson(EmailAddress.parse("ada@bücher.example").orElseThrow(), "Ada").of(account);

        assertThat(own.settings()).get().satisfies(settings -> {
            assertThat(settings.displayName()).isEqualTo("Ada");
            assertThat(settings.incoming().orElseThrow().endpoint()).hasToString("mail.xn--bcher-kva.example:993");
            assertThat(settings.outgoing().orElseThrow().username()).isEqualTo("ada");
        });
    }

    @Test
    void noPasswordOfAnyFileLeaves() {
        for (var name : List.of(
                "config-v1.1.xml",
                "outlook.prf",
                "apple.mobileconfig",
                "apple-binary.mobileconfig",
                "apple-signed.mobileconfig")) {
            assertThat(Shown.read(name).toString()).doesNotContain("NEVER-READ");
        }
        var page = Shown.text("IMAP server: imap.house.net\nUsername: ada@house.net\nPassword: hunter2\n");
        assertThat(page.toString()).doesNotContain("hunter2");
        assertThat(((Accounts) page).found().accounts().getFirst().passwordsDropped())
                .isEqualTo(1);
    }
}
