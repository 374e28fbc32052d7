package org.mailwright.export.client;

import com.dd.plist.NSDictionary;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mailwright.export.Logins;
import org.mailwright.export.StableId;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** One account as a payload of the type com.apple.mail.managed (apple/device-management). */
record AppleMail(AccountSettings settings, AppleAudience audience) {

    static final Set<AuthMethod> KNOWN =
            Set.of(AuthMethod.PASSWORD, AuthMethod.APP_PASSWORD, AuthMethod.PASSWORD_ENCRYPTED, AuthMethod.NTLM);

    NSDictionary payload() {
        var payload = new NSDictionary();
        payload.put("PayloadType", "com.apple.mail.managed");
        payload.put("PayloadVersion", 1);
        payload.put("PayloadIdentifier", "org.mailwright.mail." + id("apple-payload-name"));
        payload.put("PayloadUUID", id("apple-payload").toString().toUpperCase(Locale.ROOT));
        payload.put("PayloadDisplayName", name());
        payload.put("EmailAccountDescription", name());
        person(payload);
        settings.incoming().ifPresent(server -> incoming(payload, server));
        settings.outgoing().ifPresent(server -> outgoing(payload, server));
        smime(payload);
        return payload;
    }

    /** What the account is called on the device, never after one person where it is for many. */
    String name() {
        var address = settings.address();
        var name = settings.accountName();
        if (audience instanceof AppleAudience.Person) return name.isBlank() ? address.toString() : name;
        boolean personal = name.isBlank() || address.isWritten(name);
        return personal ? address.domain().unicode() : name;
    }

    UUID id(String purpose) {
        return audience instanceof AppleAudience.Person
                ? StableId.of(settings, purpose)
                : StableId.forDomain(settings, purpose);
    }

    private void person(NSDictionary payload) {
        switch (audience) {
            case AppleAudience.Person() -> {
                payload.put("EmailAddress", settings.from().toString());
                if (!settings.displayName().isEmpty()) payload.put("EmailAccountName", settings.displayName());
            }
            case AppleAudience.Managed(var address, var name, var _) -> {
                payload.put("EmailAddress", address);
                name.ifPresent(variable -> payload.put("EmailAccountName", variable));
            }
            case AppleAudience.Everyone() -> {} // the device asks
        }
    }

    private void incoming(NSDictionary payload, ServerSettings server) {
        payload.put("EmailAccountType", server.protocol() == Protocol.POP3 ? "EmailTypePOP" : "EmailTypeIMAP");
        server(payload, "Incoming", server, server.needsLogin());
    }

    private void outgoing(NSDictionary payload, ServerSettings server) {
        server(payload, "Outgoing", server, Logins.sendingLogsOn(settings));
        // It counts only where a person installs the profile; a device management's device asks twice.
        if (!(audience instanceof AppleAudience.Managed)) {
            payload.put("OutgoingPasswordSameAsIncomingPassword", Logins.sendingIsSame(settings));
        }
    }

    /** The default of UseSSL is false, so it is always written. */
    private void server(NSDictionary payload, String side, ServerSettings server, boolean logsOn) {
        var prefix = side + "MailServer";
        payload.put(prefix + "HostName", server.endpoint().host());
        payload.put(prefix + "PortNumber", server.endpoint().port());
        payload.put(prefix + "UseSSL", server.encryption() != Encryption.NONE);
        payload.put(prefix + "Authentication", logsOn ? authentication(server) : "EmailAuthNone");
        if (logsOn) username(server).ifPresent(name -> payload.put(prefix + "Username", name));
    }

    /** Absent where the device has to ask. */
    private Optional<String> username(ServerSettings server) {
        boolean address = settings.address().isWritten(server.username());
        return switch (audience) {
            case AppleAudience.Person() -> Optional.of(server.username());
            case AppleAudience.Everyone() -> Optional.empty();
            case AppleAudience.Managed(var variable, var _, var login) -> Optional.of(address ? variable : login);
        };
    }

    private static String authentication(ServerSettings server) {
        return switch (Logins.first(server, KNOWN).orElse(AuthMethod.PASSWORD)) {
            case PASSWORD_ENCRYPTED -> "EmailAuthCRAMMD5";
            case NTLM -> "EmailAuthNTLM";
            default -> "EmailAuthPassword";
        };
    }

    /** Without these, people cannot choose a certificate of theirs to sign or encrypt with. */
    private static void smime(NSDictionary payload) {
        payload.put("SMIMESigningUserOverrideable", true);
        payload.put("SMIMESigningCertificateUUIDUserOverrideable", true);
        payload.put("SMIMEEncryptByDefaultUserOverrideable", true);
        payload.put("SMIMEEncryptionCertificateUUIDUserOverrideable", true);
        payload.put("SMIMEEnableEncryptionPerMessageSwitch", true);
    }
}
