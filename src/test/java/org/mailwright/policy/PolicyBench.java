package org.mailwright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.model.DomainName;
import org.mailwright.policy.PolicyFault.Flaw;

/** Reads policies from a folder that only this user can change. */
abstract class PolicyBench {

    static final String SOUND = """
            {
              "$schema": "policy.schema.json",
              "$comment": "rolled out by Ansible", "secondLogOn": false,
              "providers": "providers",
              "companyProfile": "company.mailwright",
              "companyName": "Example Corp",
              "companyDomains": ["corp.example"],
              "allowedDomains": ["corp.example", "*.corp.example"], "allowedHosts": ["imap.corp.example"],
              "onlineLookups": false, "otherCaFiles": false, "otherOauthClients": false,
              "plaintext": false,
              "exportFormats": ["thunderbird"],
              "helpDesk": "Call 4711", "helpDeskPage": "https://help.corp.example",
              "passwordPage": "https://pw.corp.example", "helpDeskMail": "it@corp.example",
              "caFile": "ca.pem",
              "oauthClients": "oauth.json"
            }
            """;

    @TempDir
    Path folder;

    Path file;

    /** Knows three formats, and tells profiles and certificates by their endings. */
    record Ending() implements ReferenceCheck {

        @Override
        public Set<String> formats() {
            return Set.of("json", "thunderbird", "qr");
        }

        @Override
        public boolean isProfile(Path file) {
            return file.toString().endsWith(".mailwright");
        }

        @Override
        public boolean holdsCertificates(Path file) {
            return file.toString().endsWith(".pem");
        }
    }

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectories(folder.resolve("etc")).toRealPath();
        file = folder.resolve("policy.json");
        Files.createDirectory(folder.resolve("providers"));
        for (var name : List.of("company.mailwright", "ca.pem", "oauth.json", "notes.txt")) {
            Files.writeString(folder.resolve(name), "x");
        }
    }

    Policy read(String text) throws IOException {
        Files.writeString(file, text);
        return PolicyFiles.at(file).read(new Ending());
    }

    static List<Flaw> flaws(PolicyFile policy) {
        return policy.read(new Ending()).faults().stream()
                .map(PolicyFault::flaw)
                .toList();
    }

    static void assertStrictest(Policy policy) {
        assertThat(policy.isPresent()).isTrue();
        assertThat(policy.plaintext()).isFalse();
        assertThat(policy.onlineLookups()).isFalse();
        assertThat(policy.otherTrust()).isFalse();
        assertThat(policy.otherClients()).isFalse();
        assertThat(policy.allowsHost("imap.corp.example")).isFalse();
        assertThat(policy.allows(DomainName.of("corp.example"))).isFalse();
        assertThat(policy.offers("json")).isFalse();
        assertThat(policy.providers()).isEmpty();
        assertThat(policy.company()).isEmpty();
        assertThat(policy.caFile()).isEmpty();
        assertThat(policy.oauthClients()).isEmpty();
    }

    /** Whether something is allowed or trusted that the other policy does not allow or trust. */
    static boolean isLooser(Policy policy, Policy than) {
        return policy.plaintext() && !than.plaintext()
                || policy.onlineLookups() && !than.onlineLookups()
                || !than.allowedDomains()
                        .orElseThrow()
                        .containsAll(policy.allowedDomains().orElseThrow())
                || policy.otherTrust() && !than.otherTrust()
                || policy.otherClients() && !than.otherClients()
                || !than.allowedHosts()
                        .orElseThrow()
                        .containsAll(policy.allowedHosts().orElseThrow())
                || !than.exportFormats()
                        .orElseThrow()
                        .containsAll(policy.exportFormats().orElseThrow())
                || isOther(policy.providers(), than.providers())
                || isOther(
                        policy.company().map(Company::profile), than.company().map(Company::profile))
                || isOther(policy.caFile(), than.caFile())
                || isOther(policy.oauthClients(), than.oauthClients())
                || isOther(policy.helpDesk(), than.helpDesk());
    }

    private static boolean isOther(HelpDesk desk, HelpDesk than) {
        return desk.words().entrySet().stream()
                        .anyMatch(said -> !than.words().entrySet().contains(said))
                || isOther(desk.page(), than.page())
                || isOther(desk.passwordPage(), than.passwordPage());
    }

    static boolean isOther(Optional<?> value, Optional<?> than) {
        return value.isPresent() && !value.equals(than);
    }
}
