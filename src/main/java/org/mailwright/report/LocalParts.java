package org.mailwright.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds what stands before the @ of addresses, also where that is escaped as in a URL, an xtext or a header. Takes time in
 * proportion to the text: one expression for it all would look at a long word again from each of its letters.
 */
final class LocalParts {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\r\\n]+\"");
    private static final Pattern WORD = Pattern.compile("[^\\s<>\"'(),:;\\[\\]\\\\@=]+");
    private static final Pattern AT = Pattern.compile("(?:@|[=%+]40)(?=[\\p{L}\\p{N}])");

    private LocalParts() {}

    record Span(int start, int end) {}

    /** In their order. One of them may begin within the one before it. */
    static List<Span> in(CharSequence text) {
        var ats = new TreeSet<Integer>();
        AT.matcher(text).results().forEach(at -> ats.add(at.start()));
        var found = new ArrayList<Span>();
        WORD.matcher(text).results().forEach(word -> {
            var last = ats.floor(word.end()); // an address within a URL may have another's sign in its word
            if (last != null && last > word.start()) found.add(new Span(word.start(), last));
        });
        var quoted = QUOTED.matcher(text);
        for (int from = 0; quoted.find(from); from = quoted.end() - 1) {
            if (ats.contains(quoted.end())) found.add(new Span(quoted.start(), quoted.end()));
        }
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }
}
