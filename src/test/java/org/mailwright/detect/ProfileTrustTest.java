package org.mailwright.detect;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import static org.assertj.core.api.Assertions.assertThat;

/** "Your new mail settings.mailwright" comes by mail from anybody: whose servers are believed then. */
class ProfileTrustTest {

    private static final Evidence KNOWN = new Evidence(Source.PROFILE, "", true, List.of());
    private static final Evidence FOREIGN = new Evidence(Source.PROFILE, "", false, List.of(Cause.DISCO_FOREIGN_HOST));

    private final ProfileTrust trust =
            new ProfileTrust(PublicSuffixes::bundled, ProviderCatalog::bundled, List.of("mail.company-host.example"));

    @ParameterizedTest
    @CsvSource({
        // of the domain, or of its owner
        "ada@example.org, imap.example.org, smtp.example.org",
        "ada@dept.example.co.uk, mail.example.co.uk, mail.example.co.uk",
        // the provider's, by the catalog
        "ada@gmail.com, imap.gmail.com, smtp.gmail.com",
        "ada@outlook.com, outlook.office365.com, smtp-mail.outlook.com",
        // a known provider's for a domain that people bring along
        "ada@example.org, imap.fastmail.com, smtp.fastmail.com",
        // the organisation's
        "ada@example.org, mail.company-host.example, mail.company-host.example",
        // this computer
        "ada@example.org, localhost, 127.0.0.1",
        "ada@example.org, ::1, localhost"
    })
    void serversThatBelongToTheAddressAreBelieved(String address, String incoming, String outgoing) {
        assertThat(evidence(address, incoming, outgoing)).isEqualTo(KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, imap.evil.example, smtp.evil.example",
        // one of the two is enough
        "ada@example.org, imap.example.org, smtp.evil.example",
        "ada@example.org, imap.evil.example, smtp.example.org",
        // alike, and not the same
        "ada@example.org, imap.example.org.evil.test, smtp.example.org",
        "ada@example.org, notexample.org, smtp.example.org",
        "ada@gmail.com, imap.gmai1.com, smtp.gmail.com",
        // who shares a suffix shares no owner
        "ada@example.co.uk, imap.other.co.uk, smtp.example.co.uk",
        // the catalog knows the domain, and this is another provider
        "ada@gmail.com, imap.fastmail.com, smtp.fastmail.com",
        // numbers belong to nobody
        "ada@example.org, 192.0.2.1, smtp.example.org",
        "ada@example.org, imap.example.org, 2001:db8::1"
    })
    void othersNeedConsent(String address, String incoming, String outgoing) {
        assertThat(evidence(address, incoming, outgoing)).isEqualTo(FOREIGN);
    }

    @Test
    void serversOfTheDomainItselfAskNeitherCatalogNorSuffixes() {
        var lazy = new ProfileTrust(
                () -> {
                    throw new AssertionError("was asked");
                },
                () -> {
                    throw new AssertionError("was asked");
                },
                List.of());

        assertThat(lazy.evidence(settings("ada@example.org", "imap.example.org", "example.org")))
                .isEqualTo(KNOWN);
    }

    private Evidence evidence(String address, String incoming, String outgoing) {
        return trust.evidence(settings(address, incoming, outgoing));
    }

    private static String host(String text) {
        return Endpoint.parseHost(text).orElseThrow();
    }

    private static AccountSettings settings(String address, String incoming, String outgoing) {
        return AccountSettings.of(
                EmailAddress.parse(address).orElseThrow(),
                Optional.of(Servers.imap(host(incoming))),
                Optional.of(Servers.smtp(host(outgoing))));
    }
}
