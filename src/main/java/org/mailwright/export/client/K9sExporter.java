package org.mailwright.export.client;

import static org.mailwright.export.Limit.ENCRYPTED_PASSWORD;
import static org.mailwright.export.Limit.INTERNATIONAL_LOCAL_PART;
import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.NO_OUTGOING_LOGIN;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

import java.util.List;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Reader;
import org.mailwright.export.Reasons;
import org.mailwright.export.StableId;
import org.mailwright.export.syntax.XmlWriter;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;

/**
 * Writes the settings file of Thunderbird for Android and K-9 Mail, which FairEmail reads, too. The order of the
 * elements is what FairEmail expects.
 */
public final class K9sExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "k9s",
            Group.PHONES,
            List.of("NAME.k9s"),
            new FormatCapabilities(
                    List.of(
                            NO_INCOMING,
                            NO_OUTGOING,
                            NO_LOGIN,
                            OAUTH2,
                            OTHER_LOGIN,
                            INTERNATIONAL_LOCAL_PART,
                            UNSAYABLE_TEXT),
                    List.of(TIMEOUTS, LEAVE_ON_SERVER)),
            List.of(new Reader("FairEmail", OAUTH2, ENCRYPTED_PASSWORD, NO_OUTGOING_LOGIN)));

    /** The content version that the app's own reader of QR codes writes; NONE is a log-on from 95 on. */
    private static final String CONTENT_VERSION = "99";

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
                .logins(AndroidServers::login)
                .unsayable(XmlWriter::canSay)
                .add(UNSAYABLE_TEXT, settings -> !AndroidServers.readsAddresses(settings))
                .all();
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var xml = new XmlWriter("")
                .open("k9settings", "version", CONTENT_VERSION, "format", "1")
                .open("accounts");
        profiles.stream().map(Profile::settings).distinct().forEach(settings -> account(xml, settings));
        var file = new ExportedFile(FileNames.of(profiles, ".k9s"), "application/xml", xml.document());
        return FORMAT.exported(profiles, file);
    }

    private static void account(XmlWriter xml, AccountSettings settings) {
        var address = settings.address().toString();
        xml.open("account", "uuid", StableId.of(settings, "k9s").toString())
                .leaf("name", settings.accountName().isBlank() ? address : settings.accountName());
        settings.incoming().ifPresent(server -> {
            xml.open("incoming-server", "type", server.protocol() == Protocol.POP3 ? "POP3" : "IMAP");
            server(xml, server, AndroidServers.login(server).orElse(AuthMethod.NONE));
        });
        settings.outgoing().ifPresent(server -> {
            xml.open("outgoing-server", "type", "SMTP");
            server(xml, server, AndroidServers.sendingLogin(settings, server));
        });
        xml.open("identities");
        identity(xml, settings, settings.from());
        if (settings.sender().isPresent()) identity(xml, settings, settings.address());
        xml.close().close();
    }

    /** The app sends from the first one unless the person chooses another. */
    private static void identity(XmlWriter xml, AccountSettings settings, EmailAddress address) {
        xml.open("identity");
        if (!settings.displayName().isEmpty()) xml.leaf("name", settings.displayName());
        xml.leaf("email", address.toString()).close();
    }

    /** Without a password, so that the app asks for it. Versions until 2024 drop an account without a user name, be it empty. */
    private static void server(XmlWriter xml, ServerSettings server, AuthMethod login) {
        xml.leaf("host", server.endpoint().host())
                .leaf("port", Integer.toString(server.endpoint().port()))
                .leaf("connection-security", security(server.encryption()))
                .leaf("authentication-type", authentication(login))
                .leaf("username", login == AuthMethod.NONE ? "" : server.username())
                .close();
    }

    private static String security(Encryption encryption) {
        return switch (encryption) {
            case TLS -> "SSL_TLS_REQUIRED";
            case STARTTLS -> "STARTTLS_REQUIRED";
            case NONE -> "NONE";
        };
    }

    private static String authentication(AuthMethod login) {
        return switch (login) {
            case OAUTH2 -> "XOAUTH2";
            case PASSWORD_ENCRYPTED -> "CRAM_MD5";
            case NONE -> "NONE";
            default -> "PLAIN";
        };
    }
}
