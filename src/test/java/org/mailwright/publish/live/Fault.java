package org.mailwright.publish.live;

import java.util.List;
import java.util.function.Consumer;

/**
 * One thing that is wrong at a domain.
 *
 * @param breaking makes it so
 * @param expected what the check says, such as "fail autoconfig web-type"
 */
record Fault(String name, Consumer<LiveDomain> breaking, List<String> expected) {

    static Fault of(String name, Consumer<LiveDomain> breaking, String... expected) {
        return new Fault(name, breaking, List.of(expected));
    }

    @Override
    public String toString() {
        return name;
    }
}
