package org.mailwright.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CatalogValidatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String OK = "\"status\": \"ok\"";

    @TempDir
    private Path folder;

    @Test
    void findsNothingInASoundFolder() throws IOException {
        write("one", Samples.file("one"));
        write("two", Samples.file("two").replace(OK, OK + ", \"replacedBy\": \"gmail\""));

        assertThat(validate()).isEmpty();
    }

    @Test
    void findsADomainThatTwoFilesClaim() throws IOException {
        write("one", Samples.file("one", "{\"domains\": [\"a.example\", \"same.example\"]}"));
        write("two", Samples.file("two", "{\"domains\": [\"same.example\"]}"));

        assertThat(validate())
                .containsExactly(new Problem(
                        "two.json",
                        "$.match.domains[0]",
                        7,
                        "catalog.fault.domain-twice",
                        List.of("same.example", "one.json")));
    }

    @Test
    void findsASuccessorThatNobodyKnows() throws IOException {
        write("one", Samples.file("one").replace(OK, OK + ", \"replacedBy\": \"nobody\""));

        assertThat(validate())
                .containsExactly(new Problem(
                        "one.json", "$.replacedBy", 6, "catalog.fault.replaced-by-nobody", List.of("nobody")));
    }

    @Test
    void findsACircleOfSuccessors() throws IOException {
        write("one", Samples.file("one").replace(OK, OK + ", \"replacedBy\": \"two\""));
        write("two", Samples.file("two").replace(OK, OK + ", \"replacedBy\": \"one\""));

        assertThat(validate())
                .extracting(Problem::file, Problem::key)
                .contains(tuple("one.json", "catalog.fault.replaced-in-circle"));
    }

    @Test
    void findsAFileThatIsNotNamedByItsId() throws IOException {
        write("other", Samples.file("one"));

        assertThat(validate())
                .containsExactly(new Problem("other.json", "$.id", 3, "catalog.fault.file-name", List.of("one")));
    }

    @Test
    void findsAnIdThatTwoFilesHave() throws IOException {
        write("one", Samples.file("one"));
        write("other", Samples.file("one", "{}"));

        assertThat(validate())
                .containsExactly(
                        new Problem("other.json", "$.id", 3, "catalog.fault.id-twice", List.of("one", "one.json")));
    }

    @Test
    void takesTheNameOfItsSchemaForEditors() throws IOException {
        write(
                "one",
                Samples.file("one")
                        .replace(
                                "{\n  \"schemaVersion",
                                "{\n  \"$schema\": \"provider.schema.json\",\n  \"schemaVersion"));

        assertThat(validate()).isEmpty();
    }

    @Test
    void findsADateInTheFuture() throws IOException {
        write("one", Samples.file("one").replace("2026-09-01", "2026-11-24"));

        assertThat(validate())
                .containsExactly(
                        new Problem("one.json", "$.verified.on", 12, "catalog.fault.future", List.of("2026-11-24")));
    }

    private void write(String id, String json) throws IOException {
        Files.writeString(folder.resolve(id + ".json"), json);
    }

    private List<Problem> validate() {
        return CatalogValidator.validate(folder, TODAY);
    }
}
