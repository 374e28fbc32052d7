package org.mailwright.profile;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The published schema, the reader and the writer are of one mind. */
class ProfileSchemaTest {

    private static final String GOOD = """
            {"format":"mailwright-profile","version":1,"account":{"email":"fred@example.org",
             "incoming":[{"type":"imap","host":"imap.example.org","port":993,"security":"tls",
               "auth":["password-cleartext"],"username":"fred@example.org"}],
             "outgoing":[{"type":"smtp","host":"smtp.example.org","port":465,"security":"tls",
               "auth":["password-cleartext"],"username":"fred@example.org"}]}}
            """;

    private static Schema schema;

    @BeforeAll
    static void read() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/profile.schema.json")), InputFormat.JSON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version":1                    | "version":1
            "version":1                    | "version":1.1
            "version":1                    | "version":1,"created":"2026-01-01T00:00:00Z","tool":"x","more":{"a":[1]}
            "version":1                    | "version":1,"evidence":{"source":"catalog","tested":"2026-01-01T00:00:00Z","arrived":true}
            "version":1                    | "version":1,"evidence":null,"created":null
            "email"                        | "displayName":"Fred \u00e9","accountName":"","email"
            "email"                        | "outgoingLogin":"own","serverTimeout":"PT30S","email"
            "email"                        | "leaveOnServer":{"keep":false,"removeAfterDays":14},"email"
            "imap"                         | "pop3"
            "imap.example.org"             | "b\u00fccher.example"
            "imap.example.org"             | "192.0.2.1"
            "imap.example.org"             | "2001:db8::1"
            ["password-cleartext"]         | ["oauth2","password"]
            ["password-cleartext"],"username":"fred@example.org" | ["client-ip"]
            "port":993                     | "port":993,"pinned":true
            """)
    void bothTakeTheSameFiles(String from, String to) {
        var file = GOOD.replace(from, to);

        assertThat(schema.validate(file, InputFormat.JSON)).isEmpty();
        assertThat(new ProfileReader().read(file.getBytes(UTF_8))).isInstanceOf(ProfileReading.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mailwright-profile             | other-profile
            "version":1                    | "version":2
            "version":1                    | "version":0
            "version":1                    | "version":"1"
            "version":1,                   | ``
            "version":1                    | "version":1,"created":"yesterday"
            "version":1                    | "version":1,"evidence":[]
            "version":1                    | "version":1,"evidence":{"tested":"2026-01-01T00:00:00Z","arrived":1}
            "email":"fred@example.org",    | ``
            "fred@example.org",            | "fred",
            "email"                        | "displayName":"a\\u0007b","email"
            "email"                        | "displayName":7,"email"
            "email"                        | "outgoingLogin":"maybe","email"
            "email"                        | "serverTimeout":"soon","email"
            "email"                        | "leaveOnServer":{"removeAfterDays":101},"email"
            "email"                        | "leaveOnServer":{"keep":"yes"},"email"
            "imap"                         | "smtp"
            "smtp"                         | "imap"
            "imap.example.org"             | ""
            "imap.example.org"             | "imap example"
            "imap.example.org"             | 7
            "port":993                     | "port":0
            "port":993                     | "port":65536
            "port":993                     | "port":"993"
            "security":"tls"               | "security":"ssl"
            "security":"tls",              | ``
            ["password-cleartext"]         | []
            ["password-cleartext"]         | ["magic"]
            ,"username":"fred@example.org" | ``
            ,"username":"fred@example.org" | ,"username":""
            """)
    void bothRefuseTheSameFaults(String from, String to) {
        var file = GOOD.replace(from, to);

        assertThat(schema.validate(file, InputFormat.JSON)).isNotEmpty();
        assertThat(new ProfileReader().read(file.getBytes(UTF_8))).isInstanceOf(ProfileReading.Refused.class);
    }

    @Test
    void anAccountWithoutAServerIsRefusedByBoth() {
        var file =
                "{\"format\":\"mailwright-profile\",\"version\":1,\"account\":{\"email\":\"a@b.de\",\"incoming\":[]}}";

        assertThat(schema.validate(file, InputFormat.JSON)).isNotEmpty();
        assertThat(new ProfileReader().read(file.getBytes(UTF_8))).isInstanceOf(ProfileReading.Refused.class);
    }

    @Test
    void aTemplateFitsTheSchema() {
        var template = GOOD.replace("fred@example.org", "%EMAILADDRESS%").replace("imap.example", "imap.%EMAILDOMAIN%");

        assertThat(schema.validate(template, InputFormat.JSON)).isEmpty();
    }

    @Test
    void whatIsWrittenFitsTheSchema() {
        for (var method : AuthMethod.values()) {
            for (var encryption : Encryption.values()) {
                var settings = AccountSettings.of(
                        EmailAddress.parse("fred@example.org").orElseThrow(),
                        new ServerSettings(
                                Protocol.POP3,
                                new Endpoint("2001:db8:0:0:0:0:0:1", 995),
                                encryption,
                                List.of(method),
                                "fred"),
                        new ServerSettings(
                                Protocol.SMTP,
                                new Endpoint("smtp.example.org", 25),
                                encryption,
                                List.of(method),
                                "fred"));
                var file = new ProfileWriter("test")
                        .write(new Profile(
                                settings,
                                Instant.EPOCH,
                                "manual",
                                Optional.of(new Profile.Tested(Instant.now(), true, true, true))));

                assertThat(schema.validate(new String(file, UTF_8), InputFormat.JSON))
                        .isEmpty();
            }
        }
    }
}
