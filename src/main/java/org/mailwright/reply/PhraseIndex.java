package org.mailwright.reply;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailwright.reply.PhraseMatcher.Phrase;

/**
 * Finds which of many phrase matchers fit a text in one walk over it: phrases are looked up by the three letters that they
 * begin with. Built when it is first asked, since most runs of the program read no reply.
 */
final class PhraseIndex {

    /** A phrase, and the number of the matcher that it belongs to. */
    private record Entry(int matcher, int number, Phrase phrase) {}

    private static final int KEYS = 1 << 13;

    private final List<PhraseMatcher> matchers;
    private @Nullable Built built;

    PhraseIndex(Stream<PhraseMatcher> matchers) {
        this.matchers = matchers.toList();
    }

    /** Tells of each matcher whether it fits the text. */
    Predicate<PhraseMatcher> in(NormalizedText said) {
        var index = built();
        var hits = index.hits(said);
        return matcher -> hits.get(Objects.requireNonNull(index.numbers.get(matcher), matcher.toString()));
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

        private final List<List<Entry>> byKey = new ArrayList<>();
        private final List<Entry> brief = new ArrayList<>();
        private int phrases;

        Built(List<PhraseMatcher> matchers) {
            for (var key = 0; key < KEYS; key++) byKey.add(List.of());
            var distinct = new HashMap<PhraseMatcher, Integer>();
            for (var matcher : matchers) {
                var number = distinct.get(matcher);
                if (number == null) {
                    number = distinct.size();
                    distinct.put(matcher, number);
                    for (var phrase : matcher.phrases()) add(new Entry(number, phrases++, phrase));
                }
                numbers.put(matcher, number);
            }
        }

        private void add(Entry entry) {
            var first = entry.phrase().beginning();
            if (first.length() < 3) {
                brief.add(entry);
                return;
            }
            var key = key(first, 0);
            if (byKey.get(key).isEmpty()) byKey.set(key, new ArrayList<>(4));
            byKey.get(key).add(entry);
        }

        BitSet hits(NormalizedText said) {
            var hits = new BitSet(numbers.size());
            var tried = new BitSet(phrases);
            for (var entry : brief) look(entry, said, hits);
            var text = said.text();
            for (var i = 0; i + 2 < text.length(); i++) {
                for (var entry : byKey.get(key(text, i))) {
                    if (hits.get(entry.matcher()) || tried.get(entry.number())) continue;
                    tried.set(entry.number());
                    look(entry, said, hits);
                }
            }
            return hits;
        }

        private static void look(Entry entry, NormalizedText said, BitSet hits) {
            if (entry.phrase().in(said)) hits.set(entry.matcher());
        }

        private static int key(String text, int at) {
            return ((text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2)) & (KEYS - 1);
        }
    }
}
