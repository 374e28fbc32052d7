package org.mailwright.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Measures how easily a text reads: Flesch's Reading Ease for English, Amstad's form of it for German. 60 and 50 are plain
 * language; more is easier. Syllables are counted by groups of vowels, and numbers and abbreviations as they are read aloud.
 */
final class Readability {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?:;…])[”“)]*\\s+|\\n");
    private static final Pattern STOP = Pattern.compile("(?<=[.?])[”“)]*\\s+|\\n");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*\\}");
    private static final Pattern GERMAN_VOWELS = Pattern.compile("ie|ei|ai|eu|äu|au|ee|oo|aa|[aeiouäöüyéà]");
    private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouyé]+");
    private static final Pattern SILENT = Pattern.compile(".*([^l]e|[aeiouy]le|[^aeiouytd]ed|[^aeiouysxzcg]es)");

    /** Letters and digits that are read out one by one. */
    private static final Pattern SPELT = Pattern.compile("[\\p{Lu}\\d][\\p{Lu}\\d.-]*[\\p{Lu}\\d]|\\d");

    /** Abbreviations that are words of their own. */
    private static final Map<String, Integer> SPOKEN = Map.of(
            "IMAP", 2, "POP3", 2, "STARTTLS", 4, "OAuth2", 3, "DKIM", 2, "DMARC", 2, "PREAUTH", 3, "WLAN", 2, "VPN", 3);

    private Readability() {}

    /** The ease of a text in a language. */
    static double ease(String text, Locale language) {
        var words = words(text);
        double length = (double) words.size() / parts(SENTENCE_END, text).size();
        double syllables =
                words.stream().mapToInt(word -> syllables(word, language)).sum() / (double) words.size();
        return language.equals(Locale.GERMAN)
                ? 180 - length - 58.5 * syllables
                : 206.835 - 1.015 * length - 84.6 * syllables;
    }

    /** The words of a text; a value that is filled in is one. */
    static List<String> words(String text) {
        return Arrays.stream(ARGUMENT.matcher(text).replaceAll("it").split("[\\s\\u00a0]+|(?<=\\pL)[/–-](?=\\pL)"))
                .filter(Readability::isWord)
                .toList();
    }

    /** The sentences of a text, and the steps that are parted by lines. */
    static List<String> sentences(String text) {
        return parts(STOP, text);
    }

    private static List<String> parts(Pattern end, String text) {
        return Arrays.stream(end.split(text)).filter(Readability::isWord).toList();
    }

    private static boolean isWord(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** The syllables of a word. */
    static int syllables(String word, Locale language) {
        var bare = word.replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", "");
        var spoken = SPOKEN.get(bare);
        if (spoken != null) return spoken;
        boolean german = language.equals(Locale.GERMAN);
        return SPELT.matcher(bare).matches() ? spelt(bare, german) : syllables(bare, german);
    }

    private static int spelt(String word, boolean german) {
        return word.chars()
                .map(sign -> switch (sign) {
                    case '.', '-' -> 0;
                    case '7' -> 2;
                    case '0' -> german ? 1 : 2;
                    case 'W' -> german ? 1 : 3;
                    case 'Y' -> german ? 3 : 1;
                    default -> 1;
                })
                .sum();
    }

    private static int syllables(String word, boolean german) {
        var letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-zäöüßéà]", "");
        int vowels = (int) (german ? GERMAN_VOWELS : ENGLISH_VOWELS)
                .matcher(letters)
                .results()
                .count();
        return Math.max(1, !german && SILENT.matcher(letters).matches() ? vowels - 1 : vowels);
    }
}
