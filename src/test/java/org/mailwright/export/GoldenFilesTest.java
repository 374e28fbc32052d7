package org.mailwright.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.export.Exporter.Result;
import org.mailwright.profile.Profile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What every format writes for every sample account, and that it does so as it says of itself. */
class GoldenFilesTest {

    static Stream<Exporter> formats() {
        return SampleExporters.all().stream();
    }

    static Stream<Exporter> variants() {
        return SampleExporters.forEveryone().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatWritesWhatItAlwaysWrote(Exporter exporter) {
        Golden.checkCases(exporter.id(), exporter);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyVariantWritesWhatItAlwaysWrote(Exporter exporter) {
        Golden.checkCases(exporter.id() + "-everyone", exporter);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsRefusedOrLeftIsWhatTheFormatSaysOfItself(Exporter exporter) {
        var format = exporter.format();
        for (var settings : SampleAccounts.cases().values()) {
            switch (exporter.export(SampleAccounts.profile(settings))) {
                case Result.Refused(var reasons) ->
                    assertThat(reasons)
                            .isNotEmpty()
                            .isSubsetOf(format.capabilities().refuses());
                case Result.Exported exported -> {
                    assertThat(exported.left()).isSubsetOf(format.capabilities().drops());
                    assertThat(exported.readerLeft()).isSubsetOf(readerLimits(format));
                    assertThat(exported.files())
                            .hasSizeBetween(1, format.files().size())
                            .allSatisfy(file -> assertThat(file.content()).isNotEmpty());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameAccountIsWrittenTheSame(Exporter exporter) {
        var profile = SampleAccounts.profile(SampleAccounts.usual());

        assertThat(Golden.files(exporter, profile).stream().map(ExportedFile::content))
                .containsExactlyElementsOf(Golden.files(exporter, profile).stream()
                        .map(ExportedFile::content)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void severalAccountsAreInOneSetOfFilesOrRefused(Exporter exporter) {
        var ada = SampleAccounts.profile(SampleAccounts.usual());
        var bob = SampleAccounts.profile(SampleAccounts.another());

        switch (exporter.exportAll(List.of(ada, bob))) {
            case Result.Refused(var reasons) -> assertThat(reasons).containsExactly(Limit.SEVERAL_ACCOUNTS);
            case Result.Exported exported -> assertThat(text(exported.files())).contains(addresses(ada, bob));
        }
    }

    private static String text(List<ExportedFile> files) {
        var text = new StringBuilder();
        for (var file : files) text.append(new String(file.content(), UTF_8));
        return text.toString();
    }

    private static List<String> addresses(Profile... profiles) {
        return Stream.of(profiles)
                .map(profile -> profile.settings().address().toString())
                .toList();
    }

    private static List<ReaderLimit> readerLimits(Format format) {
        var limits = new ArrayList<ReaderLimit>();
        for (var reader : format.readers()) {
            for (var limit : reader.drops()) limits.add(new ReaderLimit(reader.name(), limit));
        }
        return limits;
    }
}
