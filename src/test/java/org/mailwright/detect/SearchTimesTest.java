package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mailwright.check.Proves;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detector.Options;
import org.mailwright.detect.source.AutoconfigSource;
import org.mailwright.detect.source.AutoconfigSourceTest;
import org.mailwright.detect.source.AutodiscoverSource;
import org.mailwright.detect.source.CatalogSource;
import org.mailwright.detect.source.IspdbSource;
import org.mailwright.detect.source.MxSource;
import org.mailwright.detect.source.PaccSource;
import org.mailwright.detect.source.ProbeSource;
import org.mailwright.detect.source.SrvSource;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.net.SearchBudget;

/** How long a search takes, in round trips of 50 ms of virtual time. */
class SearchTimesTest {

    private static final Duration ROUND_TRIP = SimulatedNetwork.ROUND_TRIP;
    private static final String FILE = "https://autoconfig.example.org/mail/config-v1.1.xml";

    private final VirtualTempo tempo = new VirtualTempo();
    private final FakeDns records = new FakeDns()
            .address("autoconfig.thunderbird.net", "192.0.2.200")
            .address("example.org", "192.0.2.1")
            .mx("example.org", 10, "mx.example.org");
    private final SimulatedNetwork network = new SimulatedNetwork(tempo, records);

    @Test
    void aKnownProviderTakesNoTimeAndNoByte() throws Exception {
        var detection = search("ada@big.example");

        assertThat(detection.outcome()).isInstanceOf(Outcome.Found.class);
        assertThat(detection.took()).isZero();
        assertThat(network.bytes()).isZero();
    }

    @Test
    void aDomainAtAKnownProviderTakesOneRoundTrip() throws Exception {
        records.mx("example.org", 0, "a.mx.big.example");

        assertThat(found().took()).isEqualTo(ROUND_TRIP);
    }

    @Test
    void aDomainWithItsOwnFileTakesFour() throws Exception {
        records.address("autoconfig.example.org", "192.0.2.2");
        network.page(FILE, AutoconfigSourceTest.config("example.org"));

        assertThat(found().took()).isEqualTo(ROUND_TRIP.multipliedBy(4));
    }

    @Test
    void aDomainWithServiceRecordsIsDoneWhenItsWebServerHasSaidNo() throws Exception {
        records.srv("_imaps._tcp.example.org", 0, 0, 993, "imap.example.org")
                .srv("_submissions._tcp.example.org", 0, 0, 465, "smtp.example.org");

        assertThat(found().took()).isLessThanOrEqualTo(ROUND_TRIP.multipliedBy(8));
    }

    @Test
    void serviceRecordsAreNotHeldLongForAWebServerThatIsSilent() throws Exception {
        records.srv("_imaps._tcp.example.org", 0, 0, 993, "imap.example.org");
        network.droppingConnections();

        assertThat(found().took()).isEqualTo(ConcurrentDetector.PATIENCE);
    }

    @Test
    void aDomainWithNothingButServersIsFoundByProbing() throws Exception {
        records.address("mail.example.org", "192.0.2.3");
        network.mailServer("mail.example.org:993").mailServer("mail.example.org:465");

        assertThat(found().took()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Proves(Cause.DISCO_NOT_FOUND)
    void nothingAnywhereIsSaidWithinThreeSecondsOnAGoodNetwork() throws Exception {
        var detection = search(Servers.ADA);

        assertThat(detection.outcome()).isEqualTo(new Outcome.NotFound(Cause.DISCO_NOT_FOUND));
        assertThat(detection.took()).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void nothingAnywhereIsSaidWithinTenSecondsWhereEveryConnectionVanishes() throws Exception {
        everyUsualName();
        network.droppingConnections();

        var detection = search("ada@mail.dept.example.org");

        assertThat(detection.outcome()).isInstanceOf(Outcome.Unreachable.class);
        assertThat(detection.took()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aNetworkWithoutNameServersIsSaidWithinTenSeconds() throws Exception {
        network.droppingQuestions();

        var detection = search(Servers.ADA);

        assertThat(detection.outcome()).isEqualTo(new Outcome.Unreachable(Cause.DNS_TEMPORARY));
        assertThat(detection.took()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void lostPacketsCostTimeAndNotTheAnswer() throws Exception {
        records.address("autoconfig.example.org", "192.0.2.2");
        network.page(FILE, AutoconfigSourceTest.config("example.org")).losing(4);

        assertThat(found().took()).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void noPortIsTriedTwiceAndThirtyAreEnough() throws Exception {
        everyUsualName();

        search(Servers.ADA);

        assertThat(network.connections()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(SearchBudget.MOST);
    }

    private void everyUsualName() {
        for (var label : List.of("imap", "pop", "smtp", "mail", "mx", "autoconfig", "autodiscover", "ua-auto-config")) {
            records.address(label + ".example.org", "192.0.2." + (10 + label.length()));
        }
        records.mx("mail.dept.example.org", 0, "mx.example.org");
    }

    private Detection found() throws Exception {
        var detection = search(Servers.ADA);
        assertThat(detection.outcome()).isInstanceOf(Outcome.Found.class);
        return detection;
    }

    private Detection search(String address) throws Exception {
        var detector = new ConcurrentDetector(_ -> sources(network, tempo), tempo);
        return tempo.run(() -> detector.detect(EmailAddress.parse(address).orElseThrow(), Options.USUAL, _ -> {}));
    }

    static List<DetectionSource> sources(SimulatedNetwork network, VirtualTempo tempo) {
        var judgement = new TrustPolicy(PublicSuffixes.bundled());
        var catalog = FakeCatalog.CATALOG;
        var clock = FakeCatalog.CLOCK;
        return List.of(
                new CatalogSource(catalog, clock),
                new MxSource(network, catalog, clock, judgement),
                new AutoconfigSource(network, network, judgement, true, tempo),
                new PaccSource(network, network, judgement),
                new SrvSource(network, judgement, new Random(1), tempo),
                new IspdbSource(network, network, judgement, tempo),
                new AutodiscoverSource(network, network, judgement, true, tempo),
                new ProbeSource(network, network, judgement, tempo));
    }
}
