package org.mailwright.export;

import java.util.List;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileWriter;

/** Writes Mailwright's own profile, which takes everything along. */
public final class JsonExporter implements Exporter {

    private static final Format FORMAT =
            new Format("json", Group.OWN, List.of("NAME.mailwright"), new FormatCapabilities(List.of(), List.of()));

    private final ProfileWriter writer;

    public JsonExporter(ProfileWriter writer) {
        this.writer = writer;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        var name = FileNames.of(profile.settings(), ".mailwright");
        return FORMAT.exported(List.of(profile), new ExportedFile(name, "application/json", writer.write(profile)));
    }
}
