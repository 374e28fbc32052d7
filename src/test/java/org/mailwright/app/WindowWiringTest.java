package org.mailwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detector;
import org.mailwright.export.Exporter;
import org.mailwright.file.FileTrust;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyFiles;
import org.mailwright.practice.PracticeServer;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileWriter;
import org.mailwright.ui.page.Organisation;
import org.mailwright.ui.page.ProfileOpener;
import org.mailwright.ui.page.WindowServices;

/** What the window is given under a policy. */
class WindowWiringTest {

    @TempDir
    private Path folder;

    @Test
    void aProfileOfAnotherDomainIsNotOpened() throws IOException {
        try (var server = PracticeServer.start()) {
            var file = profile(server);

            var reading = parts("{\"allowedDomains\": [\"corp.example\"]}", Optional.empty())
                    .profiles()
                    .open(file, Optional.empty());

            var domain = server.address().domain();
            assertThat(reading)
                    .isEqualTo(
                            new ProfileOpener.Reading.Refused("Addresses of " + domain + " cannot be set up here. Your"
                                    + " organisation allows only these domains: corp.example."));
            assertThat(parts("{}", Optional.empty()).profiles().open(file, Optional.empty()))
                    .isInstanceOf(ProfileOpener.Reading.Opened.class);
        }
    }

    @Test
    void practisingIsAlwaysAllowed() throws IOException {
        try (var server = PracticeServer.start()) {
            var policy = parts("{\"allowedDomains\": [\"corp.example\"]}", Optional.of(server))
                    .organisation()
                    .policy();

            assertThat(policy.allows(server.address().domain())).isTrue();
            assertThat(policy.allows(DomainName.of("corp.example"))).isTrue();
            assertThat(policy.allows(DomainName.of("other.example"))).isFalse();
        }
    }

    @Test
    void onlyTheOfferedFormatsAreThere() throws IOException {
        assertThat(parts("{\"exportFormats\": [\"json\"]}", Optional.empty())
                        .exporters()
                        .get())
                .extracting(Exporter::id)
                .containsExactly("json");
    }

    @Test
    void nothingIsLookedUpOnline() throws Exception {
        var parts = parts("{\"onlineLookups\": false}", Optional.empty());
        var unknown = EmailAddress.parse("ada@unknown.invalid").orElseThrow();

        var detection = parts.detector().get().detect(unknown, Detector.Options.USUAL, _ -> {});

        assertThat(detection.outcome()).isEqualTo(new Outcome.NotFound(Cause.DISCO_NOT_FOUND));
        assertThat(parts.typos().get().apply(DomainName.of("gmial.com"))).contains(DomainName.of("gmail.com"));
    }

    @Test
    void theCompanyIsNamedAfterItsAccountOrItsDomainUnlessThePolicyNamesIt() throws IOException {
        try (var server = PracticeServer.start()) {
            var domain = server.address().domain();
            profile(server);

            assertThat(company("{\"companyProfile\": \"company.mailwright\"}"))
                    .contains(new Organisation.Company(domain.unicode(), domain));
            assertThat(company("""
                    {"companyProfile": "company.mailwright", "companyName": "Example Corp",
                     "companyDomains": ["corp.example", "corp.de"]}
                    """)).contains(new Organisation.Company("Example Corp", DomainName.of("corp.example")));
        }
    }

    private Optional<Organisation.Company> company(String text) throws IOException {
        return parts(text, Optional.empty()).organisation().company();
    }

    private Path profile(PracticeServer server) throws IOException {
        var profile = new Profile(server.settings(), Instant.EPOCH, "manual", Optional.empty());
        return Files.write(folder.resolve("company.mailwright"), new ProfileWriter("test").write(profile));
    }

    private WindowServices parts(String text, Optional<PracticeServer> practice) throws IOException {
        var file = Files.writeString(folder.resolve("policy.json"), text);
        Policy policy = PolicyFiles.at(file).read(new PolicyReferenceCheck());
        return WindowWiring.of(
                Locale.ENGLISH, Optional.empty(), Optional.empty(), practice, policy, FileTrust.ofSystem());
    }
}
