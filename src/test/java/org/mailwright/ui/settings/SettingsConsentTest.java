package org.mailwright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.detect.Candidate;
import org.mailwright.model.DomainName;
import org.mailwright.model.Endpoint;
import org.mailwright.ui.Samples;

/** What is used only after the person agreed. */
class SettingsConsentTest {

    private final SettingsStep step =
            new SettingsStep(new ConsentForm(name -> name.parent().orElse(name), true));

    /** The same consent as servers that plain DNS names. */
    @Test
    void aProfileWithForeignServersIsUsedOnlyWithConsent() {
        var settings = Samples.trusted().settings(Samples.ADA);
        step.load(settings, Samples.file(false));

        assertThat(step.settings("Ada")).isEmpty();
        assertThat(step.consent().askedProperty().get().domains()).containsExactly("example.org");

        step.consent().trustsProperty().set(true);

        assertThat(step.settings("Ada")).isPresent();
        step.load(settings, Samples.file(false));
        assertThat(step.settings("Ada")).as("another file, another consent").isEmpty();
    }

    @Test
    void serversOfAnUntrustedPlaceWaitForConsent() {
        step.offer(Samples.ADA, List.of(Samples.untrusted()));
        assertThat(step.settings("")).isEmpty();
        assertThat(step.consent().askedProperty().get().domains()).containsExactly("mail.example.net");

        step.consent().trustsProperty().set(true);

        assertThat(step.settings("")).isPresent();
    }

    @Test
    void anotherPortIsNoConsent() {
        step.offer(Samples.ADA, List.of(Samples.untrusted()));

        step.incoming().portProperty().set("143");
        step.outgoing().portProperty().set("465");

        assertThat(step.settings("")).isEmpty();
    }

    @Test
    void consentToOneDomainIsNoneToAnother() {
        step.offer(Samples.ADA, List.of(Samples.untrusted(), Samples.trusted()));
        step.consent().trustsProperty().set(true);

        step.choose(Samples.trusted());
        step.choose(Samples.untrusted());

        assertThat(step.settings("")).isEmpty();
    }

    @Test
    void aHostThatThePersonTypedNeedsNoConsent() {
        step.offer(Samples.ADA, List.of(Samples.untrusted()));

        step.incoming().hostProperty().set("imap.example.org");
        step.outgoing().hostProperty().set("smtp.example.org");

        assertThat(step.settings("")).isPresent();
    }

    @Test
    void aConnectionWithoutEncryptionWaitsForConsent() {
        step.offer(Samples.ADA, List.of(Samples.trusted()));
        step.incoming().encryptionProperty().set(EncryptionChoice.NONE);
        assertThat(step.settings("")).isEmpty();

        step.consent().acceptsPlaintextProperty().set(true);

        assertThat(step.settings("")).isPresent();
    }

    @Test
    void anInternationalDomainIsShownInBothForms() {
        var server = Samples.imap()
                .withEndpoint(new Endpoint(DomainName.of("imap.bücher.example").ascii(), 993));
        var candidate = new Candidate(Samples.untrusted().provenance(), List.of(server), List.of());

        step.offer(Samples.ADA, List.of(candidate));

        assertThat(step.consent().askedProperty().get().domains())
                .containsExactly("bücher.example (xn--bcher-kva.example)");
    }
}
