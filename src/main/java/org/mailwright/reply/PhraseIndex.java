package org.mailwright.reply;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailwright.reply.PhraseMatcher.Phrase;

/**
 * Finds which of many phrase matchers fit a text in one walk over the beginnings of its words: phrases are looked up by the
 * letters that they begin with, six, three or two. Built when it is first asked, since most runs of the program read no reply.
 */
final class PhraseIndex {

    /** A phrase, and the number of the matcher that it belongs to. */
    private record Entry(int matcher, int number, Phrase phrase) {}

    private static final int KEYS = 1 << 13;

    /** In letters; most phrases begin with a longer word, and few with the same six letters. */
    private static final int LONG = 6;

    private static final int SHORT = 3;

    /** Of Chinese and Japanese words. */
    private static final int TWO = 2;

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
        private final List<List<Entry>> byLongKey = new ArrayList<>();
        private final List<List<Entry>> byTwo = new ArrayList<>();
        private final List<Entry> brief = new ArrayList<>();
        private int phrases;

        Built(List<PhraseMatcher> matchers) {
            for (var key = 0; key < KEYS; key++) {
                byKey.add(List.of());
                byLongKey.add(List.of());
                byTwo.add(List.of());
            }
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
            if (first.length() < TWO) brief.add(entry);
            else if (first.length() < SHORT) add(entry, key(first, 0, TWO), byTwo);
            else if (first.length() < LONG) add(entry, key(first, 0, SHORT), byKey);
            else add(entry, key(first, 0, LONG), byLongKey);
        }

        private static void add(Entry entry, int key, List<List<Entry>> entries) {
            if (entries.get(key).isEmpty()) entries.set(key, new ArrayList<>(4));
            entries.get(key).add(entry);
        }

        BitSet hits(NormalizedText said) {
            var hits = new BitSet(numbers.size());
            for (var entry : brief) if (entry.phrase().in(said)) hits.set(entry.matcher());
            var begun = new BitSet(phrases);
            var text = said.text();
            for (var i = 0; i + TWO <= text.length(); i++) {
                if (PhraseMatcher.isWithin(text, i)) continue;
                look(byTwo.get(key(text, i, TWO)), i, said, begun, hits);
                if (i + SHORT <= text.length()) look(byKey.get(key(text, i, SHORT)), i, said, begun, hits);
                if (i + LONG <= text.length()) look(byLongKey.get(key(text, i, LONG)), i, said, begun, hits);
            }
            return hits;
        }

        private static void look(List<Entry> entries, int place, NormalizedText said, BitSet begun, BitSet hits) {
            for (var at = 0; at < entries.size(); at++) look(entries.get(at), place, said, begun, hits);
        }

        /** What follows a phrase's beginning is looked for once: behind a later place there is less of it. */
        private static void look(Entry entry, int place, NormalizedText said, BitSet begun, BitSet hits) {
            var phrase = entry.phrase();
            if (hits.get(entry.matcher()) || !phrase.beginsAt(place, said.text()) || begun.get(entry.number())) return;
            begun.set(entry.number());
            if (phrase.goesOn(place, said)) hits.set(entry.matcher());
        }

        private static int key(String text, int at, int letters) {
            var key = 0;
            for (var i = at; i < at + letters; i++) key = key * 31 + text.charAt(i);
            return (key ^ key >>> 13) & (KEYS - 1);
        }
    }
}
