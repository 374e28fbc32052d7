package org.mailwright.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.account.desktop.K9Reader;
import org.mailwright.account.imports.ImportFile;
import org.mailwright.account.imports.ImportReading;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.client.AppleAudience;
import org.mailwright.export.client.EvolutionExporter;
import org.mailwright.export.client.K9sExporter;
import org.mailwright.export.server.ThunderbirdCfgExporter;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.ProfileWriter;

/** An account whose messages are from an alias: each format says so, or says that it cannot. */
class SenderTest {

    private static final AccountSettings ALIAS =
            SampleAccounts.usual().withSender(EmailAddress.parse("second-name@example.org"));

    static Stream<Exporter> formats() {
        return AllExporters.in(SampleWords.ENGLISH).stream();
    }

    static Stream<Exporter> filesForEverybody() {
        return Stream.of(
                ThunderbirdCfgExporter.forEveryone(Optional.empty()),
                SampleExporters.apple(new AppleAudience.Everyone()),
                EvolutionExporter.forEveryone());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSenderIsInTheFilesOrNamedAsLeftOut(Exporter exporter) {
        var exported =
                assertInstanceOf(Result.Exported.class, exporter.export(SampleAccounts.profile(ALIAS)), exporter.id());

        var text = exported.files().stream()
                .map(file -> new String(file.content(), UTF_8))
                .collect(Collectors.joining());
        boolean picture = exporter.id().equals("qr");
        boolean reads = exported.left().contains(Limit.OUTGOING);
        if (picture || reads) return;
        assertThat(text.contains("second-name"))
                .as(exporter.id())
                .isNotEqualTo(exported.left().contains(Limit.SENDER));
    }

    @ParameterizedTest
    @MethodSource("filesForEverybody")
    void onePersonsSenderIsInNoFileForEverybody(Exporter exporter) {
        assertEquals(new Result.Refused(List.of(Limit.SENDER)), exporter.export(SampleAccounts.profile(ALIAS)));
    }

    @Test
    void whatIsReadBackHasTheSameSender() {
        for (var exporter : List.of(new K9sExporter(), new JsonExporter(new ProfileWriter("test")))) {
            var file = Golden.file(exporter, SampleAccounts.profile(ALIAS));

            var reading = new ImportFile(List.of(new K9Reader())).read(file.content(), file.name());

            var accounts = assertInstanceOf(ImportReading.Accounts.class, reading);
            assertEquals(
                    Optional.of(ALIAS.address()),
                    accounts.found().accounts().getFirst().email(),
                    exporter.id());
            assertEquals(
                    Optional.of(ALIAS), accounts.found().accounts().getFirst().settings(), exporter.id());
        }
    }
}
