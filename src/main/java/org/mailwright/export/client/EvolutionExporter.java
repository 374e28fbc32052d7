package org.mailwright.export.client;

import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_USERNAME;
import static org.mailwright.export.Limit.SENDER;
import static org.mailwright.export.Limit.SEVERAL_ACCOUNTS;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

import java.util.List;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Reasons;
import org.mailwright.export.syntax.KeyFileText;
import org.mailwright.profile.Profile;

/**
 * Writes the three data sources of an account in Evolution: account, identity, transport. A person's lie in
 * ~/.config/evolution/sources; those for everybody lie in /etc/xdg/evolution-data-server/autoconfig, from where Evolution
 * copies them and fills variables in.
 */
public final class EvolutionExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "evolution",
            Group.PROGRAMS,
            List.of("UID.source", "UID-identity.source", "UID-transport.source"),
            new FormatCapabilities(
                    List.of(NO_INCOMING, NO_OUTGOING, NO_LOGIN, OAUTH2, SEVERAL_ACCOUNTS, UNSAYABLE_TEXT),
                    List.of(TIMEOUTS, LEAVE_ON_SERVER)));

    private final boolean everyone;

    private EvolutionExporter(boolean everyone) {
        this.everyone = everyone;
    }

    /** Writes one person's sources. */
    public static EvolutionExporter forPerson() {
        return new EvolutionExporter(false);
    }

    /** Writes sources for everybody on a computer: the address is the name with which a person logs on to it. */
    public static EvolutionExporter forEveryone() {
        return new EvolutionExporter(true);
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        var reasons = new Reasons(FORMAT, List.of(profile))
                .logins(EvolutionSources.KNOWN)
                .unsayable(KeyFileText::canSay)
                .add(OTHER_USERNAME, settings -> everyone && OTHER_USERNAME.concerns(settings))
                .add(SENDER, settings -> everyone && SENDER.concerns(settings))
                // Evolution would fill it in as a variable
                .add(
                        UNSAYABLE_TEXT,
                        settings -> everyone && settings.accountName().contains("${"))
                .all();
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var files = new EvolutionSources(profile, everyone)
                .all().entrySet().stream()
                        .map(file -> new ExportedFile(file.getKey() + ".source", "text/plain", file.getValue()))
                        .toList();
        return FORMAT.exported(List.of(profile), files);
    }
}
