package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.check.Proves;
import org.mailwright.model.Cause;
import org.mailwright.reply.ReplyReader.Context;

/** Nothing is claimed about texts that are no error message. */
class NoErrorsTest {

    private static final PastedErrorReader READER = PastedErrorReader.bundled();

    /** A line of no-errors.jsonl. */
    record Text(String kind, String text) {}

    static List<Text> texts() {
        var gson = new Gson();
        try (var in = Objects.requireNonNull(NoErrorsTest.class.getResourceAsStream("no-errors.jsonl"));
                var lines = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return lines.readAllAsString()
                    .lines()
                    .map(line -> gson.fromJson(line, Text.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Proves(Cause.UNKNOWN)
    void isNotTakenForAnError(Text text) {
        var expected = text.kind().equals("good") ? Cause.NONE : Cause.UNKNOWN;

        assertEquals(expected, READER.read(text.text(), Context.UNKNOWN).cause());
    }

    @Test
    void thereAreMoreThanTwoHundredAndEighty() {
        assertThat(texts()).hasSizeGreaterThanOrEqualTo(281);
    }

    @Test
    void aTextOf100MegabytesIsReadInPart() {
        assertEquals(
                Cause.UNKNOWN,
                READER.read("lorem ipsum ".repeat(100_000_000 / 12), Context.UNKNOWN)
                        .cause());
    }

    @Test
    void theEndOfAGiantLogIsRead() {
        var log = "Nov 27 03:00:00 host program: all is well\n".repeat(500_000) + "535 5.7.8 Bad password\n";

        assertEquals(
                Cause.AUTH_BAD_CREDENTIALS, READER.read(log, Context.UNKNOWN).cause());
    }

    @Test
    void bytesAreNotTakenForAnError() {
        var bytes = new byte[64 * 1024];
        new Random(15).nextBytes(bytes);

        assertEquals(
                Cause.UNKNOWN,
                READER.read(new String(bytes, StandardCharsets.ISO_8859_1), Context.UNKNOWN)
                        .cause());
    }
}
