package org.mailwright.export.server;

import static org.mailwright.export.Limit.AFTER_INCOMING;
import static org.mailwright.export.Limit.DISPLAY_NAME;
import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.NO_OUTGOING_LOGIN;
import static org.mailwright.export.Limit.NUMERIC_USERNAME;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.PLAINTEXT;
import static org.mailwright.export.Limit.POP3;
import static org.mailwright.export.Limit.SENDER;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.TWO_USERNAMES;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

import java.util.ArrayList;
import java.util.List;
import org.mailwright.export.AccountTexts;
import org.mailwright.export.BuiltInOAuth;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Logins;
import org.mailwright.export.Reader;
import org.mailwright.export.Usernames;
import org.mailwright.export.syntax.XmlWriter;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;

/**
 * Writes the autoconfig file (draft-ietf-mailmaint-autoconfig) that Thunderbird and its kin read from a domain's web
 * server. It speaks for the whole domain, so user names become placeholders where they follow from the address.
 */
public final class ThunderbirdExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "thunderbird",
            Group.PROGRAMS,
            List.of("config-v1.1.xml"),
            new FormatCapabilities(
                    List.of(NO_INCOMING, NO_OUTGOING, NO_LOGIN, NUMERIC_USERNAME, UNSAYABLE_TEXT),
                    List.of(DISPLAY_NAME, SENDER, TIMEOUTS, LEAVE_ON_SERVER, AFTER_INCOMING)),
            List.of(
                    // Signs in by OAuth2 only at hosts that are built in
                    new Reader("Thunderbird", OAUTH2),
                    // Its parser refuses the whole file for one server that it does not know how to use
                    new Reader("Thunderbird for Android, K-9 Mail", POP3, PLAINTEXT, NO_OUTGOING_LOGIN, OTHER_LOGIN),
                    new Reader("KMail", LEAVE_ON_SERVER),
                    // It knows one user name for both servers, and the last one in the file counts
                    new Reader("FairEmail", POP3, PLAINTEXT, NO_OUTGOING_LOGIN, TWO_USERNAMES),
                    new Reader("Delta Chat", POP3)));

    private static final int MAX_NAME = 60;
    private static final int MAX_SHORT_NAME = 20;

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        var settings = profile.settings();
        var profiles = List.of(profile);
        var reasons = FORMAT.reasonsAgainst(profiles);
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        if (!AccountTexts.allMatch(settings, XmlWriter::canSay)) return new Result.Refused(List.of(UNSAYABLE_TEXT));
        return keepingWhatIsSaid(
                settings,
                FORMAT.exported(profiles, new ExportedFile("config-v1.1.xml", "text/xml", document(settings))));
    }

    /** Drops what is said after all: what happens to read messages, and OAuth2 where Thunderbird has it built in. */
    private static Result keepingWhatIsSaid(AccountSettings settings, Result result) {
        if (!(result instanceof Result.Exported exported)) return result;
        var left = exported.left().stream()
                .filter(limit ->
                        limit != LEAVE_ON_SERVER || settings.leaveOnServer().removeWhenDeleted())
                .toList();
        var readerLeft = exported.readerLeft().stream()
                .filter(limit -> limit.limit() != OAUTH2 || !isBuiltIn(settings))
                .toList();
        return new Result.Exported(exported.files(), left, readerLeft);
    }

    private static boolean isBuiltIn(AccountSettings settings) {
        return Logins.servers(settings)
                .allMatch(server ->
                        BuiltInOAuth.THUNDERBIRD.knows(server.endpoint().host()));
    }

    private static String document(AccountSettings settings) {
        var domain = settings.address().domain().ascii();
        var name = settings.accountName().isBlank() ? domain : settings.accountName();
        var xml = new XmlWriter("")
                .open("clientConfig", "version", "1.1")
                .open("emailProvider", "id", domain)
                .leaf("domain", domain)
                .leaf("displayName", cut(name, MAX_NAME))
                .leaf("displayShortName", cut(name, MAX_SHORT_NAME));
        settings.incoming().ifPresent(server -> incoming(xml, settings, server));
        settings.outgoing().ifPresent(server -> outgoing(xml, settings, server));
        return xml.document();
    }

    private static void incoming(XmlWriter xml, AccountSettings settings, ServerSettings server) {
        xml.open("incomingServer", "type", server.protocol().code());
        server(xml, settings, server);
        if (server.protocol() == Protocol.POP3) leaveOnServer(xml, settings.leaveOnServer());
        xml.close();
    }

    private static void outgoing(XmlWriter xml, AccountSettings settings, ServerSettings server) {
        xml.open("outgoingServer", "type", "smtp");
        var login = settings.outgoingLogin();
        var anonymous = login == OutgoingLogin.NONE || login == OutgoingLogin.AFTER_INCOMING;
        server(xml, settings, anonymous && server.needsLogin() ? server.withAuth(List.of(AuthMethod.NONE)) : server);
        xml.close();
    }

    private static void server(XmlWriter xml, AccountSettings settings, ServerSettings server) {
        xml.leaf("hostname", server.endpoint().host());
        xml.leaf("port", Integer.toString(server.endpoint().port()));
        xml.leaf("socketType", socketType(server.encryption()));
        authentications(server).forEach(word -> xml.leaf("authentication", word));
        if (server.needsLogin()) {
            xml.leaf("username", Usernames.template(server.username(), settings.address()));
        }
    }

    private static void leaveOnServer(XmlWriter xml, LeaveOnServer leave) {
        xml.open("pop3").leaf("leaveMessagesOnServer", Boolean.toString(leave.keep()));
        if (leave.keep() && leave.removeAfterDays() > 0) {
            xml.leaf("daysToLeaveMessagesOnServer", Integer.toString(leave.removeAfterDays()));
        }
        xml.close();
    }

    /** Thunderbird takes OAuth2 only for hosts built into it, and drops a server that offers it nothing else. */
    private static List<String> authentications(ServerSettings server) {
        var words = new ArrayList<>(
                server.auth().stream().map(ThunderbirdExporter::word).distinct().toList());
        if (words.equals(List.of("OAuth2"))) words.add("password-cleartext");
        return words;
    }

    private static String word(AuthMethod method) {
        return switch (method) {
            case PASSWORD, APP_PASSWORD -> "password-cleartext";
            case OAUTH2 -> "OAuth2";
            case PASSWORD_ENCRYPTED -> "password-encrypted";
            case NTLM -> "NTLM";
            case GSSAPI -> "GSSAPI";
            case CLIENT_IP -> "client-IP-address";
            case NONE -> "none";
        };
    }

    /** Any other word than these three makes Thunderbird drop the server. */
    private static String socketType(Encryption encryption) {
        return switch (encryption) {
            case TLS -> "SSL";
            case STARTTLS -> "STARTTLS";
            case NONE -> "plain";
        };
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
