package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;

/** Names that are built of a domain may be too long for a name: there is nothing at them then. */
class LongDomainTest {

    @ParameterizedTest
    @ValueSource(ints = {230, 236, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252})
    void noPlaceBreaksAtADomainOfAnyLength(int length) throws Exception {
        var address = EmailAddress.anybody(domain(length));
        var records = new FakeDns()
                .address(address.domain().ascii(), "192.0.2.1")
                .mx(address.domain().ascii(), 10, domain(253).ascii());
        var tempo = new VirtualTempo();
        var network = new SimulatedNetwork(tempo, records);

        for (var source : SearchTimesTest.sources(network, tempo)) {
            assertThatCode(() -> tempo.run(() -> source.ask(address)))
                    .as("%s", source.id())
                    .doesNotThrowAnyException();
        }
    }

    private static DomainName domain(int length) {
        var labels = new StringBuilder("d");
        while (labels.length() + 64 < length) labels.insert(0, "d".repeat(61) + ".");
        int rest = length - labels.length();
        return DomainName.of(rest == 0 ? labels.toString() : "d".repeat(rest - 1) + "." + labels);
    }
}
