package org.mailwright.reply;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.Codes;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Context;

/** How many labelled texts are read right, by how sure the reading is; prints the misses. Takes files as arguments. */
final class Calibration {

    /** A labelled text: the causes that can be defended, the likeliest first. */
    record Text(String source, @Nullable String provider, String reply, List<String> want) {

        boolean isRight(PastedErrorReader reader) {
            return want.contains(read(reader).cause().code());
        }

        ReplyReader.Reading read(PastedErrorReader reader) {
            return reader.read(reply, new Context(Optional.empty(), Optional.empty(), Optional.ofNullable(provider)));
        }
    }

    private Calibration() {}

    static List<Text> texts(Path file) throws IOException {
        var gson = new Gson();
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> gson.fromJson(line, Text.class))
                .toList();
    }

    public static void main(String[] files) throws IOException {
        var reader = PastedErrorReader.bundled();
        for (var file : files) {
            var texts = texts(Path.of(file));
            Map<Confidence, int[]> counts = new EnumMap<>(Confidence.class);
            for (var text : texts) {
                var reading = text.read(reader);
                var right = text.isRight(reader);
                var count = Objects.requireNonNull(counts.computeIfAbsent(reading.confidence(), _ -> new int[2]));
                count[0]++;
                if (right) count[1]++;
                else
                    System.out.println("MISS " + Codes.of(reading.confidence()) + " "
                            + reading.cause().code()
                            + " want " + text.want() + " " + text.source() + "\n     "
                            + text.reply().replace("\n", "\n     "));
            }
            int right = counts.values().stream().mapToInt(count -> count[1]).sum();
            System.out.println(file + ": " + right + " of " + texts.size());
            counts.forEach(
                    (sure, count) -> System.out.println("  " + Codes.of(sure) + ": " + count[1] + " of " + count[0]));
        }
    }
}
