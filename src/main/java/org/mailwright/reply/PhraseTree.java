package org.mailwright.reply;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mailwright.reply.PhraseMatcher.Phrase;

/** Phrases by the letters that they begin with, letter by letter; a branch is made only where there are many. */
final class PhraseTree {

    /** A phrase, and the number of the matcher that it belongs to. */
    record Entry(int matcher, int number, String beginning, Phrase phrase) {

        Entry(int matcher, int number, Phrase phrase) {
            this(matcher, number, phrase.beginning(), phrase);
        }

        /** Whether its next letter is there, where the ones before it are. */
        boolean mayGoOn(int depth, int at, String text) {
            return depth >= beginning.length() || at < text.length() && text.charAt(at) == beginning.charAt(depth);
        }
    }

    /** Of phrases that are compared one by one. */
    private static final int FEW = 3;

    private static final int ASCII = 128;

    private static final PhraseTree[] NONE = {};

    private final int depth;
    private final List<Entry> here = new ArrayList<>(FEW);
    private PhraseTree[] branches = NONE;
    private Map<Character, PhraseTree> others = Map.of();

    PhraseTree(int depth) {
        this.depth = depth;
    }

    void add(Entry entry) {
        if (branches.length > 0 && entry.beginning().length() > depth) {
            branch(entry.beginning().charAt(depth)).add(entry);
            return;
        }
        here.add(entry);
        if (here.size() <= FEW || branches.length > 0) return;
        branches = new PhraseTree[ASCII];
        others = new HashMap<>();
        var all = List.copyOf(here);
        here.clear();
        all.forEach(this::add);
    }

    private PhraseTree branch(char letter) {
        if (letter >= ASCII) return others.computeIfAbsent(letter, _ -> new PhraseTree(depth + 1));
        if (branches[letter] == null) branches[letter] = new PhraseTree(depth + 1);
        return branches[letter];
    }

    private @Nullable PhraseTree next(char letter) {
        if (branches.length == 0) return null;
        return letter < ASCII ? branches[letter] : others.get(letter);
    }

    /** Notes the matchers of the phrases that begin at a place. */
    void look(int place, NormalizedText said, BitSet begun, BitSet hits) {
        var text = said.text();
        var tree = this;
        for (var at = place; tree != null; at++) {
            for (var entry : tree.here) {
                if (entry.mayGoOn(tree.depth, at, text)) look(entry, place, said, begun, hits);
            }
            tree = at < text.length() ? tree.next(text.charAt(at)) : null;
        }
    }

    /** What follows a phrase's beginning is looked for once: behind a later place there is less of it. */
    private static void look(Entry entry, int place, NormalizedText said, BitSet begun, BitSet hits) {
        var phrase = entry.phrase();
        if (hits.get(entry.matcher()) || !phrase.beginsAt(place, said.text()) || begun.get(entry.number())) return;
        begun.set(entry.number());
        if (phrase.goesOn(place, said)) hits.set(entry.matcher());
    }
}
