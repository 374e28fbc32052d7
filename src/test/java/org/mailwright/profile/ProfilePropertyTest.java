package org.mailwright.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** Whatever account is written as a profile reads back as the same. */
class ProfilePropertyTest extends ProfileBench {

    @Property(tries = 300)
    void whatIsWrittenReadsBack(@ForAll("accounts") AccountSettings settings) {
        var profile = new Profile(settings, Instant.parse("2026-11-23T18:00:00Z"), "manual", Optional.empty());

        assertThat(reader.read(writer.write(profile))).isEqualTo(new ProfileReading.Read(profile));
    }

    @Provide
    Arbitrary<AccountSettings> accounts() {
        return Combinators.combine(
                        addresses(),
                        texts(),
                        texts(),
                        incoming(),
                        outgoing(),
                        logins(),
                        addresses().optional())
                .as((address, name, account, in, out, login, sender) -> new AccountSettings(
                        address,
                        name,
                        account,
                        Optional.of(in),
                        Optional.of(out),
                        login,
                        new LeaveOnServer(name.isEmpty(), account.length() % 30, !name.isEmpty()),
                        Duration.ofSeconds(1 + name.length()),
                        sender));
    }

    private static Arbitrary<EmailAddress> addresses() {
        return Arbitraries.of(
                        "ada@example.org",
                        "\"a \\\" b\"@bücher.example",
                        "é@straße.example",
                        ".a..b.@docomo.example",
                        "a".repeat(64) + "@" + ("d".repeat(61) + ".").repeat(3) + "org")
                .map(text -> EmailAddress.parse(text).orElseThrow());
    }

    private static Arbitrary<OutgoingLogin> logins() {
        return Arbitraries.of(OutgoingLogin.SAME_AS_INCOMING, OutgoingLogin.OWN, OutgoingLogin.AFTER_INCOMING);
    }

    private static Arbitrary<ServerSettings> incoming() {
        return server(Arbitraries.of(Protocol.IMAP, Protocol.POP3));
    }

    private static Arbitrary<ServerSettings> outgoing() {
        return server(Arbitraries.just(Protocol.SMTP));
    }

    private static Arbitrary<ServerSettings> server(Arbitrary<Protocol> protocols) {
        var hosts = Arbitraries.of(
                "imap.example.org", "192.0.2.1", "2001:db8:0:0:0:0:0:1", "xn--bcher-kva.example", "localhost");
        var ports = Arbitraries.of(1, 143, 65535);
        var auth = Arbitraries.of(
                AuthMethod.PASSWORD, AuthMethod.OAUTH2, AuthMethod.APP_PASSWORD, AuthMethod.PASSWORD_ENCRYPTED);
        return Combinators.combine(protocols, hosts, ports, Arbitraries.of(Encryption.class), auth, texts())
                .as((protocol, host, port, encryption, method, name) -> new ServerSettings(
                        protocol, new Endpoint(host, port), encryption, List.of(method), "u" + name));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "\"",
                        "\\",
                        "</script>",
                        "\u2028",
                        "\u202e",
                        "{0}",
                        "${email}",
                        "%EMAILADDRESS%",
                        "😀",
                        " ",
                        "\ufeff",
                        "é",
                        "e\u0301")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
