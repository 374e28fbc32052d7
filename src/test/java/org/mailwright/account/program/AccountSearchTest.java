package org.mailwright.account.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.account.Computer;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.registry.Registry;
import org.mailwright.account.registry.RegistryValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountSearchTest {

    private static final Path FIXTURES = Path.of("src/test/resources/org/mailwright/account/fixtures");

    @TempDir
    Path home;

    @Test
    void findsThePrograms() throws IOException {
        copy("thunderbird", ".thunderbird");
        copy("claws-mail", ".claws-mail");
        copy("goa/goa-1.0", ".config/goa-1.0");
        copy("kmail", ".config");
        copy("msmtp/msmtprc", ".msmtprc");
        Files.createSymbolicLink(home.resolve(".icedove"), home.resolve(".thunderbird"));
        Files.createDirectories(home.resolve(".balsa"));

        var result = search().all();

        assertEquals(
                List.of("thunderbird", "goa", "claws-mail", "kmail", "msmtp"),
                result.found().accounts().stream()
                        .map(FoundAccount::program)
                        .distinct()
                        .toList());
        assertEquals(3, count(result, "thunderbird"));
        assertEquals(
                List.of("balsa"),
                result.unread().stream().map(UnreadProgram::id).toList());
        assertTrue(
                result.lookedAt().contains(home.resolve(".thunderbird").toString()),
                result.lookedAt().toString());
    }

    @Test
    void aFileOfItsOwnMayBeALinkToWhereAPersonKeepsThem() throws IOException {
        copy("msmtp/msmtprc", "dotfiles/msmtprc");
        Files.createSymbolicLink(home.resolve(".msmtprc"), home.resolve("dotfiles/msmtprc"));

        assertEquals(2, count(search().all(), "msmtp"));
    }

    @Test
    void onAnEmptyComputerNothingIsThere() {
        var result = search().all();

        assertEquals(List.of(), result.found().accounts());
        assertEquals(List.of(), result.found().skipped());
        assertTrue(
                result.lookedAt().stream().allMatch(place -> place.startsWith("/etc/")),
                result.lookedAt().toString());
    }

    @Test
    void aProfileOnAnotherDriveIsReadOnThisComputerOnly() throws IOException {
        var drive = Files.createDirectories(home.resolve("drive"));
        Files.copy(
                FIXTURES.resolve("thunderbird/Profiles/k3x8p2qd.default-release/prefs.js"), drive.resolve("prefs.js"));
        var base = Files.createDirectories(home.resolve(".thunderbird"));
        Files.writeString(
                base.resolve("profiles.ini"),
                "[Profile0]\nName=x\nIsRelative=0\nPath=" + drive.toAbsolutePath() + "\n");

        assertEquals(3, count(search().all(), "thunderbird"));
    }

    @Test
    void windowsHasItsFoldersInTheEnvironmentAndItsRegistry() throws IOException {
        copy("thunderbird", "Roaming/Thunderbird");
        copy("thunderbird", "Local/Packages/MozillaThunderbird_1a2b/LocalCache/Roaming/Thunderbird");
        copy("windows-mail", "Local/Microsoft/Windows Live Mail");
        Files.createDirectories(home.resolve("Local/Microsoft/Olk"));
        var computer = new Computer(
                Computer.Kind.WINDOWS,
                home,
                Map.of(
                        "APPDATA",
                        home.resolve("Roaming").toString(),
                        "LOCALAPPDATA",
                        home.resolve("Local").toString()));

        var result = new AccountSearch(computer, Optional.of(new FakeRegistry())).all();

        assertEquals(6, count(result, "thunderbird"));
        assertEquals(1, count(result, "windows-mail"));
        assertEquals(1, count(result, "outlook"));
        assertEquals(
                List.of("new-outlook"),
                result.unread().stream().map(UnreadProgram::id).toList());
    }

    private AccountSearch search() {
        return new AccountSearch(new Computer(Computer.Kind.LINUX, home, Map.of()), Optional.empty());
    }

    private static long count(AccountSearch.Result result, String program) {
        return result.found().accounts().stream()
                .filter(account -> account.program().equals(program))
                .count();
    }

    private void copy(String from, String to) throws IOException {
        var source = FIXTURES.resolve(from);
        try (var paths = Files.walk(source)) {
            for (var path : paths.toList()) {
                var target = home.resolve(to).resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, source.equals(path) ? home.resolve(to) : target);
                }
            }
        }
    }

    /** With one account of Outlook 2016. */
    private record FakeRegistry() implements Registry {

        private static final String PROFILES = "Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles";
        private static final String ACCOUNTS = PROFILES + "\\Outlook\\9375CFF0413111d3B88A00104B2A6676";

        @Override
        public List<String> subKeys(String key) {
            return switch (key) {
                case "Software\\Microsoft\\Office" -> List.of("15.0", "16.0", "Common");
                case PROFILES -> List.of("Outlook");
                case ACCOUNTS -> List.of("00000002");
                default -> List.of();
            };
        }

        @Override
        public Optional<RegistryValue> value(String key, String name) {
            if (!key.equals(ACCOUNTS + "\\00000002")) return Optional.empty();
            return switch (name) {
                case "clsid" -> Optional.of(RegistryValue.of("{ED475412-B0D6-11D2-8C3B-00104B2A6676}"));
                case "IMAP Server" -> Optional.of(RegistryValue.of("imap.example.org"));
                default -> Optional.empty();
            };
        }

        @Override
        public String shown(String key) {
            return "HKEY_CURRENT_USER\\" + key;
        }
    }
}
