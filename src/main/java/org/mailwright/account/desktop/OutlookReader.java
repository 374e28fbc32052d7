package org.mailwright.account.desktop;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.registry.RegFile;
import org.mailwright.account.registry.Registry;

/** Reads classic Outlook: from the live registry, or from an export ({@code .reg}) that somebody handed in. */
public final class OutlookReader implements ProgramReader {

    static final String PROGRAM = "outlook";

    /** Western Windows; names in another code page are shown wrong, servers are not. */
    private static final Charset CODE_PAGE = Charset.forName("windows-1252");

    private static final String OFFICE = "Software\\Microsoft\\Office";
    private static final String OLDEST =
            "Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles";

    @Override
    public String program() {
        return PROGRAM;
    }

    /** Reads each export in the folder. */
    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : base.list("")) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".reg")) all = all.and(readFile(base, name));
        }
        return all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        var registry = found.require(folder, path, bytes -> RegFile.read(bytes, OutlookAccount::use, CODE_PAGE));
        if (registry.isPresent()) {
            registry.get().malformed().forEach(place -> found.malformed(java.util.Optional.of(place)));
            var profiles = registry.get().keys().stream()
                    .filter(key -> isAccounts(key))
                    .map(key -> key.substring(0, key.length() - OutlookProfile.ACCOUNTS.length() - 1))
                    .toList();
            read(registry.get(), profiles, registry.get()::secrets, found);
        }
        return found.found();
    }

    /** Reads the registry of the person who runs this program. */
    public FoundAccounts read(Registry registry) {
        var found = new Collector(PROGRAM);
        var profiles = java.util.stream.Stream.concat(
                        registry.subKeys(OFFICE).stream()
                                .map(version -> OFFICE + "\\" + version + "\\Outlook\\Profiles"),
                        java.util.stream.Stream.of(OLDEST))
                .flatMap(parent -> registry.subKeys(parent).stream().map(name -> parent + "\\" + name))
                .toList();
        read(registry, profiles, _ -> 0, found);
        return found.found();
    }

    private static boolean isAccounts(String key) {
        var end = "\\" + OutlookProfile.ACCOUNTS;
        return key.regionMatches(true, key.length() - end.length(), end, 0, end.length());
    }

    private static void read(
            Registry registry, List<String> keys, java.util.function.ToIntFunction<String> secrets, Collector found) {
        var profiles = keys.stream()
                .map(key -> new OutlookProfile(registry, key))
                .filter(OutlookProfile::hasAccounts)
                .sorted(Comparator.comparingDouble(OutlookProfile::version).reversed())
                .toList();
        if (profiles.isEmpty()) return;
        double newest = profiles.getFirst().version();
        for (var profile : profiles) profile.read(profile.version() < newest, secrets, found);
    }
}
