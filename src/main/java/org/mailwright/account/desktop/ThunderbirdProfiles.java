package org.mailwright.account.desktop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.IniDialect;
import org.mailwright.account.file.IniFile;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.file.Keys;
import org.mailwright.account.reading.Collector;

/** Finds the profiles of a Thunderbird base folder in profiles.ini and installs.ini, or in the folder itself. */
final class ThunderbirdProfiles {

    static final String PREFS = "prefs.js";

    private static final Keys KEYS = Keys.wanted("Name", "Path", "IsRelative", "Default");

    private final ProgramFolder base;
    private final Collector found;

    ThunderbirdProfiles(ProgramFolder base, Collector found) {
        this.base = base;
        this.found = found;
    }

    /**
     * A profile.
     *
     * @param path of the profile in the folder, ending in {@code /}, or empty for the folder itself
     * @param opened whether the program opens this profile by itself
     */
    record Profile(ProgramFolder folder, String path, String name, boolean opened) {}

    /** The profile that the program opens first, then the others as the file lists them. */
    List<Profile> find() {
        var listed = found.open(base, "profiles.ini", bytes -> IniFile.read(bytes, IniDialect.MOZILLA, KEYS));
        var sections = listed.map(IniFile::sections).orElse(List.of()).stream()
                .filter(section -> section.name().toLowerCase(Locale.ROOT).startsWith("profile"))
                .filter(section -> section.filled("Path").isPresent())
                .toList();
        if (sections.isEmpty()) return unlisted();
        var opened = opened(listed.orElseThrow(), sections);
        var profiles = new ArrayList<Profile>();
        for (var section : sections) profile(section, opened).ifPresent(profiles::add);
        var first = profiles.stream().filter(Profile::opened);
        return java.util.stream.Stream.concat(first, profiles.stream().filter(profile -> !profile.opened()))
                .toList();
    }

    /** What an installation names beats {@code Default=1}, which is often an old and empty profile. */
    private Set<String> opened(IniFile listed, List<IniSection> profiles) {
        var paths = new HashSet<String>();
        var installs = found.open(base, "installs.ini", bytes -> IniFile.read(bytes, IniDialect.MOZILLA, KEYS));
        listed.sections().stream()
                .filter(section -> section.name().toLowerCase(Locale.ROOT).startsWith("install"))
                .forEach(section -> section.filled("Default").ifPresent(path -> paths.add(path.value())));
        installs.map(IniFile::sections)
                .orElse(List.of())
                .forEach(section -> section.filled("Default").ifPresent(path -> paths.add(path.value())));
        if (profiles.stream().anyMatch(profile -> paths.contains(profile.text("Path", "")))) return paths;
        var preset = profiles.stream()
                .filter(profile -> profile.flag("Default", false))
                .findFirst();
        return Set.of(preset.orElse(profiles.getFirst()).text("Path", ""));
    }

    private Optional<Profile> profile(IniSection section, Set<String> opened) {
        var path = section.filled("Path").orElseThrow();
        var name = section.text("Name", "");
        boolean isOpened = opened.contains(path.value());
        if (section.flag("IsRelative", true)) {
            return Optional.of(new Profile(base, path.value().strip() + "/", name, isOpened));
        }
        var folder = base.elsewhere(path.value().strip());
        if (folder.isEmpty()) found.skip(Reason.OUTSIDE, path.place().orElseThrow(), name);
        return folder.map(elsewhere -> new Profile(elsewhere, "", name, isOpened));
    }

    /** For a folder that is a profile itself, or whose profiles.ini was lost. */
    private List<Profile> unlisted() {
        if (base.list("").contains(PREFS)) return List.of(new Profile(base, "", "", true));
        var profiles = new ArrayList<Profile>();
        for (var parent : List.of("", "Profiles")) {
            for (var name : base.list(parent)) {
                var path = parent.isEmpty() ? name : parent + "/" + name;
                if (base.list(path).contains(PREFS)) profiles.add(new Profile(base, path + "/", name, true));
            }
        }
        return profiles;
    }
}
