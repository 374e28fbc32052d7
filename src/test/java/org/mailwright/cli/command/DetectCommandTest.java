package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.Verified;
import org.mailwright.cli.Fakes;
import org.mailwright.cli.Fakes.Run;
import org.mailwright.cli.NetworkOptions;
import org.mailwright.detect.BrokenFile;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.Source;
import org.mailwright.model.Cause;
import org.mailwright.model.Endpoint;

class DetectCommandTest {

    private static final Candidate CANDIDATE = new Candidate(
            new Provenance(Source.CATALOG, "", true, List.of(Cause.DISCO_FOREIGN_HOST))
                    .of(
                            Optional.of(new ProviderName("posteo", "Posteo")),
                            List.of(new Hint(
                                    Hint.Code.APP_PASSWORD_REQUIRED,
                                    Optional.of(URI.create("https://a.example/")),
                                    Set.of())),
                            Map.of()),
            List.of(Fakes.IMAP),
            List.of(Fakes.SMTP));

    private final Fakes fakes = new Fakes();

    @Test
    void printsTheObjectOfTheContract() {
        fakes.outcome = new Outcome.Found(List.of(CANDIDATE));
        fakes.asked = List.of(new Asked(Source.SRV, Asked.Result.FOUND, Duration.ofMillis(12)));

        var run = fakes.run("", "detect", "ada@example.org", "--json");

        assertEquals(new Run(0, """
                {"address":"ada@example.org","outcome":"found","cause":"none",\
                "candidates":[{"source":"catalog","trusted":true,"warnings":["disco-foreign-host"],\
                "provider":{"id":"posteo","name":"Posteo"},\
                "incoming":[{"protocol":"imap","host":"imap.example.org","port":993,"encryption":"tls",\
                "auth":["password"],"username":"ada@example.org"}],\
                "outgoing":[{"protocol":"smtp","host":"smtp.example.org","port":465,"encryption":"tls",\
                "auth":["password"],"username":"ada@example.org"}],\
                "hints":[{"code":"APP_PASSWORD_REQUIRED","url":"https://a.example/"}]}],\
                "asked":[{"source":"srv","result":"found","millis":12}],"millis":41}
                """, ""), run);
    }

    @Test
    void aBrokenFileIsNamedInWordsAndInJson() {
        fakes.outcome = new Outcome.NotFound(Cause.DISCO_NOT_FOUND);
        fakes.asked = List.of(new Asked(
                Source.AUTOCONFIG,
                Asked.Result.FAILED,
                Duration.ofMillis(12),
                Optional.of(new BrokenFile(URI.create("https://a.example/config.xml"), BrokenFile.Fault.XML, 7))));

        var words = fakes.run("", "detect", "ada@example.org", "--lang", "en");
        var json = fakes.run("", "detect", "ada@example.org", "--json");

        assertThat(words.out())
                .contains(
                        "The settings file https://a.example/config.xml is broken: it is not well-formed XML in line 7.");
        assertThat(json.out())
                .contains("\"millis\":12,\"file\":\"https://a.example/config.xml\",\"fault\":\"xml\",\"line\":7}");
    }

    @Test
    void anOldListIsSaidWithItsYear() {
        fakes.outcome = new Outcome.Found(List.of(new Candidate(
                new Provenance(Source.CATALOG, "", true, List.of(), Optional.of(new Verified.Doubt.Old(2010))),
                List.of(Fakes.IMAP),
                List.of(Fakes.SMTP))));

        var words = fakes.run("", "detect", "ada@example.org", "--lang", "en");
        var json = fakes.run("", "detect", "ada@example.org", "--json");

        assertTrue(words.out().contains("from a list of 2010, not yet tested"), words.out());
        assertTrue(
                json.out().contains("\"trusted\":true,\"doubt\":\"old\",\"sourceYear\":2010,\"warnings\":[]"),
                json.out());
    }

    @Test
    void aRefusalShowsItsReasonAsAHint() {
        var hint = new Hint(Hint.Code.NO_IMAP_SMTP, Optional.empty(), Set.of());
        fakes.outcome = new Outcome.Refused(new ProviderName("tuta", "Tuta"), List.of(hint));

        var run = fakes.run("", "detect", "ada@example.org", "--json");

        assertEquals(new Run(3, """
                {"address":"ada@example.org","outcome":"refused","cause":"none",\
                "candidates":[{"source":"catalog","trusted":true,"warnings":[],"provider":{"id":"tuta","name":"Tuta"},\
                "incoming":[],"outgoing":[],"hints":[{"code":"NO_IMAP_SMTP","url":null}]}],"asked":[],"millis":41}
                """, ""), run);
    }

    @Test
    void aMalformedAddressIsAnObjectAndASentence() {
        var run = fakes.run("", "detect", "no\u001b[31mpe", "--json", "--lang", "en");

        assertEquals(new Run(2, """
                {"address":"no\\u001b[31mpe","outcome":"input-invalid","cause":"input-invalid",\
                "candidates":[],"asked":[],"millis":0}
                """, "“no\ufffd[31mpe” is not an email address.\n"), run);
    }

    @Test
    void aSlipBesideTheDotIsAskedAbout() {
        var words = fakes.run("", "detect", "ada@example,org", "--lang", "en");
        var json = fakes.run("", "detect", "ada@example,org", "--json", "--lang", "en");

        assertEquals(
                new Run(2, "", "“ada@example,org” is not an email address.\nDid you mean ada@example.org?\n"), words);
        assertTrue(json.out().contains("\"didYouMean\":\"ada@example.org\""), json.out());
    }

    @Test
    void readsAddressesFromStdinAndGoesOnAfterABadOne() {
        var run = fakes.run("ada@example.org\r\n\nbad\nbob@b\u00fccher.example", "detect", "-", "--json", "--lang=en");

        assertEquals(2, run.exit());
        assertEquals(
                List.of("\"ada@example.org\"", "\"bad\"", "\"bob@xn--bcher-kva.example\""),
                run.out()
                        .lines()
                        .map(line -> line.substring(11, line.indexOf(',')))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"DISCO_NOT_FOUND,not-found", "DOMAIN_NOT_FOUND,not-found"})
    void nothingFoundIsThree(Cause cause, String word) {
        fakes.outcome = new Outcome.NotFound(cause);

        var run = fakes.run("", "detect", "ada@example.org", "--json");

        assertEquals(3, run.exit());
        assertTrue(run.out().contains("\"outcome\":\"" + word + "\",\"cause\":\"" + cause.code() + "\""), run.out());
    }

    @Test
    void anUnreachableNetworkIsFour() {
        fakes.outcome = new Outcome.Unreachable(Cause.DNS_TEMPORARY);

        assertEquals(4, fakes.run("", "detect", "ada@example.org").exit());
    }

    @Test
    void saysTheSameInWordsOfEachLanguage() {
        fakes.outcome = new Outcome.Found(List.of(CANDIDATE));

        var english = fakes.run("", "detect", "ada@example.org", "--lang", "en").out();
        var german = fakes.run("", "--lang", "de", "detect", "ada@example.org").out();

        assertTrue(english.contains("Incoming IMAP  imap.example.org:993"), english);
        assertTrue(german.contains("Eingang  IMAP  imap.example.org:993"), german);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:5353,127.0.0.1,5353",
        "127.0.0.1,127.0.0.1,53",
        "[::1]:5353,0:0:0:0:0:0:0:1,5353",
        "ns.example.org,ns.example.org,53"
    })
    void takesANameServer(String typed, String host, int port) {
        fakes.run("", "detect", "ada@example.org", "--dns", typed, "--ca-file", "ca.pem");

        assertEquals(
                List.of(new NetworkOptions(
                        Optional.of(new Endpoint(host, port)),
                        Optional.of(Path.of("ca.pem")),
                        Optional.empty(),
                        true,
                        true)),
                fakes.networks);
    }

    @Test
    void keepsTheAddressAndTheDomainToItselfWhereAsked() {
        fakes.run("", "detect", "ada@example.org", "--no-ispdb", "--hide-address");

        assertEquals(
                List.of(new NetworkOptions(Optional.empty(), Optional.empty(), Optional.empty(), false, false)),
                fakes.networks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:x", "a b", ""})
    void refusesWhatIsNoNameServer(String typed) {
        assertEquals(
                2, fakes.run("", "detect", "ada@example.org", "--dns", typed).exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1e3", "99999999"})
    void refusesWhatIsNoTime(String typed) {
        assertEquals(
                2,
                fakes.run("", "detect", "ada@example.org", "--timeout=" + typed).exit());
    }
}
