package org.mailwright.export.server;

import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.OTHER_USERNAME;
import static org.mailwright.export.Limit.SENDER;
import static org.mailwright.export.Limit.SEVERAL_ACCOUNTS;
import static org.mailwright.export.Limit.TIMEOUTS;

import java.util.List;
import java.util.Optional;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Reasons;
import org.mailwright.profile.Profile;

/**
 * Writes the script that an administrator lays into Thunderbird's folder: at every start it sees to it that the account
 * is there, in a fresh profile as in a used one, and touches no other account.
 */
public final class ThunderbirdCfgExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "thunderbird-cfg",
            Group.PROGRAMS,
            List.of("mailwright.cfg", "defaults/pref/mailwright.js"),
            new FormatCapabilities(
                    List.of(NO_INCOMING, NO_OUTGOING, NO_LOGIN, OAUTH2, OTHER_LOGIN), List.of(TIMEOUTS)));

    private static final String LOADER = """
            // Mailwright: makes Thunderbird run mailwright.cfg, which lies in the folder of the program itself
            pref("general.config.filename", "mailwright.cfg");
            pref("general.config.obscure_value", 0);
            """;

    private static final String TYPE = "text/javascript";

    private final boolean everyone;
    private final Optional<LdapDirectory> directory;

    private ThunderbirdCfgExporter(boolean everyone, Optional<LdapDirectory> directory) {
        this.everyone = everyone;
        this.directory = directory;
    }

    /** Writes the accounts of certain people, with their addresses in the file. */
    public static ThunderbirdCfgExporter forPerson() {
        return new ThunderbirdCfgExporter(false, Optional.empty());
    }

    /**
     * Writes one file for everybody in the domain: the address is the name with which a person logs on to the computer,
     * or what a directory says of it.
     */
    public static ThunderbirdCfgExporter forEveryone(Optional<LdapDirectory> directory) {
        return new ThunderbirdCfgExporter(true, directory);
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        return exportAll(List.of(profile));
    }

    @Override
    public Result exportAll(List<Profile> profiles) {
        var reasons = new Reasons(FORMAT, profiles)
                .logins(AccountPrefs::login)
                .add(OTHER_USERNAME, settings -> everyone && OTHER_USERNAME.concerns(settings))
                .add(SENDER, settings -> everyone && SENDER.concerns(settings))
                .add(SEVERAL_ACCOUNTS, _ -> everyone && profiles.size() > 1)
                .all();
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var settings = profiles.stream().map(Profile::settings).toList();
        var script = everyone
                ? ThunderbirdScript.forEveryone(settings.getFirst(), directory)
                : ThunderbirdScript.of(settings);
        return FORMAT.exported(
                profiles,
                new ExportedFile("mailwright.cfg", TYPE, script),
                new ExportedFile("defaults/pref/mailwright.js", TYPE, LOADER));
    }
}
