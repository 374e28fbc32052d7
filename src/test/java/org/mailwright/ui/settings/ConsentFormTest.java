package org.mailwright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.ui.Samples;

/** What consent covers: these domains and this encryption, and nothing that takes their place. */
class ConsentFormTest {

    private static final Provenance DOUBTFUL = new Provenance(Source.SRV, "", false, List.of(Cause.DISCO_FOREIGN_HOST));

    private final ConsentForm consent = new ConsentForm(name -> name.parent().orElse(name), true);
    private final ServerForm server = new ServerForm(Protocol.IMAP);
    private final ServerForm other = new ServerForm(Protocol.SMTP);

    @BeforeEach
    void watch() {
        consent.watch(server);
        consent.watch(other);
        server.load(List.of(Samples.imap()), DOUBTFUL);
        other.load(List.of(Samples.smtp()), new Provenance(Source.SRV, "", true, List.of()));
        consent.trustsProperty().set(true);
    }

    @Test
    void aDomainThatIsAgreedToIsUsed() {
        assertThat(consent.isGiven()).isTrue();
        assertThat(consent.askedProperty().get().warnings()).containsExactly(Cause.DISCO_FOREIGN_HOST);

        consent.withdraw();

        assertThat(consent.isGiven()).isFalse();
    }

    /** What nobody vouches for is asked for, with a warning or without one. */
    @Test
    void aDomainWithoutAWarningIsAskedForToo() {
        other.load(List.of(Samples.smtp()), new Provenance(Source.SRV, "", false, List.of()));
        server.load(List.of(Samples.imap()), new Provenance(Source.SRV, "", true, List.of()));

        assertThat(consent.askedProperty().get().domains()).containsExactly("example.org");
        assertThat(consent.askedProperty().get().warnings()).isEmpty();
        consent.withdraw();
        assertThat(consent.isGiven()).isFalse();
    }

    @Test
    void anotherServerOfTheSameDomainNeedsNoOtherConsent() {
        server.load(List.of(Samples.imap().withEndpoint(new Endpoint("imap2.example.org", 993))), DOUBTFUL);

        assertThat(consent.isGiven()).isTrue();
    }

    @Test
    void oneOfAnotherDomainDoes() {
        server.load(List.of(Samples.imap().withEndpoint(new Endpoint("imap.evil.example", 993))), DOUBTFUL);

        assertThat(consent.askedProperty().get().domains()).containsExactly("evil.example");
        assertThat(consent.isGiven()).isFalse();
    }

    @Test
    void anAddressOfNumbersIsItsOwnDomain() {
        server.load(List.of(Samples.imap().withEndpoint(new Endpoint("192.0.2.1", 993))), DOUBTFUL);

        assertThat(consent.askedProperty().get().domains()).containsExactly("192.0.2.1");
        assertThat(consent.isGiven()).isFalse();
    }

    @Test
    void aTypedHostIsLookedAtAsSoonAsItIsTyped() {
        server.hostProperty().set("imap.example.net");
        assertThat(consent.askedProperty().get().domains()).isEmpty();

        server.hostProperty().set(Samples.imap().endpoint().host());
        assertThat(consent.isGiven())
                .as("the found one again, and the consent is gone")
                .isFalse();
    }

    @Test
    void aServerThatIsNotUsedIsNotAskedFor() {
        server.usedProperty().set(false);
        assertThat(consent.askedProperty().get().domains()).isEmpty();

        server.usedProperty().set(true);
        assertThat(consent.isGiven()).isFalse();
    }

    /** The other server becomes doubtful, too, while its host stays the same. */
    @Test
    void otherEvidenceForTheSameServerIsLookedAt() {
        other.load(
                List.of(Samples.smtp()), new Provenance(Source.SRV, "", true, List.of(Cause.DISCO_PLAINTEXT_SERVERS)));

        assertThat(consent.askedProperty().get().warnings())
                .containsExactly(Cause.DISCO_FOREIGN_HOST, Cause.DISCO_PLAINTEXT_SERVERS);
    }

    @Test
    void anOpenConnectionHasAConsentOfItsOwn() {
        server.encryptionProperty().set(EncryptionChoice.NONE);
        assertThat(consent.plaintextProperty().get()).isTrue();
        assertThat(consent.isGiven()).isFalse();

        consent.acceptsPlaintextProperty().set(true);
        assertThat(consent.isGiven()).isTrue();

        consent.withdraw();
        assertThat(consent.acceptsPlaintextProperty().get()).isFalse();
    }

    @Test
    void itEndsWithTheOpenConnection() {
        server.encryptionProperty().set(EncryptionChoice.NONE);
        consent.acceptsPlaintextProperty().set(true);

        other.portProperty().set("26"); // a change of something else
        assertThat(consent.acceptsPlaintextProperty().get()).isTrue();

        server.encryptionProperty().set(EncryptionChoice.of(Encryption.TLS));
        server.encryptionProperty().set(EncryptionChoice.NONE);
        assertThat(consent.isGiven()).isFalse();
    }

    @Test
    void whereTheOrganisationForbidsItNoConsentCounts() {
        var forbidden = new ConsentForm(name -> name, false);
        forbidden.watch(server);
        forbidden.trustsProperty().set(true);
        server.encryptionProperty().set(EncryptionChoice.NONE);

        forbidden.acceptsPlaintextProperty().set(true);

        assertThat(forbidden.mayBePlain()).isFalse();
        assertThat(consent.mayBePlain()).isTrue();
        assertThat(forbidden.isGiven()).isFalse();
    }
}
