package org.mailwright.export.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.PdfText;
import org.mailwright.text.Messages;

/** The sheet for devices: what stands on the page stands in the file to print, too. */
class DeviceExporterTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theFileToPrintSaysWhatThePageSays(String language) {
        var files = files("01-tls", Locale.of(language));

        var page = new String(files.getFirst().content(), UTF_8);
        var pdf = PdfText.of(files.getLast().content()).replace('\n', ' ');

        var words = Messages.in(Locale.of(language));
        for (var key :
                List.of("intro", "server", "certificate", "switch.tls", "switch.never", "test.clock", "secret")) {
            assertThat(page).contains(words.get("export.device." + key));
            assertThat(pdf).contains(words.get("export.device." + key));
        }
        assertThat(pdf).contains("smtp.example.org", "465", "fred@example.org", "Fred Example");
    }

    @Test
    void aDeviceThatOnlyKnowsOnAndOffIsHelpedWithStartTlsToo() {
        var cases =
                Cases.names().stream().filter(name -> name.contains("starttls")).toList();

        assertThat(cases).isNotEmpty();
        assertThat(PdfText.of(files(cases.getFirst(), Locale.ENGLISH).getLast().content()))
                .contains("choose “on” with port 465");
    }

    @Test
    void bothFilesAreForTheirOwner() {
        assertThat(files("01-tls", Locale.ENGLISH)).hasSize(2).allMatch(ExportedFile::owner);
    }

    private static List<ExportedFile> files(String profile, Locale language) {
        var device = Targets.exporters(Messages.in(language)).stream()
                .filter(each -> each.id().equals("device"))
                .findFirst()
                .orElseThrow();
        return ((Result.Exported) device.export(Cases.profile(profile))).files();
    }
}
