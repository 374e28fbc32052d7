package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
}
