package org.mailwright.reply;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of many phrase matchers fit a text in one walk over the beginnings of its words. Built when it is first asked,
 * since most runs of the program read no reply.
 */
final class PhraseIndex {

    private final List<PhraseMatcher> matchers;
    private @Nullable Built built;

    PhraseIndex(Stream<PhraseMatcher> matchers) {
        this.matchers = matchers.toList();
    }

    /** The numbers of the matchers that fit the text. */
    BitSet in(NormalizedText said) {
        return built().hits(said);
    }

    /** The number of a matcher, the same for matchers of the same words. */
    int number(PhraseMatcher matcher) {
        return Objects.requireNonNull(built().numbers.get(matcher), matcher.toString());
    }

    /** The number of a matcher, where it is one of these. */
    Optional<Integer> numberOf(PhraseMatcher matcher) {
        return Optional.ofNullable(built().numbers.get(matcher));
    }

    /** How many numbers there are. */
    int size() {
        return built().distinct.size();
    }

    private synchronized Built built() {
        var known = built;
        if (known == null) {
            known = new Built(matchers);
            built = known;
        }
        return known;
    }

    private static final class Built {

        /** By identity: the words of a family are long, and compared for each rule. */
        private final IdentityHashMap<PhraseMatcher, Integer> numbers = new IdentityHashMap<>();

        private final HashMap<PhraseMatcher, Integer> distinct = new HashMap<>();
        private final PhraseTree tree = new PhraseTree(0);
        private int phrases;

        Built(List<PhraseMatcher> matchers) {
            for (var matcher : matchers) numbers.put(matcher, number(matcher));
        }

        private int number(PhraseMatcher matcher) {
            var known = distinct.get(matcher);
            if (known != null) return known;
            var number = distinct.size();
            distinct.put(matcher, number);
            for (var phrase : matcher.phrases()) tree.add(new PhraseTree.Entry(number, phrases++, phrase));
            return number;
        }

        BitSet hits(NormalizedText said) {
            var hits = new BitSet(distinct.size());
            var begun = new BitSet(phrases);
            var text = said.text();
            for (var i = 0; i < text.length(); i++) {
                if (!PhraseMatcher.isWithin(text, i)) tree.look(i, said, begun, hits);
            }
            return hits;
        }
    }
}
