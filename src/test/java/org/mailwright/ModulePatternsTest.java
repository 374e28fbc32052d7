package org.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What strangers write may be made to wear a pattern down: twice the text must never be more than twice the work. */
class ModulePatternsTest {

    /** In characters. The longer ones are for what looks bad at the shorter ones, as a bounded repetition does. */
    private static final List<Integer> LENGTHS = List.of(64, 512, 4 * 1024);

    /** Texts that are tried on each pattern; the same ones in each run. */
    private static final int TRIES = 12;

    /** They quote what is put in, or have their words held against a file's name or a key of 80 bytes. */
    private static final Set<String> MADE = Set.of(
            "org/mailwright/account/imports/FileShape$Grammar",
            "org/mailwright/account/imports/KnownFiles$Name",
            "org/mailwright/practice/imap/ImapFolders",
            "org/mailwright/practice/mailbox/MimePart",
            "org/mailwright/report/Redactor");

    private static final long TOO_MUCH = Long.MAX_VALUE / 8;

    /** More than any bounded repetition asks for. */
    private static final int MOST_LOOKS = 1000;

    /** What reads each letter once or twice needs no trying. */
    private static final Pattern REPEATS = Pattern.compile("[*+{]");

    /** A letter that no expression waits for. */
    private static final String NOTHING = "\u0001";

    private static final List<String> USUAL =
            List.of("a", "5", " ", "\n", "@", ".", "-", "(", "\"", "\\", "é", "<", "a.", "a ");

    @Test
    void noPatternOfTheModuleTakesMoreThanTwiceTheWorkForTwiceTheText() throws Exception {
        var slow = new ArrayList<String>();
        var sources = PatternSources.read();
        var all = sources.all();
        all.forEach((where, use) -> worst(use).ifPresent(text -> slow.add(where + " on " + text)));

        assertThat(slow).isEmpty();
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(sources.made()).isEqualTo(MADE);
    }

    @Test
    void aSlowPatternIsFound() {
        for (var slow : List.of("(a+)+b", "a*a*b", "x[^\\]]*\\]", "\\s+$", "(?:\\d+,?)+;", "<[^>]*>")) {
            assertThat(worst(new PatternSources.Use(Pattern.compile(slow), true)))
                    .as(slow)
                    .isPresent();
        }
    }

    /** A text that takes too much work, if one of those tried does. */
    private static Optional<String> worst(PatternSources.Use use) {
        if (!REPEATS.matcher(use.pattern().pattern()).find()) return Optional.empty();
        var random = new Random(use.pattern().pattern().hashCode());
        var pieces = pieces(use.pattern().pattern());
        for (int i = 0; i < TRIES + 2 * pieces.size(); i++) {
            boolean one = i < 2 * pieces.size();
            var pump = one ? pieces.get(i / 2) : some(pieces, random) + some(pieces, random);
            var head = one ? "" : some(pieces, random);
            var tail = i % 2 == 0 ? "" : NOTHING;
            if (LENGTHS.stream().allMatch(length -> grows(use, head, pump, tail, length)))
                return Optional.of(head + "|" + pump + "|" + tail);
        }
        for (var pump : List.of(" ", "a", "5")) {
            for (var head : pieces) {
                if (LENGTHS.stream().allMatch(length -> grows(use, head, pump, NOTHING, length)))
                    return Optional.of(head + "|" + pump);
            }
        }
        return Optional.empty();
    }

    private static boolean grows(PatternSources.Use use, String head, String pump, String tail, int length) {
        long once = work(use, head + pump.repeat(length / pump.length() + 1) + tail);
        long twice = work(use, head + pump.repeat(2 * length / pump.length() + 1) + tail);
        return twice >= TOO_MUCH || twice > once * 5 / 2 + length;
    }

    private static String some(List<String> pieces, Random random) {
        return pieces.get(random.nextInt(pieces.size()));
    }

    /** Letters and words that stand in the expression itself, for they lead deepest into it, and the usual ones. */
    private static List<String> pieces(String expression) {
        Set<String> pieces = new LinkedHashSet<>(USUAL);
        var plain = expression
                .replaceAll("\\\\[dDsSwWbB]|\\[[^\\]]*\\]|[?*+{}()|^$:=!<>]", "\0")
                .replace("\\", "");
        for (var word : plain.split("\0+")) {
            if (!word.isEmpty()) pieces.add(word.substring(0, Math.min(word.length(), 12)));
            if (!word.isEmpty()) pieces.add(word.substring(0, 1));
        }
        expression
                .chars()
                .filter(c -> !Character.isLetterOrDigit(c))
                .distinct()
                .limit(24)
                .forEach(c -> pieces.add(Character.toString(c)));
        return List.copyOf(pieces);
    }

    private static long work(PatternSources.Use use, String text) {
        var counted = new CountedText(text, MOST_LOOKS * (text.length() + 64L));
        try {
            if (use.searched()) use.pattern().matcher(counted).results().forEach(_ -> {});
            else use.pattern().matcher(counted).matches();
        } catch (CountedText.TooMuch e) {
            return TOO_MUCH;
        }
        return counted.looks();
    }
}
