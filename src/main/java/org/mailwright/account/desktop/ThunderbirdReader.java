package org.mailwright.account.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.PrefsFile;
import org.mailwright.account.reading.Collector;

/**
 * Reads Thunderbird, Betterbird and SeaMonkey: every profile that has accounts, the one that the program opens first. Of
 * a profile only prefs.js and user.js are opened; the passwords are in other files.
 */
public final class ThunderbirdReader implements ProgramReader {

    private static final Pattern WANTED = Pattern.compile("network\\.online|offline\\.startup_state"
            + "|mail\\.(accountmanager\\.accounts|smtp\\.defaultserver|smtpservers"
            + "|account\\.[^.]+\\.(server|identities)"
            + "|identity\\.[^.]+\\.(useremail|fullName|smtpServer)"
            + "|server\\.[^.]+\\.(type|name|hostname|realhostname|port|socketType|isSecure|authMethod"
            + "|userName|realuserName|leave_on_server|delete_by_age_from_server"
            + "|num_days_to_leave_on_server|delete_mail_left_on_server)"
            + "|smtpserver\\.[^.]+\\.(type|hostname|port|try_ssl|authMethod|username))");

    private final String program;

    /** @param program {@code thunderbird}, {@code betterbird} or {@code seamonkey}, which share the format */
    public ThunderbirdReader(String program) {
        this.program = program;
    }

    @Override
    public String program() {
        return program;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var found = new Collector(program);
        new ThunderbirdProfiles(base, found).find().forEach(profile -> read(profile, found));
        return found.found();
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(program);
        var prefs = found.require(folder, path, bytes -> PrefsFile.read(bytes, WANTED));
        prefs.ifPresent(file -> {
            found.malformed(file.malformed());
            new ThunderbirdAccounts(new ThunderbirdPrefs(file.values(), ""), folder.shown(path), List.of(), found)
                    .read();
        });
        return found.found();
    }

    private static void read(ThunderbirdProfiles.Profile profile, Collector found) {
        var folder = profile.folder();
        var path = profile.path() + ThunderbirdProfiles.PREFS;
        var names = folder.list(profile.path().isEmpty() ? "" : withoutSlash(profile.path()));
        if (names.isEmpty()) { // gone, unreadable or outside: opening it tells which
            var gone = found.require(folder, path, _ -> true);
            if (gone.isPresent()) found.skip(Reason.UNREADABLE, Place.of(folder.shown(path)), profile.name());
            return;
        }
        var prefs = found.open(folder, path, bytes -> PrefsFile.read(bytes, WANTED));
        var user = found.open(folder, profile.path() + "user.js", bytes -> PrefsFile.read(bytes, WANTED));
        if (prefs.isEmpty()) return;
        found.malformed(prefs.get().malformed());
        user.ifPresent(file -> found.malformed(file.malformed()));
        Map<String, Setting> values = new HashMap<>(prefs.get().values());
        user.ifPresent(file -> values.putAll(file.values()));
        var doubts = profile.opened() ? List.<Doubt>of() : List.of(Doubt.of(Doubt.Kind.OTHER_PROFILE, profile.name()));
        new ThunderbirdAccounts(
                        new ThunderbirdPrefs(values, folder.shown(profile.path() + "user.js")),
                        folder.shown(path),
                        doubts,
                        found)
                .read();
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
