package org.mailwright.export.client;

import static org.mailwright.export.Limit.ENCRYPTED_PASSWORD;
import static org.mailwright.export.Limit.INCOMING_STARTTLS;
import static org.mailwright.export.Limit.NON_ASCII;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Logins;
import org.mailwright.export.Reasons;
import org.mailwright.export.syntax.PrfText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;

/**
 * Writes the profile file (.prf) that classic Outlook for Windows imports. It is in ASCII: names with other letters
 * are left out, user names with them refused.
 */
public final class OutlookPrfExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "outlook-prf",
            Group.PROGRAMS,
            List.of("NAME.prf"),
            new FormatCapabilities(
                    List.of(
                            NO_INCOMING,
                            NO_OUTGOING,
                            NO_LOGIN,
                            INCOMING_STARTTLS,
                            OAUTH2,
                            ENCRYPTED_PASSWORD,
                            OTHER_LOGIN,
                            UNSAYABLE_TEXT),
                    List.of(NON_ASCII)));

    /** NTLM is what Outlook calls secure password authentication. */
    static final Set<AuthMethod> KNOWN = Set.of(AuthMethod.PASSWORD, AuthMethod.APP_PASSWORD, AuthMethod.NTLM);

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
                .logins(KNOWN)
                .add(UNSAYABLE_TEXT, OutlookPrfExporter::needsOtherText)
                .all();
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var text = OutlookPrf.of(profiles.stream().map(Profile::settings).toList());
        var content = text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        return FORMAT.exported(
                profiles, new ExportedFile(FileNames.of(profiles, ".prf"), "application/octet-stream", content));
    }

    /** Whether the account does not work without a text that the file cannot hold. */
    private static boolean needsOtherText(AccountSettings settings) {
        var needed = Stream.concat(
                Stream.of(settings.address().toString(), settings.from().toString()),
                Logins.servers(settings).map(ServerSettings::username));
        return !needed.allMatch(PrfText::canSay);
    }
}
