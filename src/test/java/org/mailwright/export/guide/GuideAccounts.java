package org.mailwright.export.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.mailwright.export.SampleAccounts;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;

/** The kinds of account that a program may not hold. */
public final class GuideAccounts {

    private GuideAccounts() {}

    public static Map<String, AccountSettings> kinds() {
        var usual = SampleAccounts.usual();
        var kinds = new LinkedHashMap<String, AccountSettings>();
        kinds.put("usual", usual);
        kinds.put("pop3", SampleAccounts.pop3());
        kinds.put("starttls", SampleAccounts.startTls());
        kinds.put("starttls-on-tls-ports", each(usual, server -> server.withEncryption(Encryption.STARTTLS)));
        kinds.put("plaintext", each(usual, server -> server.withEncryption(Encryption.NONE)));
        kinds.put(
                "no-outgoing-login",
                Objects.requireNonNull(SampleAccounts.cases().get("relay")));
        kinds.put(
                "no-login",
                each(usual, server -> server.withAuth(List.of(AuthMethod.NONE))).withOutgoingLogin(OutgoingLogin.NONE));
        kinds.put("after-incoming", SampleAccounts.pop3().withOutgoingLogin(OutgoingLogin.AFTER_INCOMING));
        kinds.put("own-login", SampleAccounts.ownLogin());
        kinds.put("own-name", each(usual, server -> server.withUsername("somebody")));
        kinds.put("local-part", each(usual, server -> server.withUsername("fred")));
        kinds.put("hashed-password", each(usual, server -> server.withAuth(List.of(AuthMethod.PASSWORD_ENCRYPTED))));
        kinds.put("browser", each(usual, server -> server.withAuth(List.of(AuthMethod.OAUTH2))));
        kinds.put("microsoft", each(usual, GuideAccounts::atMicrosoft));
        kinds.put("idn", SampleAccounts.international("zoe"));
        kinds.put("smtputf8", SampleAccounts.international("zo\u00eb"));
        kinds.put("right-to-left", each(usual, server -> server.withUsername("\u05d3\u05e0\u05d9")));
        kinds.put("long", each(usual, server -> server.withUsername("x".repeat(300))));
        return kinds;
    }

    private static ServerSettings atMicrosoft(ServerSettings server) {
        var endpoint = new Endpoint("outlook.office365.com", server.endpoint().port());
        return server.withAuth(List.of(AuthMethod.OAUTH2)).withEndpoint(endpoint);
    }

    private static AccountSettings each(AccountSettings settings, UnaryOperator<ServerSettings> change) {
        return SampleAccounts.with(settings, change);
    }
}
