package org.mailwright.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.account.program.Programs;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ManyProfilesTest {

    private static final int PROFILES = 20;
    private static final int ACCOUNTS = 50;

    @TempDir
    private Path base = Path.of("");

    @Test
    void twentyProfilesOfFiftyAccountsAreReadAtOnce() throws IOException {
        var profiles = new StringBuilder();
        for (int i = 0; i < PROFILES; i++) {
            var folder = Files.createDirectories(base.resolve("Profiles/p" + i));
            Files.writeString(folder.resolve("prefs.js"), prefs());
            profiles.append("[Profile%d]\nName=p%d\nIsRelative=1\nPath=Profiles/p%d\n".formatted(i, i, i));
        }
        Files.writeString(base.resolve("profiles.ini"), profiles);
        var reader = Programs.reader("thunderbird").orElseThrow();

        var found = reader.read(DiskFolder.of(base));

        assertEquals(PROFILES * ACCOUNTS, found.accounts().size());
    }

    /** With as many other preferences as a profile of some years has. */
    private static String prefs() {
        var text = new StringBuilder();
        var names = new StringBuilder();
        for (int i = 0; i < ACCOUNTS; i++) {
            names.append(i == 0 ? "" : ",").append("account").append(i);
            line(text, "mail.account.account%d.server".formatted(i), "server" + i);
            line(text, "mail.account.account%d.identities".formatted(i), "id" + i);
            line(text, "mail.server.server%d.type".formatted(i), "imap");
            line(text, "mail.server.server%d.hostname".formatted(i), "imap.example.org");
            line(text, "mail.identity.id%d.useremail".formatted(i), "a%d@example.org".formatted(i));
            line(text, "mail.identity.id%d.smtpServer".formatted(i), "smtp" + i);
            line(text, "mail.smtpserver.smtp%d.hostname".formatted(i), "smtp.example.org");
        }
        for (int i = 0; i < 3000; i++) line(text, "calendar.event." + i, "a value of some length that nobody asks for");
        line(text, "mail.accountmanager.accounts", names.toString());
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append("user_pref(\"").append(key).append("\", \"").append(value).append("\");\n");
    }
}
