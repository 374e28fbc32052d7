package org.mailwright.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** Reads and writes profiles as text. */
abstract class ProfileBench {

    static final String GOOD = """
            {"format":"mailwright-profile","version":1,"created":"2026-01-01T00:00:00Z","tool":"Mailwright 0.1",
             "account":{"email":"fred@example.org","displayName":"Fred Example","accountName":"Example Mail",
              "incoming":[{"type":"imap","host":"imap.example.org","port":993,"security":"tls",
                "auth":["password-cleartext"],"username":"fred@example.org"}],
              "outgoing":[{"type":"smtp","host":"smtp.example.org","port":465,"security":"tls",
                "auth":["password-cleartext"],"username":"fred@example.org"}]},
             "evidence":{"source":"autoconfig","tested":"2026-01-02T00:00:00Z","incomingLogin":true,"outgoingLogin":true}}
            """;

    final ProfileReader reader = new ProfileReader();
    final ProfileWriter writer = new ProfileWriter("Mailwright test");

    ProfileReading read(String text) {
        return reader.read(text.getBytes(UTF_8));
    }

    static Profile unusual() {
        var settings = new AccountSettings(
                EmailAddress.parse("\"a b\"@b\u00fccher.example").orElseThrow(),
                "\u00c5sa \"<&>\" \u2028",
                "Work",
                Optional.of(new ServerSettings(
                        Protocol.POP3,
                        new Endpoint("2001:db8:0:0:0:0:0:1", 65535),
                        Encryption.NONE,
                        List.of(AuthMethod.OAUTH2, AuthMethod.APP_PASSWORD, AuthMethod.PASSWORD),
                        "0012345")),
                Optional.of(new ServerSettings(
                        Protocol.SMTP,
                        new Endpoint("smtp.example.org", 1),
                        Encryption.STARTTLS,
                        List.of(AuthMethod.NONE),
                        "")),
                OutgoingLogin.AFTER_INCOMING,
                new LeaveOnServer(false, 14, true),
                Duration.ofSeconds(90),
                Optional.empty());
        return new Profile(
                settings,
                Instant.parse("2026-11-23T18:00:00.123456789Z"),
                "manual",
                Optional.of(new Profile.Tested(Instant.EPOCH, true, false, true)));
    }
}
