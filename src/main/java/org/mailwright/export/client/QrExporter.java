package org.mailwright.export.client;

import static org.mailwright.export.Limit.INTERNATIONAL_LOCAL_PART;
import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.SEVERAL_ACCOUNTS;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.TOO_LONG;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

import java.util.List;
import java.util.Optional;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Limit;
import org.mailwright.export.Reasons;
import org.mailwright.export.syntax.QrImage;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.profile.Profile;

/** Draws the code that Thunderbird for Android scans: one account, as a bitmap and as a drawing. */
public final class QrExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "qr",
            Group.PHONES,
            List.of("NAME.png", "NAME.svg"),
            new FormatCapabilities(
                    List.of(
                            NO_INCOMING,
                            NO_OUTGOING,
                            NO_LOGIN,
                            OAUTH2,
                            OTHER_LOGIN,
                            INTERNATIONAL_LOCAL_PART,
                            UNSAYABLE_TEXT,
                            TOO_LONG,
                            SEVERAL_ACCOUNTS),
                    List.of(TIMEOUTS, LEAVE_ON_SERVER)));

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        var settings = profile.settings();
        var reasons = reasonsAgainst(profile);
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var code = image(settings);
        return FORMAT.exported(
                List.of(profile),
                new ExportedFile(FileNames.of(settings, ".png"), "image/png", code.png()),
                new ExportedFile(FileNames.of(settings, ".svg"), "image/svg+xml", code.svg()));
    }

    /** Why the account cannot be scanned; empty if it can. */
    static List<Limit> reasonsAgainst(Profile profile) {
        return new Reasons(FORMAT, List.of(profile))
                .logins(AndroidServers::login)
                .add(UNSAYABLE_TEXT, settings -> !AndroidServers.readsAddresses(settings))
                // The app signs in by OAuth2 for IMAP only (thunderbird-android #9094)
                .add(OAUTH2, QrExporter::readsByPop3WithOAuth)
                .add(TOO_LONG, settings -> QrPayload.of(settings).length() > QrPayload.MAX_LENGTH)
                .all();
    }

    /** The code of an account; empty where it cannot be scanned. */
    public static Optional<QrImage> imageOf(Profile profile) {
        return reasonsAgainst(profile).isEmpty() ? Optional.of(image(profile.settings())) : Optional.empty();
    }

    /** The code of an account that nothing speaks against. */
    static QrImage image(AccountSettings settings) {
        return QrImage.of(QrPayload.of(settings));
    }

    private static boolean readsByPop3WithOAuth(AccountSettings settings) {
        return Limit.POP3.concerns(settings)
                && settings.incoming()
                        .flatMap(AndroidServers::login)
                        .filter(AuthMethod.OAUTH2::equals)
                        .isPresent();
    }
}
