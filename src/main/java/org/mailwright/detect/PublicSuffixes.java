package org.mailwright.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.mailwright.model.DomainName;

/**
 * Who can have registered a name: reads the public suffix list, its private part included, so that two customers of one
 * host of sites are not taken for one owner.
 */
public final class PublicSuffixes {

    private static final String RESOURCE = "public_suffix_list.dat";

    /**
     * All rules in one string, sorted, each between line feeds and in UTF-8 as one character a byte: a small part of what
     * a set of them takes.
     */
    private final String rules;

    private PublicSuffixes(String rules) {
        this.rules = rules;
    }

    /** The list that ships with the program. */
    public static PublicSuffixes bundled() {
        try (var in = PublicSuffixes.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("the program was built without the public suffix list");
            return new PublicSuffixes(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .sorted()
                    .collect(Collectors.joining("\n", "\n", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name that somebody registered, such as example.co.uk for mail.example.co.uk; a public suffix is its own. */
    public DomainName registrable(DomainName name) {
        var below = name;
        for (var suffix = name; ; suffix = suffix.parent().get()) {
            if (has("!", suffix)) return suffix;
            var parent = suffix.parent();
            if (parent.isEmpty() || has("", suffix) || has("*.", parent.get())) return below;
            below = suffix;
        }
    }

    /** The list has names in their own letters. */
    private boolean has(String mark, DomainName name) {
        var rule = name.isInternational()
                ? new String(name.unicode().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                : name.ascii();
        return holds(mark + rule);
    }

    private boolean holds(String wanted) {
        int low = 0;
        int high = rules.length() - 1; // both at the line feed before a rule, or at the last
        while (low < high) {
            int middle = rules.lastIndexOf('\n', (low + high - 1) / 2);
            int end = rules.indexOf('\n', middle + 1);
            int order = rules.substring(middle + 1, end).compareTo(wanted);
            if (order == 0) return true;
            if (order < 0) low = end;
            else high = middle;
        }
        return false;
    }
}
