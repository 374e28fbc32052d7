package org.mailwright.export;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.export.Exporter.Result;
import org.mailwright.model.AccountSettings;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import org.mailwright.profile.ProfileWriter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class JsonExporterTest {

    private final Exporter exporter = new JsonExporter(new ProfileWriter("Mailwright test"));

    @Test
    void writesWhatItAlwaysWrote() {
        Golden.check("json-usual", exporter, SampleAccounts.profile(SampleAccounts.usual()));
        Golden.check("json-odd", exporter, SampleAccounts.profile(SampleAccounts.odd()));
    }

    @Test
    void whatItWritesReadsBackEqual() {
        for (AccountSettings settings :
                List.of(SampleAccounts.usual(), SampleAccounts.startTls(), SampleAccounts.odd())) {
            var profile = SampleAccounts.profile(settings);

            var exported = assertInstanceOf(Result.Exported.class, exporter.export(profile));

            assertEquals(
                    new ProfileReading.Read(profile),
                    new ProfileReader().read(exported.files().getFirst().content()));
            assertEquals(List.of(), exported.left());
        }
    }

    @Test
    void theFileIsNamedAfterTheAddress() {

        var exported = assertInstanceOf(
                Result.Exported.class, exporter.export(SampleAccounts.profile(SampleAccounts.usual())));

        assertEquals("fred@example.org.mailwright", exported.files().getFirst().name());
    }
}
