package org.mailwright.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A profile that is the template for many people's accounts. */
final class SampleTemplates {

    static final String TEXT = """
            {"format": "mailwright-profile", "version": 1, "account": {"email": "you@example.org", "accountName": "",
              "incoming": [{"type": "imap", "host": "imap.example.org", "port": 993, "security": "tls",
                "auth": ["password-cleartext"], "username": "you@example.org"}],
              "outgoing": [{"type": "smtp", "host": "smtp.example.org", "port": 465, "security": "tls",
                "auth": ["password-cleartext"], "username": "you@example.org"}]}}
            """;

    private SampleTemplates() {}

    static Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("t.mailwright"), TEXT);
    }
}
