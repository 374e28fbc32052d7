package org.mailwright.export.server;

import static org.mailwright.export.Limit.DISPLAY_NAME;
import static org.mailwright.export.Limit.ENCRYPTED_PASSWORD;
import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.LOCAL_PART_USERNAME;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.OTHER_USERNAME;
import static org.mailwright.export.Limit.SENDER;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Logins;
import org.mailwright.export.Reasons;
import org.mailwright.export.syntax.XmlWriter;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;

/**
 * Writes the answer to Outlook's Autodiscover request (MS-OXDSCLI, POX) as one static file for a whole domain: without a
 * login name, for which Outlook then takes the address.
 */
public final class AutodiscoverExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "autodiscover",
            Group.IT,
            List.of("autodiscover/autodiscover.xml"),
            new FormatCapabilities(
                    List.of(
                            NO_INCOMING,
                            NO_OUTGOING,
                            NO_LOGIN,
                            OAUTH2,
                            ENCRYPTED_PASSWORD,
                            OTHER_LOGIN,
                            OTHER_USERNAME,
                            LOCAL_PART_USERNAME,
                            UNSAYABLE_TEXT),
                    List.of(DISPLAY_NAME, SENDER, TIMEOUTS, LEAVE_ON_SERVER)));

    private static final Set<AuthMethod> KNOWN = Set.of(AuthMethod.PASSWORD, AuthMethod.APP_PASSWORD, AuthMethod.NTLM);

    private static final String REQUEST = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
    private static final String OUTLOOK =
            "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        var reasons = new Reasons(FORMAT, List.of(profile))
                .logins(KNOWN)
                .unsayable(XmlWriter::canSay)
                .all();
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var text = document(profile.settings());
        return FORMAT.exported(List.of(profile), new ExportedFile(FORMAT.files().getFirst(), "text/xml", text));
    }

    private static String document(AccountSettings settings) {
        var xml = new XmlWriter("")
                .open("Autodiscover", "xmlns", REQUEST)
                .open("Response", "xmlns", OUTLOOK)
                .open("Account")
                .leaf("AccountType", "email")
                .leaf("Action", "settings");
        settings.incoming().ifPresent(server -> incoming(xml, server));
        settings.outgoing().ifPresent(server -> outgoing(xml, settings, server));
        return xml.document();
    }

    private static void incoming(XmlWriter xml, ServerSettings server) {
        xml.open("Protocol").leaf("Type", server.protocol().name()); // POP3; Outlook ignores POP
        server(xml, server, true);
        xml.close();
    }

    private static void outgoing(XmlWriter xml, AccountSettings settings, ServerSettings server) {
        boolean logsOn = Logins.sendingLogsOn(settings);
        xml.open("Protocol").leaf("Type", "SMTP");
        server(xml, server, logsOn);
        if (logsOn) xml.leaf("UsePOPAuth", onOff(settings.outgoingLogin() == OutgoingLogin.SAME_AS_INCOMING));
        xml.leaf("SMTPLast", onOff(settings.outgoingLogin() == OutgoingLogin.AFTER_INCOMING))
                .close();
    }

    /**
     * SPA is written, since it is on where it is absent. SSL is not: beside Encryption it is ignored by Outlook and
     * makes Thunderbird use no encryption at all.
     */
    private static void server(XmlWriter xml, ServerSettings server, boolean logsOn) {
        var spa = logsOn && Logins.first(server, KNOWN).equals(Optional.of(AuthMethod.NTLM));
        xml.leaf("Server", server.endpoint().host())
                .leaf("Port", Integer.toString(server.endpoint().port()))
                .leaf("DomainRequired", "off")
                .leaf("SPA", onOff(spa))
                .leaf("Encryption", encryption(server.encryption()))
                .leaf("AuthRequired", onOff(logsOn));
    }

    private static String encryption(Encryption encryption) {
        return switch (encryption) {
            case TLS -> "SSL";
            case STARTTLS -> "TLS";
            case NONE -> "None";
        };
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}
