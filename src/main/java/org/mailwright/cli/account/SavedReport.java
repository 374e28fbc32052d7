package org.mailwright.cli.account;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.check.Observation;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;
import org.mailwright.json.JsonNode;
import org.mailwright.model.Cause;
import org.mailwright.model.SafeText;
import org.mailwright.text.Subject;

/**
 * A report for IT that somebody sent: what it found, to be said in the language of the reader.
 *
 * @param reply the server's words at the stage that failed
 */
public record SavedReport(Path file, Cause cause, List<Observation> clues, Subject subject, Optional<String> reply) {

    /** A long conversation is the most of a report. */
    private static final JsonLimits LIMITS = new JsonLimits(32 * 1024 * 1024, 20, true);

    private static final int LONGEST = 300;

    /** The report of a file, if the word names one. */
    public static Optional<SavedReport> named(String word) {
        if (!word.endsWith(".json")) return Optional.empty();
        try {
            var file = Path.of(word);
            try (var in = Files.newInputStream(file)) {
                return JsonDocument.read(in.readNBytes(LIMITS.bytes() + 1), LIMITS)
                        .sound()
                        .flatMap(root -> of(root, file));
            }
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<SavedReport> of(JsonNode root, Path file) {
        boolean ours = root.member("mailwrightReport").isPresent()
                || root.member("mailwrightSearchReport").isPresent();
        var cause = root.text("cause").flatMap(Cause::parse);
        if (!ours || cause.isEmpty()) return Optional.empty();
        var clues = root.texts("clues").stream()
                .flatMap(code -> Arrays.stream(Observation.values())
                        .filter(known -> known.code().equals(code)))
                .toList();
        return Optional.of(new SavedReport(file, cause.get(), clues, subject(root), reply(root)));
    }

    private static Subject subject(JsonNode root) {
        var address = root.text("address").map(SavedReport::line).orElse("");
        var settings = root.member("settings");
        var server = root.text("side").flatMap(side -> settings.flatMap(all -> all.member(side)));
        var provider = settings.flatMap(all -> all.text("provider")).map(SavedReport::line);
        return new Subject(
                server.flatMap(one -> one.text("host")).map(SavedReport::line).orElse(""),
                server.flatMap(one -> one.whole("port"))
                        .map(port -> Long.toString(port))
                        .orElse(""),
                address,
                provider.orElse(address.substring(address.lastIndexOf('@') + 1)),
                List.<URI>of());
    }

    private static Optional<String> reply(JsonNode root) {
        return root.member("stages").stream()
                .flatMap(stages ->
                        stages instanceof JsonNode.Items(var _, int _, var all) ? all.stream() : Stream.empty())
                .filter(stage -> stage.text("status").filter("fail"::equals).isPresent())
                .flatMap(stage -> stage.text("reply").stream())
                .findFirst()
                .map(SavedReport::line);
    }

    private static String line(String text) {
        return SafeText.line(text, LONGEST);
    }
}
