package org.mailwright.catalog;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import static org.assertj.core.api.Assertions.assertThat;

/** The published schema and the reader are of one mind. */
class ProviderSchemaTest {

    private static final Path FOLDER = Path.of("providers");
    private static final String SOUND = Samples.file("example");

    private static Schema schema;

    @BeforeAll
    static void read() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("provider.schema.json")), InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("org.mailwright.catalog.BundledProvidersTest#files")
    void everyBundledFileFitsTheSchema(String file) throws IOException {
        assertThat(schema.validate(Files.readString(FOLDER.resolve(file)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSampleFitsBoth() {
        assertThat(schema.validate(SOUND, InputFormat.JSON)).isEmpty();
        assertThat(Samples.provider(SOUND).id()).isEqualTo("example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "schemaVersion": 1   | "schemaVersion": 2
            "id": "example"      | "id": "Ex ample"
            "id": "example",     | ''
            "Example"            | 7
            "mailbox"            | "post"
            "status": "ok"       | "status": "fine"
            "status": "ok",      | "status": "ok", "nmae": 1,
            "example.example"    | "Example.example"
            "example.example"    | "nodot"
            "example.example"    | "a.example", "a.example"
            "imap.example.org"   | "imap.example.org/x"
            "imap.example.org"   | "imap.example.org:993"
            "port": 993          | "port": 65536
            "port": 993          | "port": "993"
            "tls"                | "ssl"
            ["password"]         | []
            ["password"]         | ["secret"]
            "vendor-page"        | "hearsay"
            "2026-09-01"         | "26"
            "2026-09-01"         | "2026-9"
            "2026-09-01"         | "soon"
            "2026-09-01"         | 2026
            "high"               | "certain"
            """)
    void bothRefuseTheSameFaults(String sound, String broken) {
        assertThat(SOUND).contains(sound);
        var json = SOUND.replace(sound, broken);

        assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThat(Samples.faults(json)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void bothKnowEveryHint(Hint.Code code) {
        var json = SOUND.replace("\"verified\"", "\"hints\": [{\"code\": \"" + code + "\"}], \"verified\"");

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(Samples.provider(json).hints()).hasSize(1);
    }
}
