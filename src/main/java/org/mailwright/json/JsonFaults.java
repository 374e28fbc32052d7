package org.mailwright.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the faults of one file while it is read. */
public final class JsonFaults {

    private final List<JsonFault> found = new ArrayList<>();

    /** Adds a fault. Returns empty, which is what a reading that failed has to return. */
    public <T> Optional<T> add(JsonNode at, FaultKind kind, String... arguments) {
        found.add(new JsonFault(kind, at.path(), at.line(), List.of(arguments)));
        return Optional.empty();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    public List<JsonFault> found() {
        return List.copyOf(found);
    }
}
