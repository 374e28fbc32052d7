package org.mailwright.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Placeholders;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.ProfileReading.Problem;
import org.mailwright.profile.ProfileReading.Refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ProfileReaderTest extends ProfileBench {

    @Test
    void readsTheProposedFile() {
        var fred = EmailAddress.parse("fred@example.org").orElseThrow();
        var expected = new Profile(
                AccountSettings.of(
                                fred,
                                server(Protocol.IMAP, "imap.example.org", 993),
                                server(Protocol.SMTP, "smtp.example.org", 465))
                        .withNames("Fred Example", "Example Mail"),
                Instant.parse("2026-01-01T00:00:00Z"),
                "autoconfig",
                Optional.of(new Profile.Tested(Instant.parse("2026-01-02T00:00:00Z"), true, true, false)));

        assertEquals(new ProfileReading.Read(expected), read(GOOD));
    }

    /** What a stranger writes there would stand in reports as our own word. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Built-in catalog", "CATALOG", "your bank", "catalog "})
    void aSourceIsOneOfOurWordsOrTheFileItself(String source) {
        var reading = read(GOOD.replace("\"autoconfig\"", "\"" + source + "\""));

        assertEquals("profile", ((ProfileReading.Read) reading).profile().source());
    }

    @Test
    void keepsKeysThatItDoesNotKnow() {
        var more = GOOD.replace("\"version\":1", "\"version\":1,\"colour\":{\"of\":[\"the\",\"door\",null,1.5e3,true]}")
                .replace("\"port\":993", "\"port\":993,\"pinned\":\"é\\n<\"")
                .replace("\"port\":465", "\"port\":465,\"lane\":7")
                .replace("\"email\"", "\"leaveOnServer\":{\"why\":[]},\"x-note\":{},\"email\"")
                .replace("\"source\"", "\"by\":\"hand\",\"source\"");
        var profile = ((ProfileReading.Read) read(more)).profile();

        var again = ((ProfileReading.Read) reader.read(writer.write(profile))).profile();

        assertEquals(profile, again);
        assertEquals(
                6,
                again.others().byObject().values().stream().mapToInt(Map::size).sum());
        assertEquals(
                "{\"of\":[\"the\",\"door\",null,1.5e3,true]}",
                again.others().byObject().getOrDefault("", Map.of()).get("colour"));
        assertEquals(
                profile.settings(), ((ProfileReading.Read) read(GOOD)).profile().settings());
    }

    @Test
    void aMinorVersionIsRead() {
        assertEquals(read(GOOD), read(GOOD.replace("\"version\":1", "\"version\":1.1")));
    }

    @Test
    void aTemplateBecomesOnePersons() {
        var template = GOOD.replace("\"email\":\"fred@example.org\"", "\"email\":\"%EMAILADDRESS%\"")
                .replace("Fred Example", "%REALNAME%")
                .replace("\"username\":\"fred@example.org\"", "\"username\":\"%EMAILLOCALPART%\"")
                .replace("imap.example.org", "imap.%EMAILDOMAIN%");
        var ada = new Placeholders(
                EmailAddress.parse("ada%REALNAME%@house.example").orElseThrow(), "Ada \\ $1");

        var settings = ((ProfileReading.Read) reader.read(template.getBytes(UTF_8), ada))
                .profile()
                .settings();

        assertEquals(new Refused(Problem.NEEDS_ADDRESS, "account.email", 0), read(template));
        assertEquals(ada.address(), settings.address());
        assertEquals("Ada \\ $1", settings.displayName());
        assertEquals(
                "imap.house.example",
                settings.incoming().orElseThrow().endpoint().host());
        assertEquals("ada%REALNAME%", settings.incoming().orElseThrow().username());
    }

    @Test
    void whatOnlyLooksLikeAPlaceholderStays() {
        var ada = new Placeholders(EmailAddress.parse("ada@house.example").orElseThrow(), "");

        assertEquals(
                "%EMAIL% 100% %emailaddress% %ada@house.example",
                ada.fill("%EMAIL% 100% %emailaddress% %%EMAILADDRESS%"));
    }

    @Test
    void everyFieldSurvivesBeingWrittenAndRead() {
        var profile = unusual();
        var bytes = writer.write(profile);

        assertEquals(new ProfileReading.Read(profile), reader.read(bytes));
        assertEquals(
                new String(bytes, UTF_8),
                new String(writer.write(((ProfileReading.Read) reader.read(bytes)).profile()), UTF_8));
    }

    private static ServerSettings server(Protocol protocol, String host, int port) {
        return new ServerSettings(
                protocol, new Endpoint(host, port), Encryption.TLS, List.of(AuthMethod.PASSWORD), "fred@example.org");
    }
}
