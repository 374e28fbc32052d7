package org.mailwright.reply;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.Cause;

/**
 * Something that was really said, with what it stands for: a line of the .jsonl files. Some lines tell their source, which
 * is not needed here; "composed" there means that it was not heard but written in a provider's manner.
 *
 * @param also_ok other causes that can be defended
 */
public record Heard(
        @Nullable String stage,
        @Nullable String provider,
        String reply,
        String cause,
        @Nullable List<String> also_ok) {

    static List<Heard> in(String file) {
        var gson = new Gson();
        try (var in = Objects.requireNonNull(Heard.class.getResourceAsStream(file));
                var lines = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return lines.readAllAsString()
                    .lines()
                    .map(line -> gson.fromJson(line, Heard.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader makes of it where that is wrong, in words for the person who mends it. */
    Optional<String> missedBy(ReplyReader reader) {
        var read = read(reader).code();
        return read.equals(cause) || also_ok != null && also_ok.contains(read)
                ? Optional.empty()
                : Optional.of(cause + ", but " + read + " read: " + this);
    }

    /** Whether it is read as the best of its causes. */
    boolean isHitBy(ReplyReader reader) {
        return read(reader).code().equals(cause);
    }

    private Cause read(ReplyReader reader) {
        var context = new ReplyReader.Context(
                Optional.ofNullable(stage).flatMap(StageName::parse), Optional.empty(), Optional.ofNullable(provider));
        return reader.read(reply, context).cause();
    }

    @Override
    public String toString() {
        return stage + " " + provider + ": " + reply.replace('\n', ' ');
    }
}
