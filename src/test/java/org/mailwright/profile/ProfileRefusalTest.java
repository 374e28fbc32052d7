package org.mailwright.profile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;
import org.mailwright.profile.ProfileReading.Problem;
import org.mailwright.profile.ProfileReading.Refused;

/** What is no profile is refused, with what is wrong and where. */
class ProfileRefusalTest extends ProfileBench {

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
                "\"username\":\"fred|\"username\":\"\\ud800fred|CONTROL_CHARACTER|account.incoming[0].username",
                "Fred Example|Fred\\udc00Example|CONTROL_CHARACTER|account.displayName",
                "imap.example.org|fe80::1%lo|BAD_HOST|account.incoming[0].host",
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

    private static String replaceFirst(String from, String to) {
        int at = GOOD.indexOf(from);
        return GOOD.substring(0, at) + to + GOOD.substring(at + from.length());
    }
}
