package org.mailwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.net.TestCertificates;
import org.mailwright.policy.PolicyFiles;
import org.mailwright.policy.PolicyProblem;
import org.mailwright.policy.PolicyProblem.Kind;
import org.mailwright.text.Messages;

/** What a policy names is looked into, and what does not work is named with file and line. */
class PolicyAuditTest {

    private static final String COMPANY = """
            {"format": "mailwright-profile", "version": 1, "account": {
              "email": "you@corp.example",
              "incoming": [{"type": "imap", "host": "imap.corp.example", "port": 143, "security": "none",
                "auth": ["password-cleartext"],
                "username": "CORP\\\\alice"}],
              "outgoing": [{"type": "smtp", "host": "smtp.corp.example", "port": 465, "security": "tls",
                "auth": ["password-cleartext"], "username": "%EMAILADDRESS%"}]}}
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void theCompanysAccountIsOneThatEverybodyMayHave() throws IOException {
        Files.writeString(folder.resolve("c.mailwright"), COMPANY);

        assertThat(said("""
                {"companyProfile": "c.mailwright",
                 "companyDomains": ["corp.example",
                   "other.example"],
                 "allowedDomains": ["corp.example"], "plaintext": false}
                """))
                .containsExactlyInAnyOrder(
                        "policy.json 3 companyDomains[1] domain-refused [other.example, corp.example]",
                        "c.mailwright 5 account.incoming[0].username fixed-user-name [CORP\\alice]",
                        "c.mailwright 3 account.incoming[0].security plain-template [imap.corp.example:143]");
        assertThat(said("{\"companyProfile\": \"c.mailwright\",\n\"allowedDomains\": [\"other.example\"]}"))
                .contains("policy.json 1 companyProfile domain-refused [corp.example, other.example]");
    }

    @Test
    void filesOfProvidersAndRegistrationsAreRead() throws IOException {
        Files.createDirectory(folder.resolve("providers"));
        Files.writeString(folder.resolve("providers/corp.json"), "{\n\"id\": \"corp\",\n}");
        Files.writeString(folder.resolve("clients.json"), "{\n\"clients\": 3\n}");

        assertThat(said("{\"providers\": \"providers\", \"oauthClients\": \"clients.json\"}"))
                .anyMatch(line -> line.startsWith("corp.json 2 "))
                .anyMatch(line -> line.startsWith("clients.json 2 "));
    }

    @Test
    void eachCertificateIsLookedAt() throws Exception {
        var root = TestCertificates.authority("CN=root");
        var recipe = TestCertificates.Recipe.forHost("leaf.example");
        var past = Instant.parse("2020-01-01T00:00:00Z");
        var old = TestCertificates.selfSigned(recipe.valid(past, past.plusSeconds(60)));
        Files.writeString(
                folder.resolve("ca.pem"),
                pem(root.certificate()) + pem(old.certificate())
                        + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        assertThat(said("{\"caFile\": \"ca.pem\"}"))
                .containsExactly(
                        "ca.pem 4  ca-leaf [CN=leaf.example]",
                        "ca.pem 4  ca-expired [CN=leaf.example, 2020-01-01]",
                        "ca.pem 7  ca-broken []");
    }

    @Test
    void whatPeopleCannotReadIsNamedWhereItLies() throws IOException {
        var closed = Files.writeString(folder.resolve("policy.json"), "{}");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-------"));
        var policy = PolicyFiles.at(closed).read(new PolicyReferenceCheck());

        assertThat(new PolicyAudit(policy, false).run())
                .extracting(PolicyProblem::kind)
                .containsExactly(Kind.NOT_FOR_ALL);
        assertThat(new PolicyAudit(policy, true).run()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROVIDER_FILE", "CLIENTS_FILE"})
    void everyProblemHasItsSentence(Kind kind) {
        assertThat(Messages.in(Locale.ENGLISH).has("policy.problem." + kind.code()))
                .isTrue();
    }

    private List<String> said(String policy) throws IOException {
        var file = Files.writeString(folder.resolve("policy.json"), policy);
        var problems = new PolicyAudit(PolicyFiles.at(file).read(new PolicyReferenceCheck()), true).run();
        return problems.stream()
                .map(one -> one.file().getFileName() + " " + one.line() + " " + one.field() + " "
                        + one.kind().code() + " " + one.arguments())
                .toList();
    }

    private static String pem(X509Certificate certificate) throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
