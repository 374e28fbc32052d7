package org.mailwright.account.helppage.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The phrases of {@code words.txt}, found by their words. Looking one up takes time bounded by the longest phrase. */
public final class Lexicon {

    /** How many words a phrase has at most. */
    static final int LONGEST = 6;

    /** Shorter beginnings of words never stand for a phrase with an asterisk. */
    private static final int SHORTEST_STEM = 4;

    private static final int LONGEST_STEM = 32;

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");

    private final Map<String, Set<Meaning>> exact = new HashMap<>();
    private final Map<String, Set<Meaning>> stems = new HashMap<>();
    private final Map<String, Integer> longestByFirst = new HashMap<>();
    private int longestStem;

    /** A phrase found, and of how many words it is. */
    record Match(Set<Meaning> meanings, int words) {}

    private Lexicon() {}

    /** Reading the list takes longer than reading a page. */
    public static Lexicon bundled() {
        return Bundled.LEXICON;
    }

    private static Lexicon load() {
        var lexicon = new Lexicon();
        var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("words.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) lexicon.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    /** Lower case, no accents, ß as ss. */
    static String normal(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) return lower;
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ı", "i")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    /** The longest phrase at the start of these words, which must be in {@linkplain #normal normal form}. */
    Optional<Match> match(List<String> words) {
        if (words.isEmpty()) return Optional.empty();
        int most = Math.min(words.size(), longestByFirst.getOrDefault(words.getFirst(), 1));
        for (int count = most; count > 0; count--) {
            var found = meanings(String.join(" ", words.subList(0, count)));
            if (found != null) return Optional.of(new Match(found, count));
        }
        return Optional.empty();
    }

    private @Nullable Set<Meaning> meanings(String phrase) {
        var found = exact.get(phrase);
        if (found != null) return found;
        for (int length = Math.min(phrase.length(), longestStem); length >= SHORTEST_STEM; length--) {
            var stem = stems.get(phrase.substring(0, length));
            if (stem != null && phrase.indexOf(' ', length) < 0) return stem;
        }
        return null;
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#")) return;
        int colon = line.indexOf(':');
        var meanings = EnumSet.noneOf(Meaning.class);
        for (var word : line.substring(0, colon).split(" ")) {
            if (word.equals(word.toUpperCase(Locale.ROOT))) meanings.add(Meaning.valueOf(word));
        }
        for (var phrase : line.substring(colon + 1).split(",")) add(phrase.strip(), meanings);
    }

    private void add(String phrase, Set<Meaning> meanings) {
        boolean stem = phrase.endsWith("*");
        var text = normal(stem ? phrase.substring(0, phrase.length() - 1) : phrase);
        var words = new ArrayList<>(List.of(text.split(" ")));
        if (words.size() > LONGEST) throw new IllegalArgumentException("longer than " + LONGEST + " words: " + phrase);
        if (stem && (text.length() < SHORTEST_STEM || text.length() > LONGEST_STEM)) {
            throw new IllegalArgumentException("a stem has 4 to 32 letters: " + phrase);
        }
        var kind = stem ? stems : exact;
        kind.merge(text, meanings, Lexicon::both);
        if (stem) longestStem = Math.max(longestStem, text.length());
        longestByFirst.merge(words.getFirst(), words.size(), Math::max);
    }

    /** Parts a word of a script without blanks at the phrases of the list, the longest first. */
    List<String> parted(String word) {
        var parts = new ArrayList<String>();
        int unknown = 0;
        int i = 0;
        while (i < word.length()) {
            int end = Math.min(word.length(), i + LONGEST_STEM);
            while (end > i && !exact.containsKey(word.substring(i, end))) end--;
            if (end == i) {
                i++;
                continue;
            }
            if (i > unknown) parts.add(word.substring(unknown, i));
            parts.add(word.substring(i, end));
            i = end;
            unknown = end;
        }
        if (unknown < word.length()) parts.add(word.substring(unknown));
        return parts;
    }

    private static Set<Meaning> both(Set<Meaning> one, Set<Meaning> other) {
        var all = EnumSet.copyOf(one);
        all.addAll(other);
        return all;
    }

    private static final class Bundled {

        static final Lexicon LEXICON = load();
    }
}
