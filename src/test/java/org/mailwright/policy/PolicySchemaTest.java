package org.mailwright.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;

/** The published schema, the page for IT and the reader are of one mind. */
class PolicySchemaTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `([a-zA-Z]+)` \\|");

    private static Schema schema;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("policy.schema.json")), InputFormat.JSON);
    }

    static List<String> examples() throws IOException {
        return blocks("```json\n");
    }

    @Test
    void thePackagesExampleIsThePages() throws IOException {
        assertThat(examples()).contains(Files.readString(DOCS.resolve("policy.example.json")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thePagesExampleIsRight(String example) throws IOException {
        Files.createDirectory(folder.resolve("providers"));
        for (var name : List.of("company.mailwright", "company-ca.pem", "oauth-clients.json")) {
            Files.writeString(folder.resolve(name), "x");
        }

        var policy = policy(example);

        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(policy.faults()).isEmpty();
        assertThat(policy.company()).isPresent();
        for (var key : PolicyReader.KEYS) {
            if (!key.equals("$schema")) assertThat(example).contains('"' + key + '"');
        }
    }

    @Test
    void thePageHasAnExampleAndATemplate() throws IOException {
        assertThat(examples()).hasSize(1);
        var template = blocks("```\n").stream()
                .filter(block -> block.contains("mailwright-profile"))
                .findFirst()
                .orElseThrow();

        assertThat(new ProfileReader().read(template.getBytes(UTF_8))).isInstanceOf(ProfileReading.Read.class);
    }

    @Test
    void schemaPageAndReaderHaveTheSameKeys() throws IOException {
        var page = new TreeSet<>(Set.of("$schema", "$comment"));
        KEY.matcher(Files.readString(DOCS.resolve("for-it.md"))).results().forEach(found -> page.add(found.group(1)));

        assertThat(page).isEqualTo(new TreeSet<>(PolicyReader.KEYS));
        for (var key : PolicyReader.KEYS) {
            assertThat(Files.readString(DOCS.resolve("policy.schema.json"))).contains("\n    \"" + key + "\": {");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"plaintext": "no"}
            {"plaintext": null}
            {"onlineLookups": 0}
            {"plaintxt": false}
            {"allowedDomains": "corp.example"}
            {"allowedDomains": []}
            {"allowedDomains": ["a b"]}
            {"allowedDomains": ["@corp.example"]}
            {"allowedDomains": ["a.*.example"]}
            {"allowedDomains": [7]}
            {"companyProfile": "p", "companyDomains": ["*.corp.example"]}
            {"companyName": "Example Corp"}
            {"companyDomains": ["corp.example"]}
            {"exportFormats": {}}
            {"exportFormats": []}
            {"helpDesk": 4711}
            {"helpDesk": ""}
            {"helpDesk": " "}
            {"helpDesk": "Call\\n4711"}
            {"helpDesk": "Call \\u202e4711"}
            {"caFile": ["a.pem"]}
            {"helpDesk": {}}
            {"helpDesk": {"english": {}}}
            {"helpDesk": {"e!": "Call 4711"}}
            {"helpDesk": {"de": ""}}
            {"helpDeskPage": "http://help.corp.example"}
            {"helpDeskPage": "https://"}
            {"passwordPage": "help.corp.example"}
            {"helpDeskMail": "help.corp.example"}
            {"passwordPage": "https://ada@corp.example/"}
            {"allowedHosts": ["imap.corp.example:993"]}
            {"otherCaFiles": "no"}
            {"otherOauthClients": 0}
            {"providers": true}
            []
            """)
    void bothRefuseTheSameFaults(String wrong) throws IOException {
        Files.writeString(folder.resolve("p"), "x");

        assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
        assertThat(policy(wrong).faults()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"$comment": "x", "$schema": "y"}
            {"plaintext": true, "onlineLookups": true}
            {"allowedDomains": ["corp.example", "*.corp.example", "b\u00fccher.example"]}
            {"helpDesk": "\u260e 4711"}
            {"helpDesk": {"en": "Call 4711", "pt-BR": "Ligue 4711"}}
            {"helpDeskPage": "https://help.corp.example", "passwordPage": "https://corp.example/p?a=b#c", "helpDeskMail": "it@corp.example"}
            {"allowedHosts": ["imap.corp.example", "*.corp.example"], "otherCaFiles": false, "otherOauthClients": true}
            """)
    void bothTakeTheSameFiles(String right) throws IOException {
        assertThat(schema.validate(right, InputFormat.JSON)).isEmpty();
        assertThat(policy(right).faults()).isEmpty();
    }

    private Policy policy(String text) throws IOException {
        var file = Files.writeString(folder.toRealPath().resolve("policy.json"), text);
        return PolicyFiles.at(file).read(Witnesses.of("json", "thunderbird"));
    }

    private static List<String> blocks(String fence) throws IOException {
        var page = Files.readString(DOCS.resolve("for-it.md"));
        return Pattern.compile("(?s)\n" + fence + "(\\{.*?)```")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
