package org.mailwright.export.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mailwright.export.guide.Label.Origin;

/**
 * Reads a program's words: one for each language of the file, parted by {@code " | "}, or a single one for all of them. The
 * first stands in for what a translation leaves empty or does not come to. An exclamation mark says that the words are ours;
 * alone it says that the field's name in our words has to do.
 */
final class LabelReader {

    private List<Locale> languages = List.of();

    void speak(List<Locale> spoken) {
        languages = spoken;
    }

    LabelTranslations words(String text) {
        return translations(each(text));
    }

    /** Words that no field stands behind. */
    LabelTranslations named(String text) {
        var words = words(text);
        if (words.labels().stream().anyMatch(label -> label.text().isEmpty())) throw withoutWords();
        return words;
    }

    /** Clicks parted by {@code " > "}; the languages have the same number of them. */
    List<LabelTranslations> path(String text) {
        var paths = each(text).stream().map(path -> path.split(" > ", -1)).toList();
        int length = paths.getFirst().length;
        if (paths.stream().anyMatch(path -> path.length != length && !String.join("", path).isBlank())) {
            throw new IllegalArgumentException("the languages click differently often");
        }
        var clicks = new ArrayList<LabelTranslations>();
        for (int i = 0; i < length; i++) {
            int at = i;
            clicks.add(translations(paths.stream()
                    .map(path -> at < path.length ? click(path[at].strip()) : "")
                    .toList()));
        }
        if (clicks.stream().flatMap(click -> click.labels().stream()).anyMatch(label -> label.text().isEmpty())) {
            throw withoutWords();
        }
        return List.copyOf(clicks);
    }

    /** An equals sign stands for the click of the first language, as an empty word cannot end a line. */
    private static String click(String word) {
        return word.equals("=") ? "" : word;
    }

    private List<String> each(String text) {
        var all = text.split(" \\| ", -1);
        if (all.length > Math.max(1, languages.size())) {
            throw new IllegalArgumentException(all.length + " languages in place of " + languages.size());
        }
        return Arrays.stream(all).map(String::strip).toList();
    }

    private LabelTranslations translations(List<String> words) {
        var first = label(words.getFirst());
        return new LabelTranslations(
                languages,
                words.stream()
                        .map(each -> each.isEmpty() ? first.forOthers() : label(each))
                        .toList());
    }

    private static Label label(String text) {
        if (text.isEmpty()) throw withoutWords();
        if (text.startsWith("?")) throw new IllegalArgumentException("a label that was not looked up");
        return text.startsWith("!")
                ? new Label(text.substring(1).strip(), Origin.OURS)
                : new Label(text, Origin.PROGRAM);
    }

    private static IllegalArgumentException withoutWords() {
        return new IllegalArgumentException("a label without words");
    }
}
