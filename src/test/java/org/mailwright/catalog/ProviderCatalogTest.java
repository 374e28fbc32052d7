package org.mailwright.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.catalog.ProviderFolder.Owner;
import org.mailwright.file.FileTrust;
import org.mailwright.file.Trusts;
import org.mailwright.model.DomainName;
import static org.assertj.core.api.Assertions.assertThat;

class ProviderCatalogTest {

    @TempDir
    private Path folder;

    @Test
    void anExactDomainBeatsASuffix() {
        var catalog = catalog(
                Samples.file("wide", "{\"domainSuffixes\": [\"example.org\"]}"),
                Samples.file("exact", "{\"domains\": [\"mail.example.org\"]}"));

        assertThat(id(catalog, "mail.example.org")).contains("exact");
        assertThat(id(catalog, "other.example.org")).contains("wide");
        assertThat(id(catalog, "a.mail.example.org")).contains("wide");
    }

    @Test
    void theLongestSuffixWins() {
        var catalog = catalog(
                Samples.file("wide", "{\"domainSuffixes\": [\"example.org\"]}"),
                Samples.file("narrow", "{\"domainSuffixes\": [\"b.example.org\"]}"));

        assertThat(id(catalog, "a.b.example.org")).contains("narrow");
    }

    @Test
    void aSuffixMatchesOnlyWholeLabelsBelowIt() {
        var catalog = catalog(Samples.file("wide", "{\"domainSuffixes\": [\"example.org\"]}"));

        assertThat(id(catalog, "myexample.org")).isEmpty();
        assertThat(id(catalog, "example.org")).isEmpty();
        assertThat(id(catalog, "example.org.evil.net")).isEmpty();
    }

    @Test
    void anExcludedDomainIsNotMatchedByTheSuffix() {
        var catalog = catalog(Samples.file(
                "wide", "{\"domainSuffixes\": [\"example.org\"], \"domainExcludes\": [\"own.example.org\"]}"));

        assertThat(id(catalog, "own.example.org")).isEmpty();
        assertThat(id(catalog, "x.own.example.org")).isEmpty();
        assertThat(id(catalog, "mine.example.org")).contains("wide");
    }

    @Test
    void theLongestMxSuffixOfTheWholeCatalogWins() {
        var catalog = catalog(
                Samples.file("brand", "{\"mxSuffixes\": [\"in.mx.example.org\"]}"),
                Samples.file("house", "{\"mxSuffixes\": [\"mx.example.org\"]}"));

        assertThat(mx(catalog, "a.in.mx.example.org")).containsExactly("brand");
        assertThat(mx(catalog, "MX.Example.ORG.")).containsExactly("house");
        assertThat(mx(catalog, "main.mx.example.org")).containsExactly("house");
        assertThat(mx(catalog, "evilmx.example.org")).isEmpty();
        assertThat(mx(catalog, "")).isEmpty();
    }

    @Test
    void anMxOfSeveralBrandsOffersThemAllTheLikeliestFirst() {
        var catalog = catalog(
                Samples.file("second", "{\"mxSuffixes\": [\"mx.example.org\"], \"mxPriority\": 10}"),
                Samples.file("first", "{\"mxSuffixes\": [\"mx.example.org\"]}"));

        assertThat(mx(catalog, "mx.example.org")).containsExactly("first", "second");
    }

    @Test
    void mailboxesThatMovedAreFoundWhereTheyAreNow() {
        var moved =
                Samples.file("old").replace("\"status\": \"ok\"", "\"status\": \"retired\", \"replacedBy\": \"mid\"");
        var again =
                Samples.file("mid").replace("\"status\": \"ok\"", "\"status\": \"retired\", \"replacedBy\": \"new\"");
        var catalog = catalog(moved, again, Samples.file("new"));

        assertThat(id(catalog, "old.example")).contains("new");
        assertThat(catalog.byId("old")).map(Provider::id).contains("old");
    }

    @Test
    void aCircleOfSuccessorsEndsWhereItBegan() {
        var one = Samples.file("one").replace("\"status\": \"ok\"", "\"status\": \"ok\", \"replacedBy\": \"two\"");
        var two = Samples.file("two").replace("\"status\": \"ok\"", "\"status\": \"ok\", \"replacedBy\": \"one\"");

        assertThat(id(catalog(one, two), "one.example")).contains("one");
    }

    @Test
    void anInternationalDomainIsFoundByItsWireForm() {
        var catalog = catalog(Samples.file("book", "{\"domains\": [\"xn--bcher-kva.example\"]}"));

        assertThat(id(catalog, "b\u00fccher.example")).contains("book");
    }

    @Test
    void anOverlayComesBeforeTheBundledProviders() throws IOException {
        Files.writeString(folder.resolve("house.json"), Samples.file("house", "{\"domains\": [\"gmail.com\"]}"));

        var catalog = ProviderCatalog.withOverlays(List.of(mine(folder)), FileTrust.ANYBODY, fault -> {});

        assertThat(id(catalog, "gmail.com")).contains("house");
        assertThat(id(catalog, "googlemail.com")).contains("gmail");
    }

    @Test
    void anOverlayHidesTheBundledProviderOfItsId() throws IOException {
        Files.writeString(folder.resolve("gmail.json"), Samples.file("gmail", "{\"domains\": [\"corp.example\"]}"));

        var catalog = ProviderCatalog.withOverlays(List.of(mine(folder)), FileTrust.ANYBODY, fault -> {});

        assertThat(catalog.byId("gmail").orElseThrow().displayName()).isEqualTo("Example");
        assertThat(id(catalog, "gmail.com")).isEmpty();
        assertThat(mx(catalog, "gmail-smtp-in.l.google.com")).doesNotContain("gmail");
        assertThat(catalog.providers())
                .filteredOn(provider -> provider.id().equals("gmail"))
                .hasSize(1);
    }

    @Test
    void aBrokenOverlayFileIsReportedAndTheRestLoads() throws IOException {
        Files.writeString(folder.resolve("house.json"), Samples.file("house"));
        Files.writeString(folder.resolve("broken.json"), Samples.file("broken").replace("993", "0"));
        var faults = new ArrayList<Problem>();

        var catalog = ProviderCatalog.withOverlays(List.of(mine(folder)), FileTrust.ANYBODY, faults::add);

        assertThat(id(catalog, "house.example")).contains("house");
        assertThat(id(catalog, "gmail.com")).contains("gmail");
        assertThat(faults)
                .containsExactly(new Problem(
                        "broken.json", "$.incoming[0].port", 8, "catalog.fault.out-of-range", List.of("1", "65535")));
    }

    @Test
    void anOverlayFileMayHaveAnyName() throws IOException {
        Files.writeString(folder.resolve("whatever.json"), Samples.file("house"));
        var faults = new ArrayList<Problem>();

        var catalog = ProviderCatalog.withOverlays(List.of(mine(folder)), FileTrust.ANYBODY, faults::add);

        assertThat(id(catalog, "house.example")).contains("house");
        assertThat(faults).isEmpty();
    }

    @Test
    void theFirstFolderComesBeforeTheNext() throws IOException {
        var machine = Files.createDirectory(folder.resolve("machine"));
        var user = Files.createDirectory(folder.resolve("user"));
        Files.writeString(
                machine.resolve("machine.json"), Samples.file("machine", "{\"domains\": [\"corp.example\"]}"));
        Files.writeString(user.resolve("user.json"), Samples.file("user", "{\"domains\": [\"corp.example\"]}"));

        var folders = List.of(mine(user), mine(machine));
        assertThat(id(ProviderCatalog.withOverlays(folders, FileTrust.ANYBODY, fault -> {}), "corp.example"))
                .contains("user");
    }

    @ParameterizedTest
    @EnumSource(names = {"ORGANISATION", "MACHINE"})
    void aFileForEverybodyThatAnybodyCanHaveWrittenIsSkippedAndTold(Owner owner) throws IOException {
        Files.writeString(folder.resolve("house.json"), Samples.file("house"));
        var faults = new ArrayList<Problem>();

        var catalog = ProviderCatalog.withOverlays(
                List.of(new ProviderFolder(folder, owner)), Trusts.ofNobody(), faults::add);

        assertThat(id(catalog, "house.example")).isEmpty();
        assertThat(faults)
                .containsExactly(new Problem(
                        folder.resolve("house.json").toString(), "$", 0, "catalog.fault.untrusted", List.of("/")));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMAND", "PERSON"})
    void aPersonsOwnFilesAreBelieved(Owner owner) throws IOException {
        Files.writeString(folder.resolve("house.json"), Samples.file("house"));

        var catalog = ProviderCatalog.withOverlays(
                List.of(new ProviderFolder(folder, owner)), Trusts.ofNobody(), fault -> {});

        assertThat(id(catalog, "house.example")).contains("house");
    }

    /** A file that anybody may change lies beside one that only the administrator may change. */
    @Test
    void oneUntrustedFileDoesNotDiscreditTheOthers() throws IOException {
        var real = Files.createDirectory(folder.resolve("real")).toRealPath();
        Files.writeString(real.resolve("house.json"), Samples.file("house"));
        var open = Files.writeString(real.resolve("open.json"), Samples.file("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-rw-rw-"));
        var faults = new ArrayList<Problem>();

        var catalog = ProviderCatalog.withOverlays(
                List.of(new ProviderFolder(real, Owner.MACHINE)), Trusts.ofOwner(real), faults::add);

        assertThat(id(catalog, "house.example")).contains("house");
        assertThat(id(catalog, "open.example")).isEmpty();
        assertThat(faults).extracting(Problem::file).containsExactly(open.toString());
    }

    @Test
    void aProviderIsTheWordOfTheFolderThatHasItsId() throws IOException {
        Files.writeString(folder.resolve("gmail.json"), Samples.file("gmail"));

        var catalog = ProviderCatalog.withOverlays(
                List.of(new ProviderFolder(folder, Owner.COMMAND)), FileTrust.ANYBODY, fault -> {});

        assertThat(catalog.owner(catalog.byId("gmail").orElseThrow())).contains(Owner.COMMAND);
        assertThat(catalog.owner(catalog.byId("posteo").orElseThrow())).isEmpty();
    }

    private static ProviderFolder mine(Path folder) {
        return new ProviderFolder(folder, Owner.PERSON);
    }

    private static ProviderCatalog catalog(String... files) {
        return ProviderCatalog.of(Stream.of(files).map(Samples::provider).toList());
    }

    private static Optional<String> id(ProviderCatalog catalog, String domain) {
        return catalog.byDomain(DomainName.of(domain)).map(Provider::id);
    }

    private static List<String> mx(ProviderCatalog catalog, String host) {
        return catalog.byMx(host).stream().map(Provider::id).toList();
    }
}
