package org.mailwright.export;

import java.util.List;

/**
 * One of several programs that read a format, where it takes less from the file than the format can say.
 *
 * @param name the program's own name, the same in every language
 * @param drops what this program ignores or refuses in the file
 */
public record Reader(String name, List<Limit> drops) {

    public Reader {
        drops = List.copyOf(drops);
    }

    public Reader(String name, Limit... drops) {
        this(name, List.of(drops));
    }
}
