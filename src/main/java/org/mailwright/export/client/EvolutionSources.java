package org.mailwright.export.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.mailwright.export.Logins;
import org.mailwright.export.StableId;
import org.mailwright.export.syntax.KeyFileText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;

/** The sources of one account, by their identifiers. They refer to each other, and Evolution takes none alone. */
final class EvolutionSources {

    static final Set<AuthMethod> KNOWN = Set.of(
            AuthMethod.PASSWORD,
            AuthMethod.APP_PASSWORD,
            AuthMethod.PASSWORD_ENCRYPTED,
            AuthMethod.GSSAPI,
            AuthMethod.NTLM);

    private final Profile profile;
    private final AccountSettings settings;
    private final boolean everyone;
    private final String account;

    EvolutionSources(Profile profile, boolean everyone) {
        this.profile = profile;
        this.settings = profile.settings();
        this.everyone = everyone;
        var id = everyone ? StableId.forDomain(settings, "evolution") : StableId.of(settings, "evolution");
        account = "mailwright-" + id.toString().substring(0, 8);
    }

    Map<String, String> all() {
        var sources = new LinkedHashMap<String, String>();
        settings.incoming().ifPresent(server -> sources.put(account, account(server)));
        sources.put(identityUid(), identity());
        settings.outgoing().ifPresent(server -> sources.put(transportUid(), transport(server)));
        return sources;
    }

    private String identityUid() {
        return account + "-identity";
    }

    private String transportUid() {
        return account + "-transport";
    }

    private String account(ServerSettings server) {
        var source = source("")
                .group("Mail Account")
                .put("BackendName", server.protocol() == Protocol.POP3 ? "pop" : "imapx")
                .put("IdentityUid", identityUid());
        return server(source, server, true, "plain/password");
    }

    private String identity() {
        var source = source(account).group("Mail Identity");
        source.put(
                "Address",
                everyone
                        ? "${USER}@" + settings.address().domain().ascii()
                        : settings.from().toString());
        source.put("Name", everyone ? "${REALNAME}" : settings.displayName());
        return source.group("Mail Submission")
                .put("TransportUid", transportUid())
                .toString();
    }

    private String transport(ServerSettings server) {
        var source = source(account).group("Mail Transport").put("BackendName", "smtp");
        return server(source, server, Logins.sendingLogsOn(settings), "PLAIN");
    }

    /** Sources with a revision belong to the administrator: Evolution removes a person's copy when they are gone. */
    private KeyFileText source(String parent) {
        var source = new KeyFileText()
                .group("Data Source")
                .put("DisplayName", name())
                .put("Enabled", true)
                .put("Parent", parent);
        return everyone
                ? source.group("Autoconfig").put("Revision", profile.created().toString())
                : source;
    }

    private String name() {
        var address = settings.address();
        var name = settings.accountName();
        boolean personal = name.isBlank() || address.isWritten(name);
        if (!personal) return name;
        return everyone ? address.domain().unicode() : address.toString();
    }

    private String server(KeyFileText source, ServerSettings server, boolean logsOn, String password) {
        source.group("Authentication")
                .put("Host", server.endpoint().host())
                .put("Port", server.endpoint().port())
                .put("Method", logsOn ? method(server, password) : "none");
        if (logsOn) source.put("User", username(server));
        return source.group("Security")
                .put("Method", security(server.encryption()))
                .toString();
    }

    private String username(ServerSettings server) {
        if (!everyone) return server.username();
        var address = settings.address();
        return server.username().equals(address.localPart())
                ? "${USER}"
                : "${USER}@" + address.domain().ascii();
    }

    private static String method(ServerSettings server, String password) {
        return switch (Logins.first(server, KNOWN).orElse(AuthMethod.PASSWORD)) {
            case PASSWORD_ENCRYPTED -> "CRAM-MD5";
            case GSSAPI -> "GSSAPI";
            case NTLM -> "NTLM";
            default -> password;
        };
    }

    private static String security(Encryption encryption) {
        return switch (encryption) {
            case TLS -> "ssl-on-alternate-port";
            case STARTTLS -> "starttls-on-standard-port";
            case NONE -> "none";
        };
    }
}
