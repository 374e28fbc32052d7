package org.mailwright.account.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/**
 * A file of sections and keys, of which only the values that a {@link KeyRule} asks for were decoded. A section that is
 * there twice is one, and of a key that is there twice the last counts, as in the programs themselves.
 */
public final class IniFile {

    private static final int MAX_SECTIONS = 5000;

    private final byte[] bytes;
    private final String file;
    private final IniDialect dialect;
    private final KeyRule rule;
    private final LineScanner lines;
    private final Map<String, IniSection> sections = new LinkedHashMap<>();
    private IniSection section;
    private Optional<Place> malformed = Optional.empty();

    private IniFile(FileBytes file, IniDialect dialect, KeyRule rule) {
        this.bytes = file.array();
        this.file = file.file();
        this.dialect = dialect;
        this.rule = rule;
        this.lines = new LineScanner(bytes);
        section = section("", 0);
    }

    public static IniFile read(FileBytes file, IniDialect dialect, KeyRule rule) {
        try (var text = Utf8.of(file)) {
            var ini = new IniFile(text, dialect, rule);
            while (ini.lines.next() && ini.sections.size() <= MAX_SECTIONS) ini.line();
            return ini;
        }
    }

    /** In the file's order, the nameless one before the first section included. */
    public List<IniSection> sections() {
        return new ArrayList<>(sections.values());
    }

    /** The section of this name in any case, or an empty one. */
    public IniSection section(String name) {
        return sections.values().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> new IniSection(name, Place.of(file)));
    }

    public boolean has(String name) {
        return sections.values().stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
    }

    /** The first line that is neither a section nor a key nor a comment, or whose value is too long. */
    public Optional<Place> malformed() {
        return malformed;
    }

    private void line() {
        int from = Bytes.skipBlanks(bytes, lines.start(), lines.end());
        int to = Bytes.dropBlanks(bytes, from, lines.end());
        if (from == to || bytes[from] >= 0 && dialect.comments().indexOf(bytes[from]) >= 0) return;
        if (bytes[from] == '[') {
            header(from, to);
            return;
        }
        int separator = Bytes.indexOf(bytes, from, to, dialect.separators());
        if (separator <= from) {
            spoil("");
            return;
        }
        var key = Bytes.key(bytes, from, Bytes.dropBlanks(bytes, from, separator));
        int value = Bytes.skipBlanks(bytes, separator + 1, to);
        if (key.isPresent()) entry(KeyTag.of(key.get(), dialect.tags()), value, to);
        else spoil("");
    }

    private void header(int from, int to) {
        int close = Bytes.lastIndexOf(bytes, from, to, ']');
        var name = close < 0 ? Optional.<String>empty() : Bytes.key(bytes, from + 1, close);
        if (name.isEmpty()) spoil("");
        section = section(name.map(this::withoutTag).orElse("?"), lines.number());
    }

    /** KDE marks a section that cannot be changed, as in {@code [Transport 1][$i]}. */
    private String withoutTag(String name) {
        int tag = dialect.tags() ? name.indexOf("][$") : -1;
        return (tag < 0 ? name : name.substring(0, tag)).strip();
    }

    private void entry(KeyTag key, int from, int to) {
        int line = lines.number();
        var use = key.translated() ? KeyUse.IGNORED : rule.use(section.name(), key.name());
        var value = new IniValue(bytes, lines, dialect).read(from, to, use);
        var place = new Place(file, line, key.name());
        switch (use) {
            case SECRET -> {
                if (from < to) section.countSecret();
            }
            case WANTED, URL -> {
                if (value.isEmpty()) spoil(key.name());
                else section.put(key.name(), setting(key, value.get(), use, place));
            }
            case IGNORED -> {}
        }
    }

    private Setting setting(KeyTag key, IniValue.Text value, KeyUse use, Place place) {
        if (use == KeyUse.URL && value.secret()) section.countSecret();
        boolean unexpanded = value.reference() || key.expands() && value.text().indexOf('$') >= 0;
        return unexpanded ? Setting.unexpanded(place) : Setting.at(value.text(), place);
    }

    private IniSection section(String name, int line) {
        return sections.computeIfAbsent(
                name.toLowerCase(Locale.ROOT), _ -> new IniSection(name, new Place(file, line, "[" + name + "]")));
    }

    private void spoil(String key) {
        if (malformed.isEmpty()) malformed = Optional.of(new Place(file, lines.number(), key));
    }
}
