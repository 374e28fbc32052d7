package org.mailwright.publish.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.domain.State;

class LiveCheckTest {

    @Test
    void whatPublishWritesIsFoundRight() throws IOException {
        try (var domain = new LiveDomain()) {
            assertEquals(List.of(), domain.faults());
            assertTrue(domain.check(false).stream()
                    .allMatch(finding ->
                            finding.state() == State.OK || finding.rule() == LiveRule.MOBILECONFIG_UNSIGNED));
        }
    }

    @Test
    void aDomainWithNothingPublishedHasNothing() throws IOException {
        try (var domain = new LiveDomain()) {
            domain.zone.clear();
            domain.files.clear();
            domain.types.put(LiveDomain.POX, "text/html");
            domain.record("example.org. 60 IN A 127.0.0.1").serve();

            assertTrue(domain.check(false).stream().allMatch(finding -> finding.state() == State.ABSENT));
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(WebFaults.all(), RecordFaults.all(), ContentFaults.all())
                .flatMap(all -> all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void eachFaultIsNamed(Fault fault) throws IOException {
        try (var domain = new LiveDomain()) {
            fault.breaking().accept(domain);
            domain.serve();

            assertEquals(fault.expected(), domain.faults(), fault.name());
        }
    }

    @Test
    void withoutAProfileTheFilesAreComparedWithEachOther() throws IOException {
        try (var domain = new LiveDomain()) {
            domain.edit(LiveDomain.POX, "imap.example.org", "old.example.org");
            domain.serve();

            var faults = domain.check(false).stream()
                    .filter(finding -> finding.state() == State.FAIL)
                    .toList();
            assertEquals(1, faults.size());
            assertEquals(
                    "IMAP old.example.org:993 tls user@example.org",
                    faults.getFirst().found());
            assertEquals(
                    "IMAP imap.example.org:993 tls user@example.org",
                    faults.getFirst().publish());
        }
    }
}
