package org.mailwright.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults of one file, gathered while it is read, so that all of them can be told at once. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** Notes a fault. Returns nothing, which is what a reading that failed has to return. */
    <T> Optional<T> add(JsonNode at, ProblemKind flaw, String... arguments) {
        found.add(new Problem(file, at.path(), at.line(), flaw.key(), List.of(arguments)));
        return Optional.empty();
    }

    void add(JsonFault fault) {
        found.add(new Problem(file, fault.path(), fault.line(), fault.flaw().key(), List.of(fault.argument())));
    }

    int count() {
        return found.size();
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
