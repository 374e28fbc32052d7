package org.mailwright.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

    /** All rules in one string, each between line feeds: an eighth of what a set of them takes, and fast enough. */
    private final String rules;

    private PublicSuffixes(String rules) {
        this.rules = rules;
    }

    /** The list that ships with the program. */
    public static PublicSuffixes bundled() {
        try (var in = PublicSuffixes.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("the program was built without the public suffix list");
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return new PublicSuffixes(lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .map(PublicSuffixes::wireForm)
                    .collect(Collectors.joining("\n", "\n", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name that somebody registered, such as example.co.uk for mail.example.co.uk; a public suffix is its own. */
    public DomainName registrable(DomainName name) {
        var below = name;
        for (var suffix = name; ; suffix = suffix.parent().get()) {
            if (has("!" + suffix)) return suffix;
            var parent = suffix.parent();
            if (parent.isEmpty() || has(suffix.ascii()) || has("*." + parent.get())) return below;
            below = suffix;
        }
    }

    private boolean has(String rule) {
        return rules.contains("\n" + rule + "\n");
    }

    private static String wireForm(String rule) {
        if (rule.chars().allMatch(c -> c < 128)) return rule;
        var mark = rule.startsWith("*.") ? "*." : rule.startsWith("!") ? "!" : "";
        return DomainName.parse(rule.substring(mark.length()))
                .map(name -> mark + name)
                .orElse(rule);
    }
}
