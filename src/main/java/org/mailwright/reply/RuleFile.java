package org.mailwright.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.WeighedReading.Rank;

/** Reads the rules that come with the program; replies.rules says their form. A file that breaks it is a bug. */
final class RuleFile {

    private enum Key {
        AT,
        BY,
        OF,
        CODE,
        STATUS,
        UNLESS,
        RANK,
        ALSO,
        LIKE
    }

    private static final Pattern FAMILY = Pattern.compile("\\$\\w+");

    private RuleFile() {}

    static List<ReplyRule> read(String file) {
        return blocks(file).map(RuleFile::rule).toList();
    }

    /** The lines of each rule, examples among them, with every family's words in place of its name. */
    static Stream<List<String>> blocks(String file) {
        var families = families();
        var blocks = new ArrayList<List<String>>();
        lines(file).forEach(line -> {
            if (!line.startsWith(" ")) blocks.add(new ArrayList<>());
            blocks.getLast().add(spelledOut(line.strip(), families));
        });
        return blocks.stream();
    }

    private static Map<String, String> families() {
        return lines("families.rules")
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(' ')), RuleFile::value));
    }

    /** The lines that say something. */
    static Stream<String> lines(String file) {
        return text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static String spelledOut(String line, Map<String, String> families) {
        if (line.indexOf('$') < 0 || line.startsWith("like ")) return line;
        return FAMILY.matcher(line).replaceAll(name -> Objects.requireNonNull(families.get(name.group()), line));
    }

    static ReplyRule rule(List<String> lines) {
        var values = new EnumMap<Key, String>(Key.class);
        var says = new ArrayList<PhraseMatcher>();
        var confidence = Confidence.HIGH;
        for (var line : lines.subList(1, lines.size())) {
            if (line.equals("medium")) confidence = Confidence.MEDIUM;
            else if (line.startsWith("says ")) says.add(new PhraseMatcher(value(line)));
            else put(values, line);
        }
        return new ReplyRule(
                Cause.valueOf(name(lines.getFirst())),
                confidence,
                Set.copyOf(list(values, Key.AT, RuleFile::stage)),
                Set.copyOf(list(values, Key.BY, word -> Protocol.valueOf(name(word)))),
                Set.copyOf(list(values, Key.OF, word -> word)),
                Set.copyOf(list(values, Key.CODE, word -> word)),
                list(values, Key.STATUS, StatusPattern::parse),
                says,
                Optional.ofNullable(values.get(Key.UNLESS)).map(PhraseMatcher::new),
                Optional.ofNullable(values.get(Key.RANK)).map(word -> Rank.valueOf(name(word))),
                list(values, Key.ALSO, word -> Cause.valueOf(name(word))));
    }

    private static void put(Map<Key, String> values, String line) {
        var key = Key.valueOf(name(line.substring(0, line.indexOf(' '))));
        if (key != Key.LIKE && values.put(key, value(line)) != null) {
            throw new IllegalArgumentException("said twice: " + line);
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf(' ')).strip();
    }

    private static <T> List<T> list(Map<Key, String> values, Key key, Function<String, T> parse) {
        var value = values.get(key);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",")).map(String::strip).map(parse).toList();
    }

    private static Optional<Stage> stage(String word) {
        return word.equals("unknown") ? Optional.empty() : Optional.of(Stage.valueOf(name(word)));
    }

    /** The constant that a code stands for. */
    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String text(String file) {
        try (var in = RuleFile.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalArgumentException("no such file: " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
