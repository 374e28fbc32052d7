package org.mailwright.export.send;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Limit;

/**
 * Reads the data file of one target; resources/org/mailwright/export/targets/README.md describes its form. The files
 * come with the program, so that whatever is wrong in one is a bug: an exception that names the line.
 */
final class TargetReader {

    private static final Pattern KEY = Pattern.compile("([a-z-]+):(?: (.*))?");
    private static final Pattern LINE = Pattern.compile("([a-z ]*)\\|(?: (.*))?");
    private static final Set<String> ABOUT_THE_TARGET = Set.of("id", "docs", "refuses", "never");
    private static final Set<String> ABOUT_A_FILE = Set.of("file", "syntax", "comment");

    /** What no target can do with certificates checked and a password as the way to sign in. */
    private static final List<Limit> REFUSED =
            List.of(Limit.NO_OUTGOING, Limit.PLAINTEXT, Limit.OAUTH2, Limit.OTHER_LOGIN, Limit.AFTER_INCOMING);

    private final Map<String, String> about = new LinkedHashMap<>();
    private final List<TargetFile> files = new ArrayList<>();
    private Map<String, String> file = Map.of();
    private List<TargetFile.Line> lines = new ArrayList<>();

    private TargetReader() {}

    /** @param text the data file, its lines ending with line feeds */
    static Target read(String text) {
        var reader = new TargetReader();
        int number = 0;
        for (var line : text.split("\n")) {
            number++;
            try {
                reader.take(line);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return reader.target();
    }

    private void take(String line) {
        if (line.isBlank() || line.startsWith("#")) return;
        var written = LINE.matcher(line);
        var key = KEY.matcher(line);
        if (written.matches()) {
            lines.add(new TargetFile.Line(conditions(written.group(1)), pieces(optional(written.group(2)))));
        } else if (key.matches()) {
            set(key.group(1), optional(key.group(2)));
        } else {
            throw new IllegalArgumentException("neither a key nor a line of a file");
        }
    }

    private static String optional(@Nullable String group) {
        return group == null ? "" : group;
    }

    private void set(String key, String value) {
        if (key.equals("file")) {
            endFile();
            file = new LinkedHashMap<>();
        }
        var known = file.isEmpty() && !key.equals("file") ? ABOUT_THE_TARGET : ABOUT_A_FILE;
        if (!known.contains(key)) throw new IllegalArgumentException("no such key here: " + key);
        var before = (known.equals(ABOUT_A_FILE) ? file : about).put(key, value);
        if (before != null) throw new IllegalArgumentException("said twice: " + key);
    }

    private void endFile() {
        if (file.isEmpty()) {
            if (!lines.isEmpty()) throw new IllegalArgumentException("lines before the first file");
            return;
        }
        if (lines.isEmpty()) throw new IllegalArgumentException("a file without lines");
        files.add(new TargetFile(wanted(file, "file"), file.getOrDefault("comment", ""), lines));
        lines = new ArrayList<>();
    }

    private static Set<Condition> conditions(String words) {
        var conditions = EnumSet.noneOf(Condition.class);
        words(words)
                .map(word -> Condition.parse(word)
                        .orElseThrow(() -> new IllegalArgumentException("no such condition: " + word)))
                .forEach(conditions::add);
        return conditions;
    }

    private List<Piece> pieces(String text) {
        var usual = Syntax.parse(wanted(file, "syntax"))
                .orElseThrow(() -> new IllegalArgumentException("no such syntax: " + file.get("syntax")));
        return new LineParser(wanted(about, "id"), usual).pieces(text);
    }

    private static String wanted(Map<String, String> from, String key) {
        var value = from.get(key);
        if (value == null) throw new IllegalArgumentException("nothing says: " + key);
        return value;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split(" +")).filter(word -> !word.isEmpty());
    }

    private Target target() {
        endFile();
        var names = files.stream().map(TargetFile::name).toList();
        var format = new Format(wanted(about, "id"), Group.APPS, names, capabilities());
        return new Target(
                format, Optional.ofNullable(about.get("never")).map(Pattern::compile), wanted(about, "docs"), files);
    }

    private FormatCapabilities capabilities() {
        var refuses = new ArrayList<>(REFUSED);
        words(about.getOrDefault("refuses", "")).map(TargetReader::limit).forEach(refuses::add);
        var drops = new ArrayList<>(List.of(Limit.INCOMING, Limit.TIMEOUTS));
        if (!isNamed()) drops.add(Limit.DISPLAY_NAME);
        return new FormatCapabilities(refuses, drops);
    }

    private boolean isNamed() {
        return files.stream()
                .flatMap(each -> each.lines().stream())
                .flatMap(line -> line.pieces().stream())
                .anyMatch(piece -> piece instanceof Piece.Value(var field, var _) && field.isNamed());
    }

    private static Limit limit(String code) {
        return Arrays.stream(Limit.values())
                .filter(limit -> limit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such limit: " + code));
    }
}
