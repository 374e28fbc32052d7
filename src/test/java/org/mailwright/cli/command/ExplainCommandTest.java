package org.mailwright.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.cli.Fakes;
import org.mailwright.reply.PastedErrorReader;

/** The public reports through the command, with the real rules and the real catalog. */
class ExplainCommandTest {

    private static final Gson GSON = new Gson();

    private final Fakes fakes = new Fakes();

    ExplainCommandTest() {
        fakes.reader = PastedErrorReader.bundled();
    }

    static List<JsonObject> publicCases() {
        try (var in = Objects.requireNonNull(
                        ExplainCommandTest.class.getResourceAsStream("/org/mailwright/cli/explain-public.jsonl"));
                var lines = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return lines.readAllAsString()
                    .lines()
                    .map(line -> GSON.fromJson(line, JsonObject.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("publicCases")
    void readsWhatPeopleReported(JsonObject report) {
        var answer = explain(report.toString());

        assertThat(report.getAsJsonArray("want").asList()).as(report.toString()).contains(answer.get("cause"));
    }

    @Test
    void whatIsNotKnownIsSaidAndFoundNothing() {
        var words = fakes.run("", "explain", "--lang", "en", "hello world");
        var json = fakes.run("", "explain", "--json", "hello world");

        assertEquals(3, words.exit());
        assertThat(words.out()).contains("This message is not understood", "Outlook for Windows", "Thunderbird");
        assertEquals(3, json.exit());
        assertEquals(
                "unknown",
                GSON.fromJson(json.out(), JsonObject.class).get("cause").getAsString());
    }

    @Test
    void oneKnownLineIsEnough() {
        var run = fakes.run("{\"reply\":\"hello\"}\n{\"reply\":\"535 5.7.8 no\"}\n", "explain", "--json", "-");

        assertEquals(0, run.exit());
    }

    @Test
    void ofFarTooManyLinesTheFirstAreReadAndThatIsSaid() {
        var run = fakes.run("{\"reply\":\"535 5.7.8 no\"}\n".repeat(60_000), "explain", "--lang", "en", "--json", "-");

        assertEquals(2, run.exit());
        assertEquals(50_000, run.out().lines().count());
        assertThat(run.err()).contains("Only the first 50,000 lines were read.");
    }

    @Test
    void eachLineIsAnsweredWhetherItIsJsonOrNot() {
        var run = fakes.run("what\n{\"reply\":\"535 5.7.8 no\"}\n\nwhat\n", "explain", "--lang", "en", "--json", "-");

        assertEquals(2, run.exit());
        assertEquals(
                List.of("input-invalid", "auth-bad-credentials", "input-invalid"),
                run.out()
                        .lines()
                        .map(line -> GSON.fromJson(line, JsonObject.class)
                                .get("cause")
                                .getAsString())
                        .toList());
        assertThat(run.err()).containsOnlyOnce("This line is not a JSON object with a reply.");
    }

    @Test
    void aReplyOfTwoCausesNamesBoth() {
        var line =
                "{\"provider\":\"yandex\",\"reply\":\"2 NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled\"}";

        var answer = explain(line);

        assertEquals("auth-protocol-disabled", answer.get("cause").getAsString());
        assertEquals("[\"auth-bad-credentials\"]", answer.get("also").toString());
    }

    @Test
    void whereAccessIsOffByDefaultARefusedLogOnNamesThatFirst() {
        var answer = explain("{\"provider\":\"gmx-net\",\"reply\":\"-ERR authentication failed\"}");

        assertEquals("auth-protocol-disabled", answer.get("cause").getAsString());
        assertEquals(
                "[\"auth-app-password-required\",\"auth-bad-credentials\"]",
                answer.get("also").toString());
    }

    private JsonObject explain(String line) {
        return GSON.fromJson(fakes.run(line + "\n", "explain", "--json", "-").out(), JsonObject.class);
    }
}
