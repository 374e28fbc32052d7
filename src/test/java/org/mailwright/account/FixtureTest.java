package org.mailwright.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.account.program.Programs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The four rules of the fixtures' README, for every program. */
class FixtureTest {

    /** In clear, in UTF-16 of both orders as text, and in the hexadecimal of UTF-16. */
    private static final List<String> SECRET = List.of("NEVER", "N\0E\0V\0E\0R", "4e0045005600", "4e,00,45,00,56");

    static List<String> programs() throws IOException {
        try (var folders = Files.list(Fixtures.ROOT)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFixtureHasAReaderAndEveryReaderAFixture() throws IOException {
        assertEquals(25, programs().size());
        var thunderbirds = Set.of("betterbird", "seamonkey");
        assertEquals(
                Set.copyOf(programs()),
                Programs.readers().stream()
                        .map(ProgramReader::program)
                        .filter(program -> !thunderbirds.contains(program))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void findsWhatTheProgramHolds(String program) {
        var found = read(program, Fixtures.files(program));

        assertEquals(Fixtures.expected(program), Fixtures.json(found.accounts()));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void namesThePlaceOfWhatItFound(String program) {
        var found = read(program, Fixtures.files(program));

        for (var account : found.accounts()) {
            assertEquals(program, account.program());
            assertTrue(account.origin().startsWith("~/"), account.origin());
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void showsNoPassword(String program) {
        var shown = read(program, Fixtures.files(program)).toString();

        SECRET.forEach(secret -> assertFalse(shown.contains(secret), shown));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void findsTheSameWhateverThePasswordsAre(String program) {
        var files = Fixtures.files(program);
        var found = read(program, files);

        for (int seed = 0; seed < 200; seed++) {
            var scrambled = new SecretScrambler(seed).scrambled(files);
            assertEquals(withoutLines(found), withoutLines(read(program, scrambled)), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void findsTheSameWithoutTheStoresOfPasswords(String program) {
        var files = Fixtures.files(program);
        var rest = new TreeMap<>(files);
        rest.keySet().removeIf(name -> PasswordStores.isStore(name.substring(name.lastIndexOf('/') + 1)));

        assertEquals(read(program, files), read(program, rest));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void opensOnlyFilesThatTheProgramKeepsAccountsIn(String program) {
        var folder = Fixtures.folder(program);

        Programs.reader(program).orElseThrow().read(folder);

        var opened = Set.copyOf(folder.opened());
        assertEquals(folder.opened().size(), opened.size(), "each file once: " + folder.opened());
        assertFalse(opened.isEmpty());
    }

    @Test
    void theSecretsAreReallyReplaced() {
        var secrets = 0;
        for (var program : List.of("outlook", "windows-mail", "apple-mail", "aerc", "sylpheed")) {
            var files = Fixtures.files(program);
            for (var file : new SecretScrambler(1).scrambled(files).entrySet()) {
                var before = new String(files.get(file.getKey()), StandardCharsets.ISO_8859_1);
                var after = new String(file.getValue(), StandardCharsets.ISO_8859_1);
                SECRET.forEach(secret ->
                        assertFalse(after.replace("\0", "").contains(secret.replace("\0", "")), file.getKey()));
                assertNotEquals(before, after);
                secrets++;
            }
        }
        assertTrue(secrets >= 5);
    }

    /** A longer secret may take more lines. */
    private static String withoutLines(FoundAccounts found) {
        return found.toString().replaceAll("line=[0-9]+", "line");
    }

    private static FoundAccounts read(String program, Map<String, byte[]> files) {
        return Programs.reader(program).orElseThrow().read(new RecordingFolder(files));
    }
}
