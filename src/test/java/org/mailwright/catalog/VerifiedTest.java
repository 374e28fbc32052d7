package org.mailwright.catalog;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.catalog.Verified.Doubt;
import org.mailwright.model.DomainName;
import static org.assertj.core.api.Assertions.assertThat;

class VerifiedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String SOURCE =
            "{\"on\": \"2026-09-01\", \"basis\": \"vendor-page\", \"confidence\": \"high\"}";

    @ParameterizedTest
    @CsvSource({"2026, 2026-01-01", "2026-05, 2026-05-01", "2010-02-06, 2010-02-06"})
    void aSourceIsDatedAsWellAsItIsKnown(String written, LocalDate read) {
        assertThat(verified("{\"on\": \"" + written + "\", \"basis\": \"vendor-page\"}")
                        .on())
                .contains(read);
    }

    @ParameterizedTest
    @CsvSource({"26", "2026-13", "2026-1", "2026-05-01T00", "''", "soon"})
    void whatIsNoDateIsRefused(String written) {
        var file = Samples.file("example").replace("2026-09-01", written);

        assertThat(Samples.faults(file)).extracting(Problem::key).containsExactly(Problem.key(ProblemKind.NOT_DATE));
    }

    @Test
    void aSourceOfMoreThanEightYearsAgoIsOld() {
        assertThat(verified("{\"on\": \"2018-11-26\", \"basis\": \"single-catalogue\"}")
                        .doubt(TODAY))
                .isEmpty();
        assertThat(verified("{\"on\": \"2018-11-25\", \"basis\": \"single-catalogue\"}")
                        .doubt(TODAY))
                .contains(new Doubt.Old(2018));
    }

    @Test
    void generalKnowledgeIsUnconfirmedAndAnUndatedPageIsNot() {
        assertThat(verified("{\"basis\": \"general-knowledge\"}").doubt(TODAY)).contains(new Doubt.Unconfirmed());
        assertThat(verified("{\"basis\": \"vendor-page\"}").doubt(TODAY)).isEmpty();
    }

    @Test
    void aDomainMayRestOnASourceOfItsOwn() {
        var provider = Samples.provider(Samples.file("example", "{\"domains\": [\"a.example\", \"b.example\"]}")
                .replace(
                        SOURCE,
                        SOURCE + ", \"domainSources\": [{\"domains\": [\"b.example\"], \"on\": \"2010\","
                                + " \"basis\": \"single-catalogue\", \"confidence\": \"low\"}]"));

        assertThat(provider.verified(DomainName.of("a.example"))).isEqualTo(provider.verified());
        assertThat(provider.verified(DomainName.of("b.example")))
                .isEqualTo(new Verified(
                        Optional.of(LocalDate.of(2010, 1, 1)),
                        Verified.Basis.SINGLE_CATALOGUE,
                        Optional.empty(),
                        Verified.Confidence.LOW));
    }

    @Test
    void aSourceIsOnlyForDomainsOfTheEntry() {
        var file = Samples.file("example")
                .replace(
                        SOURCE,
                        SOURCE + ", \"domainSources\": [{\"domains\": [\"other.example\"],"
                                + " \"basis\": \"general-knowledge\"}]");

        assertThat(Samples.faults(file))
                .extracting(Problem::key)
                .containsExactly(Problem.key(ProblemKind.APPLIES_TO_STRANGER));
    }

    private static Verified verified(String json) {
        return Samples.provider(Samples.file("example").replace(SOURCE, json)).verified();
    }
}
