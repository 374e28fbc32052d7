package org.mailwright.export.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads a program's words: one for each language of the file, parted by {@code " | "}. The first stands in for what a
 * translation leaves empty or does not come to. A question mark before one says that it could not be looked up, an
 * exclamation mark that the words are ours, as the program has none or one that differs for each account.
 */
final class LabelReader {

    private List<Locale> languages = List.of();

    void speak(List<Locale> spoken) {
        languages = spoken;
    }

    LabelTranslations words(String text) {
        return new LabelTranslations(
                languages, each(text).map(LabelReader::label).toList());
    }

    /** Clicks parted by {@code " > "}; the languages have the same number of them. */
    List<LabelTranslations> path(String text) {
        var paths = each(text).map(path -> path.split(" > ")).toList();
        int length = paths.getFirst().length;
        if (paths.stream().anyMatch(path -> path.length != length)) {
            throw new IllegalArgumentException("the languages click differently often");
        }
        var clicks = new ArrayList<LabelTranslations>();
        for (int i = 0; i < length; i++) {
            int at = i;
            clicks.add(new LabelTranslations(
                    languages, paths.stream().map(path -> label(path[at])).toList()));
        }
        return List.copyOf(clicks);
    }

    private Stream<String> each(String text) {
        var all = text.split(" \\| ", -1);
        if (all.length > Math.max(1, languages.size())) {
            throw new IllegalArgumentException(all.length + " languages in place of " + languages.size());
        }
        return Arrays.stream(all).map(String::strip).map(words -> words.isEmpty() ? all[0].strip() : words);
    }

    private static Label label(String text) {
        boolean verified = !text.startsWith("?");
        var words = verified && !text.startsWith("!") ? text : text.substring(1);
        if (words.isBlank()) throw new IllegalArgumentException("a label without words");
        return new Label(words, verified);
    }
}
