package org.mailwright.export;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.export.Exporter.Result;
import org.mailwright.profile.Profile;

/**
 * What an export format is, whatever the account.
 *
 * @param id the name on the command line, such as {@code thunderbird-cfg} or {@code app:env}
 * @param files the names of the files it writes, relative to a folder; NAME stands for the account's address
 * @param readers the programs that take less than the format can say
 */
public record Format(
        String id, Group group, List<String> files, FormatCapabilities capabilities, List<Reader> readers) {

    public Format {
        files = List.copyOf(files);
        readers = List.copyOf(readers);
    }

    /** A format whose readers all take what it says. */
    public Format(String id, Group group, List<String> files, FormatCapabilities capabilities) {
        this(id, group, files, capabilities, List.of());
    }

    /** The key of the format's name in the bundle. */
    public String nameKey() {
        return key() + ".name";
    }

    /** The key of the sentence that says what to do with the files. */
    public String howKey() {
        return key() + ".how";
    }

    /** Every reason why the format cannot hold one of the accounts; empty if it can hold all of them. */
    public List<Limit> reasonsAgainst(List<Profile> profiles) {
        return profiles.stream()
                .flatMap(profile -> capabilities.reasonsAgainst(profile.settings()).stream())
                .distinct()
                .toList();
    }

    /** The files, with what the format and its single readers leave out of these accounts. */
    public Result.Exported exported(List<Profile> profiles, ExportedFile... written) {
        return exported(profiles, List.of(written));
    }

    /** The files, with what the format and its single readers leave out of these accounts. */
    public Result.Exported exported(List<Profile> profiles, List<ExportedFile> written) {
        var left = profiles.stream()
                .flatMap(profile -> capabilities.leftOf(profile.settings()).stream())
                .distinct()
                .toList();
        return new Result.Exported(written, left, readerLimits(profiles));
    }

    private List<ReaderLimit> readerLimits(List<Profile> profiles) {
        return readers.stream()
                .flatMap(reader -> reader.drops().stream()
                        .filter(limit -> profiles.stream().anyMatch(profile -> limit.concerns(profile.settings())))
                        .map(limit -> new ReaderLimit(reader.name(), limit)))
                .distinct()
                .toList();
    }

    private String key() {
        return "export." + id.replace(':', '-');
    }

    /** Everything that is lost in this format, its readers' losses excepted. */
    public List<Limit> limits() {
        return Stream.concat(capabilities.refuses().stream(), capabilities.drops().stream())
                .toList();
    }
}
