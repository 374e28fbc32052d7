package org.mailwright.publish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mailwright.export.Limit;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.text.Messages;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublisherTest {

    private static final DomainName ORG = DomainName.of("example.org");
    private static final DomainName NET = DomainName.of("example.net");

    @Test
    void aDomainGetsEverythingAndNothingOfOnePerson() {
        var settings = settings("ada@example.org", Encryption.TLS).withNames("Ada Lovelace", "Example Mail");

        var files = files(publish(Publication.of(settings)));

        assertEquals(
                List.of(
                        "README.md",
                        "example.org/Caddyfile",
                        "example.org/apache-locations.conf",
                        "example.org/apache.conf",
                        "example.org/example.org.zone",
                        "example.org/nginx-locations.conf",
                        "example.org/nginx.conf",
                        "example.org/www/.well-known/autoconfig/mail/config-v1.1.xml",
                        "example.org/www/.well-known/user-agent-configuration.json",
                        "example.org/www/autodiscover/autodiscover.xml",
                        "example.org/www/email-setup/de.html",
                        "example.org/www/email-setup/example.org.mobileconfig",
                        "example.org/www/email-setup/index.html",
                        "example.org/www/mail/config-v1.1.xml"),
                List.copyOf(files.keySet()));
        assertTrue(files.values().stream().noneMatch(text -> text.contains("ada@") || text.contains("Lovelace")));
        assertTrue(of(files, "example.org/www/email-setup/index.html").contains("Set up email: Example Mail"));
    }

    @Test
    void severalDomainsAndBrandsLieBesideEachOther() {
        var files = files(publish(
                Publication.of(settings("ada@example.org", Encryption.TLS).withNames("", "One <Mail> & Co")),
                Publication.of(settings("eve@example.net", Encryption.TLS).withNames("", "Other"))));

        assertTrue(of(files, "example.org/www/email-setup/index.html").contains("One &lt;Mail&gt; &amp; Co"));
        assertTrue(of(files, "example.net/www/mail/config-v1.1.xml").contains("<displayName>Other</displayName>"));
        assertTrue(of(files, "README.md").contains("## example.org")
                && of(files, "README.md").contains("## example.net"));
    }

    @Test
    void oneProfileServesAnotherDomain() {
        var files = files(publish(Publication.of(settings("ada@example.org", Encryption.TLS), NET)));

        assertTrue(of(files, "example.net/www/mail/config-v1.1.xml").contains("<domain>example.net</domain>"));
        assertTrue(of(files, "example.net/www/mail/config-v1.1.xml").contains("%EMAILADDRESS%"));
    }

    @Test
    void whatAFormatCannotSayIsLeftOutAndTold() {
        var result = publish(Publication.of(settings("ada@example.org", Encryption.STARTTLS)));

        var ready = assertInstanceOf(Publisher.Result.Ready.class, result);
        assertEquals(
                List.of("pacc"),
                Objects.requireNonNull(ready.left().get(ORG)).keySet().stream().toList());
        assertFalse(files(result).containsKey("example.org/www/.well-known/user-agent-configuration.json"));
    }

    @Test
    void somebodysOwnUserNameIsPublishedForNobody() {
        var settings = settings("ada@example.org", Encryption.TLS);
        var own = AccountSettings.of(
                settings.address(),
                settings.incoming().orElseThrow().withUsername("u0815"),
                settings.outgoing().orElseThrow());

        assertEquals(
                new Publisher.Result.Refused(ORG, List.of(Limit.OTHER_USERNAME)),
                publish(Publication.of(settings("eve@example.net", Encryption.TLS)), Publication.of(own)));
    }

    @Test
    void settingsWithoutEncryptionArePublishedForNobody() {
        assertEquals(
                new Publisher.Result.Refused(ORG, List.of(Limit.PLAINTEXT)),
                publish(Publication.of(settings("ada@example.org", Encryption.NONE))));
    }

    @Test
    void oneDomainHasOneSettings() {
        var publication = Publication.of(settings("ada@example.org", Encryption.TLS));

        assertEquals(new Publisher.Result.Twice(ORG), publish(publication, publication));
    }

    @Test
    void theLinesOfWebServersNameThePlaceAndHoldNoForeignWords() {
        var files = files(publish(Publication.of(settings("ada@example.org", Encryption.TLS))));

        assertTrue(of(files, "example.org/nginx-locations.conf").contains("root \"/srv/mail/example.org/www\";"));
        assertTrue(of(files, "example.org/example.org.zone")
                .contains("autoconfig.example.org. 3600 IN CNAME web.example.net."));
        assertFalse(PublishPlan.isRoot("/srv/\"; include /etc/passwd"));
        assertFalse(PublishPlan.isRoot("/srv/$host"));
        assertFalse(PublishPlan.isRoot("/srv/a\nb"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PublishPlan(
                        "/srv/{x}", Optional.empty(), List.of(Messages.in(Locale.ENGLISH)), Optional.empty()));
    }

    @Test
    void thePageStandsAlone() {
        var page = of(
                files(publish(Publication.of(settings("ada@example.org", Encryption.TLS)))),
                "example.org/www/email-setup/index.html");

        assertFalse(page.contains("<script") || page.contains("src=") || page.contains("<link"), page);
        assertTrue(page.contains("href=\"example.org.mobileconfig\""));
        assertTrue(page.contains("<svg") && page.contains("href=\"de.html\""));
        assertTrue(page.contains("<td>imap.example.org</td>") && page.contains("<td>993</td>"));
    }

    private static String of(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static Publisher.Result publish(Publication... publications) {
        var plan = new PublishPlan(
                "/srv/mail",
                Optional.of(DomainName.of("web.example.net")),
                List.of(Messages.in(Locale.ENGLISH), Messages.in(Locale.GERMAN)),
                Optional.empty());
        return new Publisher(plan).publish(List.of(publications));
    }

    private static Map<String, String> files(Publisher.Result result) {
        var files = new TreeMap<String, String>();
        for (var file : assertInstanceOf(Publisher.Result.Ready.class, result).files()) {
            files.put(file.name(), new String(file.content(), UTF_8));
        }
        return files;
    }

    private static AccountSettings settings(String address, Encryption encryption) {
        var whose = EmailAddress.parse(address).orElseThrow();
        return AccountSettings.of(
                whose,
                server(Protocol.IMAP, "imap.example.org", encryption, address),
                server(Protocol.SMTP, "smtp.example.org", encryption, address));
    }

    private static ServerSettings server(Protocol protocol, String host, Encryption encryption, String username) {
        return new ServerSettings(
                protocol,
                new Endpoint(host, protocol.defaultPort(encryption)),
                encryption,
                List.of(AuthMethod.PASSWORD),
                username);
    }
}
