package org.mailwright.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.export.Exporter.Result;
import org.mailwright.model.AccountSettings;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import org.mailwright.profile.ProfileWriter;

class JsonExporterTest {

    private final Exporter exporter = new JsonExporter(new ProfileWriter("Mailwright test"));

    @Test
    void writesWhatItAlwaysWrote() {
        Golden.check("json-usual", exporter, Accounts.profile(Accounts.usual()));
        Golden.check("json-odd", exporter, Accounts.profile(Accounts.odd()));
    }

    @Test
    void whatItWritesReadsBackEqual() {
        for (AccountSettings settings : List.of(Accounts.usual(), Accounts.startTls(), Accounts.odd())) {
            var profile = Accounts.profile(settings);

            var exported = assertInstanceOf(Result.Exported.class, exporter.export(profile));

            assertEquals(
                    new ProfileReading.Read(profile),
                    new ProfileReader().read(exported.file().content()));
            assertEquals(List.of(), exported.left());
        }
    }

    @Test
    void theFileIsNamedAfterTheAddress() {

        var exported = assertInstanceOf(Result.Exported.class, exporter.export(Accounts.profile(Accounts.usual())));

        assertEquals("fred@example.org.mailwright", exported.file().name());
    }
}
