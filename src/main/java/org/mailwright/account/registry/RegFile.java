package org.mailwright.account.registry;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.file.KeyUse;

/**
 * A registry export ({@code .reg}), of which only the values that are asked for by name were decoded; the bytes of
 * secrets were passed over. Keys keep the path that they have in the file, root included.
 */
public final class RegFile implements Registry {

    /** Of a value, by its name. */
    @FunctionalInterface
    public interface NameRule {

        KeyUse use(String name);
    }

    record Entry(RegistryValue value, int line) {}

    private final String file;
    private final Map<String, Map<String, Entry>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Set<String>> children = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> secrets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Place> malformed = new ArrayList<>();

    RegFile(String file) {
        this.file = file;
    }

    /**
     * Reads an export of the registry.
     *
     * @param codePage of a REGEDIT4 file, which is in that of the computer that wrote it
     */
    public static RegFile read(FileBytes bytes, NameRule rule, Charset codePage) {
        return new RegScanner(bytes, rule, codePage).read();
    }

    @Override
    public List<String> subKeys(String key) {
        return List.copyOf(children.getOrDefault(key, Set.of()));
    }

    @Override
    public Optional<RegistryValue> value(String key, String name) {
        return entry(key, name).map(Entry::value);
    }

    @Override
    public int line(String key, String name) {
        return entry(key, name).map(Entry::line).orElse(0);
    }

    @Override
    public String shown(String key) {
        return file;
    }

    /** All keys in the file's order of first naming, parents of named ones included. */
    public List<String> keys() {
        return List.copyOf(children.keySet());
    }

    /** How many secrets of a key were passed over. */
    public int secrets(String key) {
        return secrets.getOrDefault(key, 0);
    }

    /** Values whose data could not be read. */
    public List<Place> malformed() {
        return List.copyOf(malformed);
    }

    void addKey(String key) {
        keys.computeIfAbsent(key, _ -> new LinkedHashMap<>());
        children.computeIfAbsent(key, _ -> new LinkedHashSet<>());
        int cut = key.lastIndexOf('\\');
        if (cut <= 0) return;
        var parent = key.substring(0, cut);
        if (!children.containsKey(parent)) addKey(parent);
        children.computeIfAbsent(parent, _ -> new LinkedHashSet<>()).add(key.substring(cut + 1));
    }

    /** For a key that the file deletes. */
    void removeKey(String key) {
        keys.remove(key);
        children.remove(key);
        int cut = key.lastIndexOf('\\');
        if (cut > 0)
            children.getOrDefault(key.substring(0, cut), new LinkedHashSet<>()).remove(key.substring(cut + 1));
    }

    void add(String key, String name, RegistryValue value, int line) {
        keys.computeIfAbsent(key, _ -> new LinkedHashMap<>())
                .put(name.toLowerCase(Locale.ROOT), new Entry(value, line));
    }

    void countSecret(String key) {
        secrets.merge(key, 1, Integer::sum);
    }

    void spoil(int line, String name) {
        if (malformed.size() < 20) malformed.add(new Place(file, line, name));
    }

    private Optional<Entry> entry(String key, String name) {
        return Optional.ofNullable(keys.get(key)).map(values -> values.get(name.toLowerCase(Locale.ROOT)));
    }
}
