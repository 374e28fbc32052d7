package org.mailwright.detect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import static org.assertj.core.api.Assertions.assertThat;

class SearchBenchmarkTest {

    static List<SearchBenchmark.Domain> domains() {
        return SearchBenchmark.DOMAINS;
    }

    @ParameterizedTest
    @MethodSource("domains")
    void ourSearchFindsAsMuchAsThePlainOneInNoMoreRoundTrips(SearchBenchmark.Domain domain) throws Exception {
        var ours = SearchBenchmark.ours(domain);
        var plain = SearchBenchmark.plain(domain);

        assertThat(ours.found()).isEqualTo(plain.found());
        assertThat(ours.roundTrips()).isLessThanOrEqualTo(plain.roundTrips());
    }

    @Test
    void theTableIsLeftForReading() throws Exception {
        var table = SearchBenchmark.table();

        Files.writeString(Path.of("target", "search-benchmark.txt"), table);
        assertThat(table.lines()).hasSize(domains().size() + 1);
    }
}
