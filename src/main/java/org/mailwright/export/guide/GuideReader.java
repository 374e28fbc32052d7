package org.mailwright.export.guide;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailwright.export.BuiltInOAuth;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Limit;
import org.mailwright.export.guide.GuideLine.Act;
import org.mailwright.model.Codes;

/**
 * Reads the data file of one program; resources/org/mailwright/export/guides/README.md describes its form. The files
 * come with Mailwright, so that whatever is wrong in one is a bug: an exception that names the line.
 */
final class GuideReader {

    private static final Pattern LINE =
            Pattern.compile("(?:\\[([a-z0-9 -]+)\\] )?([a-z-]+)(?: ([a-z0-9-]+))?(?: ([a-z0-9-]+))?: (.+)");
    private static final Pattern SOURCE = Pattern.compile("\\[([A-Za-z -]+)\\] (.+)");
    private static final Set<String> ONCE = Set.of(
            "id",
            "languages",
            "name",
            "device",
            "platforms",
            "formats",
            "version",
            "seen",
            "refuses",
            "longest",
            "oauth");
    private static final Set<String> OFTEN = Set.of("source", "note", "by-address");
    private static final List<Limit> REFUSED = List.of(Limit.NO_INCOMING, Limit.NO_OUTGOING);

    private final Map<String, String> about = new LinkedHashMap<>();
    private final List<MailProgram.Source> sources = new ArrayList<>();
    private final List<MailProgram.Note> notes = new ArrayList<>();
    private final Set<String> byAddress = new LinkedHashSet<>();
    private final Map<GuideField, Map<String, LabelTranslations>> choices = new EnumMap<>(GuideField.class);
    private final List<GuideLine> lines = new ArrayList<>();
    private final LabelReader phrases = new LabelReader();
    private boolean inPage;

    private GuideReader() {}

    /** @param text the data file, its lines ending with line feeds */
    static MailProgram read(String text) {
        var reader = new GuideReader();
        int number = 0;
        for (var line : text.split("\n")) {
            number++;
            try {
                reader.take(line);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return reader.program();
    }

    private void take(String line) {
        if (line.isBlank() || line.startsWith("#")) return;
        var match = LINE.matcher(line);
        if (!match.matches()) throw new IllegalArgumentException("neither a key nor a step");
        var key = match.group(2);
        var when = conditions(match.group(1));
        var value = match.group(5).strip();
        if (ONCE.contains(key) || OFTEN.contains(key)) {
            if (!when.isEmpty() || match.group(3) != null) throw new IllegalArgumentException("no condition here");
            about(key, value);
        } else if (key.equals("choice")) {
            choice(field(match.group(3)), wanted(match.group(4)), value);
        } else {
            lines.add(new GuideLine(when, act(key, match.group(3), value)));
        }
    }

    private void about(String key, String value) {
        switch (key) {
            case "source" -> sources.add(source(value));
            case "by-address" -> byAddress.addAll(words(value).toList());
            case "note" -> {
                var parts = words(value).toList();
                if (parts.size() != 2) throw new IllegalArgumentException("a note is a code and a page");
                notes.add(new MailProgram.Note(parts.get(0), parts.get(1)));
            }
            default -> {
                if (about.put(key, value) != null) throw new IllegalArgumentException("said twice: " + key);
                if (key.equals("languages")) {
                    phrases.speak(words(value).map(Locale::forLanguageTag).toList());
                }
            }
        }
    }

    private static MailProgram.Source source(String value) {
        var match = SOURCE.matcher(value);
        if (!match.matches()) throw new IllegalArgumentException("a source is its languages in brackets and a place");
        return new MailProgram.Source(
                words(match.group(1)).map(Locale::forLanguageTag).toList(), match.group(2));
    }

    private void choice(GuideField field, String code, String value) {
        if (!field.isChoice()) throw new IllegalArgumentException("nothing to choose: " + field.code());
        var before = choices.computeIfAbsent(field, _ -> new LinkedHashMap<>()).put(code, phrases.words(value));
        if (before != null) throw new IllegalArgumentException("said twice: " + field.code() + " " + code);
    }

    private Act act(String key, @Nullable String name, String value) {
        if (key.equals("ask") || key.equals("tick")) {
            if (!inPage) throw new IllegalArgumentException("a field outside of a page");
            var field = field(name);
            var words = phrases.words(value);
            return key.equals("ask") ? new Act.Ask(field, words) : new Act.Tick(field, words);
        }
        if (name != null) throw new IllegalArgumentException("no such step: " + key + " " + name);
        if (key.equals("first")) return new Act.First(phrases.named(value));
        boolean page = inPage;
        inPage = key.equals("page") || (page && !key.equals("go") && !key.equals("press"));
        if (!inPage && !key.equals("go") && !key.equals("press")) {
            throw new IllegalArgumentException("outside of a page, or no such step: " + key);
        }
        return switch (key) {
            case "go" -> new Act.Go(phrases.path(value));
            case "page" -> new Act.Page(phrases.named(value));
            case "section" -> new Act.Section(phrases.named(value));
            case "on" -> new Act.Set(true, phrases.named(value));
            case "off" -> new Act.Set(false, phrases.named(value));
            case "press" -> new Act.Press(phrases.named(value));
            default -> throw new IllegalArgumentException("no such step: " + key);
        };
    }

    private static GuideField field(@Nullable String code) {
        return GuideField.parse(wanted(code)).orElseThrow(() -> new IllegalArgumentException("no such field: " + code));
    }

    private static String wanted(@Nullable String word) {
        if (word == null) throw new IllegalArgumentException("a word is missing before the colon");
        return word;
    }

    private static Set<GuideCondition> conditions(@Nullable String words) {
        var conditions = EnumSet.noneOf(GuideCondition.class);
        if (words == null) return conditions;
        words(words)
                .map(word -> GuideCondition.parse(word)
                        .orElseThrow(() -> new IllegalArgumentException("no such condition: " + word)))
                .forEach(conditions::add);
        return conditions;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split(" +")).filter(word -> !word.isEmpty());
    }

    private MailProgram program() {
        if (sources.isEmpty()) throw new IllegalArgumentException("nothing says: source");
        var program = new MailProgram(
                said("id"),
                phrases.words(said("name")),
                one(Device.values(), said("device")),
                Set.copyOf(words(said("platforms"))
                        .map(word -> one(Platform.values(), word))
                        .toList()),
                words(about.getOrDefault("formats", "")).toList(),
                phrases.words(said("version")),
                LocalDate.parse(said("seen")),
                sources,
                new FormatCapabilities(refused(), List.of()),
                longest(),
                byAddress,
                Optional.ofNullable(about.get("oauth")).map(word -> one(BuiltInOAuth.values(), word)),
                notes,
                choices,
                lines);
        ChoiceCheck.check(program);
        return program;
    }

    private List<Limit> refused() {
        var refused = new ArrayList<>(REFUSED);
        words(about.getOrDefault("refuses", ""))
                .map(code -> one(Limit.values(), code))
                .forEach(refused::add);
        return refused.stream().distinct().toList();
    }

    private OptionalInt longest() {
        var number = about.get("longest");
        return number == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));
    }

    private String said(String key) {
        var value = about.get(key);
        if (value == null) throw new IllegalArgumentException("nothing says: " + key);
        return value;
    }

    private static <T extends Enum<T>> T one(T[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> Codes.of(value).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such word: " + code));
    }
}
