package org.mailwright.export;

import java.util.List;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileWriter;

/** Writes Mailwright's own profile, which takes everything along. */
public final class JsonExporter implements Exporter {

    private final ProfileWriter writer;

    public JsonExporter(ProfileWriter writer) {
        this.writer = writer;
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public List<Limit> limits() {
        return List.of();
    }

    @Override
    public Result export(Profile profile) {
        var name = FileNames.of(profile.settings(), ".mailwright");
        return new Result.Exported(new ExportedFile(name, "application/json", writer.write(profile)), List.of());
    }
}
