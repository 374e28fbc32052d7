package org.mailwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.model.DomainName;

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

        var catalog = ProviderCatalog.withOverlays(List.of(folder), fault -> {});

        assertThat(id(catalog, "gmail.com")).contains("house");
        assertThat(id(catalog, "googlemail.com")).contains("gmail");
    }

    @Test
    void anOverlayHidesTheBundledProviderOfItsId() throws IOException {
        Files.writeString(folder.resolve("gmail.json"), Samples.file("gmail", "{\"domains\": [\"corp.example\"]}"));

        var catalog = ProviderCatalog.withOverlays(List.of(folder), fault -> {});

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

        var catalog = ProviderCatalog.withOverlays(List.of(folder), faults::add);

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

        var catalog = ProviderCatalog.withOverlays(List.of(folder), faults::add);

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

        assertThat(id(ProviderCatalog.withOverlays(List.of(user, machine), fault -> {}), "corp.example"))
                .contains("user");
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
