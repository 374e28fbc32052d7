package org.mailwright.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.account.DiskFolder;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.desktop.EvolutionReader;
import org.mailwright.account.imports.ForPerson;
import org.mailwright.account.imports.ImportFile;
import org.mailwright.account.imports.ImportReading;
import org.mailwright.account.program.Programs;
import org.mailwright.export.Exporter.Result;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.ServerSettings;

/** What we write and read: an account that is exported and imported is the same, but for what the format named as left out. */
class RoundTripTest {

    private static final Set<String> READ = Set.of(
            "json",
            "thunderbird",
            "outlook-prf",
            "apple",
            "k9s",
            "autodiscover",
            "msmtp",
            "mutt",
            "mbsync",
            "aerc",
            "himalaya",
            "git",
            "app:env",
            "app:laravel",
            "app:mastodon",
            "app:postfix",
            "app:gitea",
            "app:forgejo",
            "app:vaultwarden",
            "app:grafana",
            "app:wordpress");

    /** Their user name stands in a file of its own. */
    private static final Set<String> USER_ELSEWHERE = Set.of("app:postfix");

    private static final ImportFile IMPORT = new ImportFile(Programs.readers());

    static Stream<Arguments> exports() {
        return AllExporters.in(SampleWords.ENGLISH).stream()
                .filter(exporter -> READ.contains(exporter.id()))
                .flatMap(exporter -> SampleAccounts.cases().entrySet().stream()
                        .filter(each ->
                                exporter.export(SampleAccounts.profile(each.getValue())) instanceof Result.Exported)
                        .map(each -> Arguments.of(exporter.id() + " " + each.getKey(), exporter, each.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void whatIsExportedIsImportedAgain(String name, Exporter exporter, AccountSettings settings) {
        var exported = (Result.Exported) exporter.export(SampleAccounts.profile(settings));
        var file = exported.files().getFirst();

        var reading = IMPORT.read(file.content(), file.name());

        var accounts = assertInstanceOf(ImportReading.Accounts.class, reading, name);
        var account = new ForPerson(settings.address(), settings.displayName())
                .of(accounts.found().accounts().getFirst());
        if (!exported.left().contains(Limit.INCOMING)) same(name, settings.incoming(), account, true);
        if (!exported.left().contains(Limit.OUTGOING)) same(name, settings.outgoing(), account, false);
        assertEquals(Optional.of(settings.address()), account.email(), name);
    }

    static Stream<Arguments> sources() {
        return AllExporters.in(SampleWords.ENGLISH).stream()
                .filter(exporter -> exporter.id().equals("evolution"))
                .flatMap(exporter -> SampleAccounts.cases().entrySet().stream()
                        .filter(each ->
                                exporter.export(SampleAccounts.profile(each.getValue())) instanceof Result.Exported)
                        .map(each -> Arguments.of(each.getKey(), exporter, each.getValue())));
    }

    /** Evolution has a file for the account, one for its identity and one for its way out. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void threeSourcesAreOneAccountAgain(String name, Exporter exporter, AccountSettings settings, @TempDir Path folder)
            throws IOException {
        var exported = (Result.Exported) exporter.export(SampleAccounts.profile(settings));
        for (var file : exported.files()) Files.write(folder.resolve(file.name()), file.content());

        var found = new EvolutionReader().read(DiskFolder.of(folder));

        assertEquals(1, found.accounts().size());
        var account = found.accounts().getFirst();
        same(name, settings.incoming(), account, true);
        same(name, settings.outgoing(), account, false);
        assertEquals(Optional.of(settings.address()), account.email());
        assertEquals(settings.displayName(), account.displayName());
        assertEquals(settings.accountName(), account.accountName());
    }

    private static void same(String name, Optional<ServerSettings> wanted, FoundAccount account, boolean incoming) {
        var found = (incoming ? account.incoming() : account.outgoing()).orElseThrow();
        var server = wanted.orElseThrow();
        assertEquals(server.protocol(), found.protocol(), name);
        assertEquals(Optional.of(server.endpoint().host()), found.host(), name);
        assertEquals(Optional.of(server.endpoint().port()), found.port(), name);
        assertEquals(Optional.of(server.encryption()), found.encryption(), name);
        if (server.needsLogin() && USER_ELSEWHERE.contains(name.split(" ")[0])) return;
        if (server.needsLogin()) assertEquals(server.username(), found.username(), name);
        else assertTrue(found.auth().stream().allMatch(AuthMethod.NONE::equals), name);
    }
}
