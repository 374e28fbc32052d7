package org.mailwright.account.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.Setting;

/** An object of a file: the texts, numbers and truth values that were asked for, and the objects that are in it. */
public final class Node {

    private final Map<String, Setting> values = new HashMap<>();
    private final Map<String, List<Node>> lists = new LinkedHashMap<>();
    private int secrets;

    public Optional<Setting> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(setting -> !setting.isBlank());
    }

    public String text(String key) {
        return get(key).map(Setting::value).orElse("");
    }

    /** Whether the key is there, its value may be blank. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    public List<Node> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    /** The first object of this name. */
    public Optional<Node> child(String key) {
        return list(key).stream().findFirst();
    }

    /** The names of all objects, in the order of the file. */
    public Set<String> names() {
        return Collections.unmodifiableSet(lists.keySet());
    }

    /** How many passwords were there. */
    public int secrets() {
        return secrets;
    }

    /** The last of one name counts. */
    public void put(String key, Setting setting) {
        values.put(key, setting);
    }

    /** A new object of this name, behind those that have it. */
    public Node add(String key) {
        var child = new Node();
        lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(child);
        return child;
    }

    /** A password was there, and was not decoded. */
    public void addSecret() {
        secrets++;
    }
}
