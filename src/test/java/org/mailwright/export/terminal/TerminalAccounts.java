package org.mailwright.export.terminal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.export.SampleAccounts;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** The accounts that every format of this package is shown. */
final class TerminalAccounts {

    /** Everything that a shell, an INI reader, a URL or a printf could take for its own. */
    static final String HOSTILE = "o'b\"\\$HOME`id`$(id)%41%(from)s #;&|<>*?[~{}!é";

    private TerminalAccounts() {}

    static Map<String, AccountSettings> cases() {
        var cases = new LinkedHashMap<String, AccountSettings>();
        cases.put("imap-tls", SampleAccounts.usual());
        cases.put("imap-starttls", SampleAccounts.startTls());
        cases.put("pop3", pop3());
        cases.put("oauth2-only", withAuth(AuthMethod.OAUTH2));
        cases.put("oauth2-or-password", withAuth(AuthMethod.OAUTH2, AuthMethod.APP_PASSWORD));
        cases.put("hashed-password-only", withAuth(AuthMethod.PASSWORD_ENCRYPTED));
        cases.put("kerberos", withAuth(AuthMethod.GSSAPI));
        cases.put("no-login-smtp", SampleAccounts.usual().withOutgoingLogin(OutgoingLogin.NONE));
        cases.put("own-smtp-login", ownLogin());
        cases.put("pop-before-smtp", SampleAccounts.usual().withOutgoingLogin(OutgoingLogin.AFTER_INCOMING));
        cases.put(
                "sends-only",
                SampleAccounts.usual()
                        .withServers(Optional.empty(), SampleAccounts.usual().outgoing()));
        cases.put(
                "reads-only",
                SampleAccounts.usual().withServers(SampleAccounts.usual().incoming(), Optional.empty()));
        cases.put("unencrypted", unencrypted());
        cases.put("idn", of("fred@b\u00fccher.example", "Fred", "fred", "imap.xn--bcher-kva.example"));
        cases.put(
                "unicode",
                of(
                        "fred@example.org",
                        "\u0645\u0631\u064a\u0645 \ud83d\udc3b, Z\u00f6e",
                        "\u00fcser\ud83d\udc3b",
                        "mail.example.org"));
        cases.put("unicode-local-part", of("fr\u00e9d@example.org", "", "fred", "mail.example.org"));
        cases.put("hostile", of("fred@example.org", HOSTILE, HOSTILE, "mail.example.org"));
        cases.put("quoted-local-part", of("\"a \\\"b;%U*\"@example.org", "Dr. Fred", "fred", "mail.example.org"));
        cases.put("leading-zeros", of("007@example.org", "", "0012345", "mail.example.org"));
        cases.put("longest-local-part", of("a".repeat(64) + "@example.org", "", "u".repeat(700), "mail.example.org"));
        cases.put("ipv6", of("fred@example.org", "", "fred", "2001:db8:0:0:0:0:0:1"));
        cases.put("home", of("fred@example.org", "", "~/fred", "mail.example.org"));
        return cases;
    }

    static AccountSettings of(String address, String name, String username, String host) {
        return AccountSettings.of(
                        EmailAddress.parse(address).orElseThrow(),
                        SampleAccounts.server(Protocol.IMAP, host, 993, Encryption.TLS, username),
                        SampleAccounts.server(Protocol.SMTP, host, 465, Encryption.TLS, username))
                .withNames(name, "");
    }

    private static AccountSettings withAuth(AuthMethod... methods) {
        var usual = SampleAccounts.usual();
        return usual.withServers(
                usual.incoming().map(server -> server.withAuth(List.of(methods))),
                usual.outgoing().map(server -> server.withAuth(List.of(methods))));
    }

    private static AccountSettings ownLogin() {
        return SampleAccounts.usual()
                .withOutgoingLogin(OutgoingLogin.OWN)
                .withServer(SampleAccounts.usual().outgoing().orElseThrow().withUsername("smtp-0815"));
    }

    private static AccountSettings unencrypted() {
        return SampleAccounts.usual()
                .withServer(SampleAccounts.usual().incoming().orElseThrow().withEncryption(Encryption.NONE))
                .withServer(SampleAccounts.usual().outgoing().orElseThrow().withEncryption(Encryption.NONE));
    }

    private static AccountSettings pop3() {
        var incoming = new ServerSettings(
                Protocol.POP3,
                new Endpoint("pop.example.org", 110),
                Encryption.STARTTLS,
                List.of(AuthMethod.PASSWORD),
                "fred");
        return new AccountSettings(
                SampleAccounts.FRED,
                "Fred Example",
                "",
                Optional.of(incoming),
                SampleAccounts.usual().outgoing(),
                OutgoingLogin.SAME_AS_INCOMING,
                new LeaveOnServer(true, 14, true),
                Duration.ofSeconds(90),
                Optional.empty());
    }
}
