package org.mailwright.profile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.ProfileReading.Problem;
import org.mailwright.profile.ProfileReading.Refused;

class ProfileReaderTest {

    private static final String GOOD = """
            {"format":"mailwright-profile","version":1,"created":"2026-01-01T00:00:00Z","tool":"Mailwright 0.1",
             "account":{"email":"fred@example.org","displayName":"Fred Example","accountName":"Example Mail",
              "incoming":[{"type":"imap","host":"imap.example.org","port":993,"security":"tls",
                "auth":["password-cleartext"],"username":"fred@example.org"}],
              "outgoing":[{"type":"smtp","host":"smtp.example.org","port":465,"security":"tls",
                "auth":["password-cleartext"],"username":"fred@example.org"}]},
             "evidence":{"source":"autoconfig","tested":"2026-01-02T00:00:00Z","incomingLogin":true,"outgoingLogin":true}}
            """;

    private final ProfileReader reader = new ProfileReader();
    private final ProfileWriter writer = new ProfileWriter("Mailwright test");

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"port\":993|\"port\":0|BAD_PORT|account.incoming[0].port",
                "\"port\":465|\"port\":65536|BAD_PORT|account.outgoing[0].port",
                "\"port\":993|\"port\":-1|BAD_PORT|account.incoming[0].port",
                "\"port\":993|\"port\":99.5|BAD_PORT|account.incoming[0].port",
                "\"port\":993|\"port\":1e999999999|BAD_PORT|account.incoming[0].port",
                "\"port\":993|\"port\":1e99999999999|BAD_PORT|account.incoming[0].port",
                "\"port\":993|\"port\":\"993\"|WRONG_TYPE|account.incoming[0].port",
                "\"port\":993|\"port\":null|MISSING|account.incoming[0].port",
                "imap.example.org|imap.exa\\u0000mple.org|CONTROL_CHARACTER|account.incoming[0].host",
                "imap.example.org|imap.example.org\\r\\nA1 LOGOUT|CONTROL_CHARACTER|account.incoming[0].host",
                "imap.example.org|imap example|BAD_HOST|account.incoming[0].host",
                "\"username\":\"fred|\"username\":\"\\nfred|CONTROL_CHARACTER|account.incoming[0].username",
                "Fred Example|Fred\\tExample|CONTROL_CHARACTER|account.displayName",
                "\"email\":\"fred@example.org\"|\"email\":\"fred\"|BAD_ADDRESS|account.email",
                "\"email\":\"fred@example.org\"|\"email\":[]|WRONG_TYPE|account.email",
                "\"type\":\"imap\"|\"type\":\"smtp\"|BAD_VALUE|account.incoming[0].type",
                "\"security\":\"tls\"|\"security\":\"ssl\"|BAD_VALUE|account.incoming[0].security",
                "[\"password-cleartext\"]|[\"magic\"]|BAD_VALUE|account.incoming[0].auth",
                "[\"password-cleartext\"]|[]|MISSING|account.incoming[0].auth",
                "[\"password-cleartext\"]|[7]|WRONG_TYPE|account.incoming[0].auth[0]",
                "2026-01-01T00:00:00Z|yesterday|BAD_VALUE|created",
                "\"version\":1|\"version\":2|UNKNOWN_VERSION|version",
                "\"version\":1|\"version\":\"1\"|WRONG_TYPE|version",
                "\"version\":1,|''|UNKNOWN_VERSION|version",
                "\"version\":1|\"version\":1,\"version\":1|DUPLICATE_KEY|version",
                "mailwright-profile|something-else|NOT_A_PROFILE|''",
                "\"evidence\":{|\"evidence\":{\"smtpPassword\":\"x\",|HOLDS_PASSWORD|evidence.smtpPassword",
                "\"port\":993|\"port\":993,\"pass\":\"x\"|HOLDS_PASSWORD|account.incoming[0].pass",
                "\"version\":1|\"version\":1,\"more\":[{\"Refresh-Token\":1}]|HOLDS_PASSWORD|more[0].Refresh-Token",
                "\"account\":{|\"account\":{\"outgoingLogin\":\"maybe\",|BAD_VALUE|account.outgoingLogin",
                "\"account\":{|\"account\":{\"serverTimeout\":\"PT0S\",|BAD_VALUE|account.serverTimeout",
                "\"account\":{|\"account\":{\"leaveOnServer\":{\"removeAfterDays\":101},|BAD_VALUE|account.leaveOnServer.removeAfterDays",
                "\"account\":{|\"account\":{\"leaveOnServer\":{\"keep\":\"yes\"},|WRONG_TYPE|account.leaveOnServer.keep",
            })
    void saysWhatIsWrongAndWhere(String from, String to, Problem problem, String path) {
        var refused = assertInstanceOf(Refused.class, read(replaceFirst(from, to)));

        assertEquals(problem, refused.problem());
        assertEquals(path, refused.path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{",
                "[1,2",
                "{'format':'x'}",
                "{\"a\":1}garbage",
                "{\"a\":tru}",
                "{\"a\":1,}",
                "//x\n{}"
            })
    void refusesWhatIsNotJson(String text) {
        assertEquals(
                Problem.NOT_JSON, assertInstanceOf(Refused.class, read(text)).problem());
    }

    @Test
    void namesTheLineOfBadSyntax() {
        assertEquals(new Refused(Problem.NOT_JSON, "c", 3), read("{\"a\":1,\n\"b\":2,\n\"c\" 3}"));
    }

    @Test
    void refusesDeepNestingBeforeItCostsAnything() {
        assertEquals(
                Problem.TOO_DEEP,
                assertInstanceOf(Refused.class, read("[".repeat(400_000))).problem());
    }

    @Test
    void refusesOtherEncodings() {
        var latin = GOOD.replace("Fred Example", "Fr\u00e9d").getBytes(ISO_8859_1);

        assertEquals(new Refused(Problem.NOT_UTF8, "", 0), reader.read(latin));
    }

    @Test
    void refusesAHugeFileWithoutReadingIt(@TempDir Path folder) throws IOException {
        var huge = folder.resolve("huge.mailwright");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3L << 30); // more than an array can hold, and sparse on the disk
        }

        assertEquals(new Refused(Problem.TOO_LARGE, "", 0), reader.read(huge));
    }

    @Test
    void tellsAMissingFileFromABadOne(@TempDir Path folder) {
        assertInstanceOf(ProfileReading.Unreadable.class, reader.read(folder.resolve("none.mailwright")));
    }

    @Test
    void refusesAnAccountWithoutServers() {
        var none = "{\"format\":\"mailwright-profile\",\"version\":1,\"account\":{\"email\":\"a@b.example\"}}";

        assertEquals(new Refused(Problem.NO_SERVER, "account", 1), read(none));
    }

    @Test
    void writesNoKeyThatItWouldRefuse() {
        var written = JsonDocument.read(writer.write(unusual()), new JsonLimits(1 << 20, 20, false));

        assertEquals(Optional.empty(), PasswordKeys.find(written.sound().orElseThrow()));
    }

    private ProfileReading read(String text) {
        return reader.read(text.getBytes(UTF_8));
    }

    private static String replaceFirst(String from, String to) {
        int at = GOOD.indexOf(from);
        return GOOD.substring(0, at) + to + GOOD.substring(at + from.length());
    }

    private static ServerSettings server(Protocol protocol, String host, int port) {
        return new ServerSettings(
                protocol, new Endpoint(host, port), Encryption.TLS, List.of(AuthMethod.PASSWORD), "fred@example.org");
    }

    private static Profile unusual() {
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
                Duration.ofSeconds(90));
        return new Profile(
                settings,
                Instant.parse("2026-11-23T18:00:00.123456789Z"),
                "manual",
                Optional.of(new Profile.Tested(Instant.EPOCH, true, false, true)));
    }
}
