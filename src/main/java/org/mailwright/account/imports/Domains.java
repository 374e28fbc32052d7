package org.mailwright.account.imports;

import java.util.List;
import java.util.Set;
import org.mailwright.model.DomainName;

/** Groups servers by provider, as far as their names tell it without the public suffix list. */
final class Domains {

    /** Second-level labels under which a country's firms and offices have theirs, as in co.uk. */
    private static final Set<String> SECOND_LEVEL =
            Set.of("co", "com", "net", "org", "ac", "edu", "gov", "gob", "or", "ne", "go", "gv");

    private Domains() {}

    /** The last two labels of a host's name, or three where the last but one is no owner's. */
    static String of(String host) {
        var labels = DomainName.parse(host).map(DomainName::labels).orElse(List.of(host));
        int size = labels.size();
        if (size < 3) return String.join(".", labels);
        boolean shared = labels.getLast().length() == 2 && SECOND_LEVEL.contains(labels.get(size - 2));
        return String.join(".", labels.subList(size - (shared ? 3 : 2), size));
    }
}
