package org.mailwright.export.terminal;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a reader found: settings by name, each once. */
final class RcLines {

    private final Map<String, String> found = new LinkedHashMap<>();

    void put(String key, String value) {
        if (found.put(key, value) != null) throw new IllegalArgumentException(key + " stands there twice");
    }

    Map<String, String> found() {
        return found;
    }
}
